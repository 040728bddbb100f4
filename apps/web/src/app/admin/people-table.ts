import { Component, input } from '@angular/core';
import type { PersonRow } from '@akin/contracts';
import { personTag } from './person-tag';
import { roleWords } from './role-words';

/** People as those who run the program see them: names, work and state, never identity. */
@Component({
  selector: 'ak-people-table',
  template: `<div class="tablebox" tabindex="0" role="region" [attr.aria-label]="label()">
    <table class="table table--cards">
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Roles</th>
          <th scope="col">Title</th>
          <th scope="col">Department</th>
          <th scope="col">State</th>
        </tr>
      </thead>
      <tbody>
        @for (person of people(); track person.id) {
          <tr>
            <th scope="row">
              {{ person.name }}<br /><span class="caption">{{ person.mail }}</span>
            </th>
            <td data-l="Roles">{{ roleWords(person.roles) }}</td>
            <td data-l="Title">{{ person.title }}</td>
            <td data-l="Department">{{ person.department }}</td>
            <td data-l="State">
              <span class="row g1"
                ><span class="tag {{ personTag(person).tone }}">{{ personTag(person).label }}</span>
                @if (person.leaving) {
                  <span class="tag tag--warn">No longer listed</span>
                }
              </span>
            </td>
          </tr>
        }
      </tbody>
    </table>
  </div>`,
})
export class PeopleTable {
  readonly people = input.required<PersonRow[]>();
  readonly label = input.required<string>();
  protected readonly personTag = personTag;
  protected readonly roleWords = roleWords;
}
