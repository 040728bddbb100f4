import { Component, computed, input, output } from '@angular/core';
import type { RosterChange, RosterDeclined } from '@akin/contracts';
import { knownOf } from './change-words';
import { isDeclined } from './decline';

/** People who are new, with what the file says about each, and whether to add them. */
@Component({
  selector: 'ak-new-people',
  template: `<table class="table table--cards">
    <thead>
      <tr>
        <th scope="col">Person</th>
        <th scope="col" class="r">Row</th>
        <th scope="col">What is known</th>
        <th scope="col">Add</th>
      </tr>
    </thead>
    <tbody>
      @for (person of people(); track person.row) {
        <tr>
          <th scope="row">{{ person.name }}</th>
          <td class="r" data-l="Row">{{ person.row }}</td>
          <td data-l="Known">
            @if (person.takes) {
              <ul class="known">
                @for (part of person.known; track part.field) {
                  <li>
                    <span class="muted">{{ part.field }}</span> {{ part.value }}
                  </li>
                }
              </ul>
            } @else {
              <span class="muted">left out, as you decided</span>
            }
          </td>
          <td data-l="Add">
            <label class="tick">
              <input type="checkbox" [checked]="person.takes" (change)="decided.emit({ row: person.row, field: null })" />
              <span class="sr">{{ person.name }}, row {{ person.row }}</span>
            </label>
          </td>
        </tr>
      }
    </tbody>
  </table>`,
  host: { class: 'contents' },
})
export class NewPeople {
  readonly changes = input.required<readonly RosterChange[]>();
  readonly declined = input.required<RosterDeclined['declined']>();
  readonly decided = output<RosterDeclined['declined'][number]>();
  protected readonly people = computed(() =>
    this.changes().map((change) => ({
      name: change.person,
      row: change.row,
      known: knownOf(change),
      takes: !isDeclined(this.declined(), { row: change.row, field: null }),
    })),
  );
}
