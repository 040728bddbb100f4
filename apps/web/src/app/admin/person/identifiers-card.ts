import { Component, inject, input } from '@angular/core';
import type { AccountView } from '@akin/contracts';
import { SchoolClock } from '../../wording/school-clock';
import { identifierLabels, momentWords } from './account-words';

/** What the school's sign-in calls this person: kinds and dates; the values are masked by the server. */
@Component({
  selector: 'ak-identifiers-card',
  template: `<h2 id="identifiers">How they sign in</h2>
    @if (account().identifiers.length > 0) {
      <div class="tablebox" tabindex="0" role="region" aria-labelledby="identifiers">
        <table class="table table--cards">
          <thead>
            <tr>
              <th scope="col">Identifier</th>
              <th scope="col">Since</th>
              <th scope="col">Last used</th>
            </tr>
          </thead>
          <tbody>
            @for (one of account().identifiers; track $index) {
              <tr>
                <th scope="row">
                  {{ labels[one.kind] }}<br /><span class="caption mono">{{ one.value }}</span>
                  <span class="caption under breakable">from {{ one.issuer }}</span>
                </th>
                <td data-l="Since">{{ when(one.linkedAt) }}</td>
                <td data-l="Last used">{{ when(one.lastUsedAt) }}</td>
              </tr>
            }
          </tbody>
        </table>
      </div>
    } @else {
      <p class="small soft">No identifier is known for this account yet. The next sign-in with its e-mail address is linked to it, once.</p>
    }`,
})
export class IdentifiersCard {
  readonly account = input.required<AccountView>();
  private readonly clock = inject(SchoolClock);
  protected readonly labels = identifierLabels;

  protected when(moment: string | null): string {
    return moment ? momentWords(moment, this.clock.zone) : 'Not noted';
  }
}
