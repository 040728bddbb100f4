import { Component, computed, input } from '@angular/core';
import type { RosterChange } from '@akin/contracts';

/** People this roster lists no more, with what we know them by. */
@Component({
  selector: 'ak-leaving-people',
  template: `<table class="table table--cards">
    <thead>
      <tr>
        <th scope="col">Person</th>
        <th scope="col">What we know</th>
      </tr>
    </thead>
    <tbody>
      @for (person of people(); track $index) {
        <tr>
          <th scope="row">{{ person.name }}</th>
          <td data-l="Known">
            <ul class="known">
              @for (part of person.known; track part.field) {
                <li>
                  <span class="muted">{{ part.field }}</span> {{ part.before }}
                </li>
              }
            </ul>
          </td>
        </tr>
      }
    </tbody>
  </table>`,
  host: { class: 'contents' },
})
export class LeavingPeople {
  readonly changes = input.required<readonly RosterChange[]>();
  protected readonly people = computed(() =>
    this.changes().map(({ person, fields }) => ({ name: person, known: fields.filter(({ before }) => before !== null) })),
  );
}
