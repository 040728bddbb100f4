import { Component, computed, inject, input, output } from '@angular/core';
import { Icon } from '@akin/ui';
import { type RosterKind, rosterKinds } from '@akin/contracts';
import { InstitutionStore } from '../../../session/institution-store';
import { rosterKindLabels } from './roster-states';

/** Whom the list names, and a list to fill in for those who have none. */
@Component({
  selector: 'ak-kind-choice',
  imports: [Icon],
  template: `<fieldset>
      <legend class="h3">Whom does your list name?</legend>
      <div class="grid kinds">
        @for (one of kinds; track one) {
          <label class="opt optcard">
            <input type="radio" name="roster-kind" [checked]="one === kind()" (change)="chosen.emit(one)" />
            <span
              ><b>{{ labels[one] }}</b
              ><small>{{ words()[one] }}</small></span
            >
          </label>
        }
      </div>
    </fieldset>
    <p class="row g2 small soft">
      No list at hand? Fill in our template for {{ labels[kind()].toLowerCase() }}:
      @for (format of formats; track format) {
        <a class="btn btn--text btn--s" download [href]="'/api/rosters/template.' + format + '?kind=' + kind()">
          <svg akIcon="download" />{{ format.toUpperCase() }}<span class="sr"> template for {{ labels[kind()].toLowerCase() }}</span>
        </a>
      }
    </p>`,
  host: { class: 'stack g3' },
})
export class KindChoice {
  readonly kind = input.required<RosterKind>();
  readonly chosen = output<RosterKind>();
  private readonly school = inject(InstitutionStore).words;
  protected readonly kinds = rosterKinds;
  protected readonly labels = rosterKindLabels;
  protected readonly words = computed<Record<RosterKind, string>>(() => {
    const { mentors, learners } = this.school();
    return {
      faculty: `They become ${mentors}. Rank, department and specialty help ${learners} find them.`,
      learners: `They look for ${mentors}. Stage, program and graduation help us help them.`,
    };
  });
  protected readonly formats = ['xlsx', 'csv'] as const;
}
