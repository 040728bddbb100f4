import { Component, computed, inject, input } from '@angular/core';
import { type ToldCount, type UnmetGroup, stageGroups } from '@akin/contracts';
import { InstitutionStore } from '../../session/institution-store';
import { stageWords, toldWords } from './unmet-words';

/** Who needs what, by where they stand: darker is more. */
@Component({
  selector: 'ak-stage-heat',
  template: `<div class="tablebox tablebox--bare" tabindex="0" role="region" [attr.aria-label]="standing()">
    <table class="heat">
      <caption class="sr">
        {{
          standing()
        }}
      </caption>
      <thead>
        <tr>
          <td></td>
          @for (stage of stages; track stage) {
            <th scope="col">{{ words(stage) }}</th>
          }
        </tr>
      </thead>
      <tbody>
        @for (row of rows(); track row.term) {
          <tr>
            <th scope="row">{{ row.label }}</th>
            @for (cell of row.stages; track $index) {
              <td [class]="shade(cell.learners)">{{ told(cell.learners) }}</td>
            }
          </tr>
        }
      </tbody>
    </table>
  </div>`,
})
export class StageHeat {
  readonly group = input.required<UnmetGroup>();
  private readonly school = inject(InstitutionStore).words;
  protected readonly standing = computed(() => `${this.group().label} by where ${this.school().learners} stand`);
  protected readonly stages = [...stageGroups, null];
  protected readonly words = stageWords;
  protected readonly told = toldWords;
  protected readonly rows = computed(() => this.group().items.filter(({ stages }) => stages.length > 0));
  private readonly most = computed(() => {
    const told = this.rows().flatMap(({ stages }) => stages.map(({ learners }) => (learners === 'few' ? 0 : learners)));
    return Math.max(1, ...told);
  });

  protected shade(told: ToldCount): string {
    if (told === 'few') return 'sup';
    return told === 0 ? 's0' : `s${Math.ceil((told / this.most()) * 4)}`;
  }
}
