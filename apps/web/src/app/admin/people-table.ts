import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { PersonRow } from '@akin/contracts';
import { SessionStore } from '../session/session-store';
import { personTag } from './person-tag';
import { roleWords } from './role-words';

/** People as those who run the program see them: names, work and state, never identity. */
@Component({
  selector: 'ak-people-table',
  imports: [RouterLink],
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
              @if (looksAfter) {
                <a [routerLink]="['/admin/people', person.id]">{{ person.name }}</a>
              } @else {
                {{ person.name }}
              }
              <br /><span class="caption">{{ person.mail }}</span>
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
                @if (person.suspended) {
                  <span class="tag tag--bad">Suspended</span>
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
  /** Accounts are for administrators. */
  protected readonly looksAfter = inject(SessionStore).view()?.roles.includes('admin') ?? false;
  protected readonly personTag = personTag;
  protected readonly roleWords = roleWords;
}
