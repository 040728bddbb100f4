import { Component, inject, input } from '@angular/core';
import type { UnmetGroup } from '@akin/contracts';
import { InstitutionStore } from '../../session/institution-store';
import { capitalized } from '../../wording/capitalized';
import { supplyWords, toldWords } from './unmet-words';

const tags = { none: 'tag tag--accent', short: 'tag tag--warn', enough: 'tag' } as const;

/** A group in figures, and what to do about each. */
@Component({
  selector: 'ak-unmet-table',
  template: `<div class="tablebox" tabindex="0" role="region" [attr.aria-label]="group().label + ' as a table'">
    <table class="table table--cards">
      <caption class="sr">
        {{
          group().label
        }}: what is wished for, and what there is
      </caption>
      <thead>
        <tr>
          <th scope="col">Wish</th>
          <th scope="col" class="r">{{ capitalized(words().learners) }}</th>
          <th scope="col" class="r">{{ capitalized(words().mentors) }}</th>
          <th scope="col" class="r">Free places</th>
          <th scope="col">Supply</th>
          <th scope="col">What would help</th>
        </tr>
      </thead>
      <tbody>
        @for (need of group().items; track need.term) {
          <tr>
            <th scope="row">{{ need.label }}</th>
            <td class="r" [attr.data-l]="capitalized(words().learners)">{{ told(need.learners) }}</td>
            <td class="r" [attr.data-l]="capitalized(words().mentors)">{{ told(need.mentors) }}</td>
            <td class="r" data-l="Free places">{{ told(need.places) }}</td>
            <td data-l="Supply">
              <span [class]="tags[need.supply]">{{ supply[need.supply] }}</span>
            </td>
            <td data-l="What would help">{{ need.hint ?? 'Nothing to do' }}</td>
          </tr>
        }
      </tbody>
    </table>
  </div>`,
})
export class UnmetTable {
  readonly group = input.required<UnmetGroup>();
  protected readonly words = inject(InstitutionStore).words;
  protected readonly told = toldWords;
  protected readonly supply = supplyWords;
  protected readonly tags = tags;
  protected readonly capitalized = capitalized;
}
