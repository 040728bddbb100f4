import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { InvitationRow } from '@akin/contracts';
import { SessionStore } from '../../session/session-store';
import { datedDay, dayAt, spokenDay } from '../../wording/days';
import { SchoolClock } from '../../wording/school-clock';
import { ChosenPeople } from './chosen-people';
import { invitationTag, rowWords } from './invitation-words';

/** People and where they stand with being invited. Those who may be invited can be picked. */
@Component({
  selector: 'ak-invitation-table',
  imports: [RouterLink],
  template: `<div class="tablebox" tabindex="0" role="region" [attr.aria-label]="label()">
    <table class="table table--cards">
      <thead>
        <tr>
          @if (picking()) {
            <th scope="col"><span class="sr">Pick</span></th>
          }
          <th scope="col">Name</th>
          <th scope="col">Where they stand</th>
          <th scope="col">What happens</th>
        </tr>
      </thead>
      <tbody>
        @for (row of rows(); track row.personId) {
          <tr>
            @if (picking()) {
              <td class="pickcell" data-l="Invite">
                @if (row.state === 'not_invited') {
                  <label
                    ><input type="checkbox" [checked]="chosen.has(row.personId)" (change)="chosen.toggle(row.personId, row.name)" /><span
                      class="sr"
                      >Pick {{ row.name }}</span
                    ></label
                  >
                }
              </td>
            }
            <th scope="row">
              @if (looksAfter) {
                <a [routerLink]="['/admin/people', row.personId]">{{ row.name }}</a>
              } @else {
                {{ row.name }}
              }
              <br /><span class="caption">{{ row.mail }}</span>
            </th>
            <td data-l="Where they stand">
              <span class="tag {{ tag(row.state).tone }}">{{ tag(row.state).label }}</span>
            </td>
            <td data-l="What happens">
              {{ words(row) }}
              @if (row.state === 'bounced') {
                <br /><span class="caption">Correct the address in the next roster; then they can be invited again.</span>
              }
            </td>
          </tr>
        }
      </tbody>
    </table>
  </div>`,
})
export class InvitationTable {
  readonly rows = input.required<InvitationRow[]>();
  readonly label = input.required<string>();
  /** Whether people can be picked. */
  readonly picks = input(false);
  /** A column of boxes that nobody could tick would only puzzle. */
  protected readonly picking = computed(() => this.picks() && this.rows().some(({ state }) => state === 'not_invited'));
  private readonly clock = inject(SchoolClock);
  protected readonly chosen = inject(ChosenPeople);
  /** Accounts are for administrators. */
  protected readonly looksAfter = inject(SessionStore).view()?.roles.includes('admin') ?? false;
  protected readonly tag = invitationTag;

  protected words(row: InvitationRow): string {
    return rowWords(row, (moment) => this.spoken(moment));
  }

  private spoken(moment: string): string {
    const [day, today] = [dayAt(moment, this.clock.zone), this.clock.today()];
    const said = spokenDay(day, today);
    if (said === 'today' || said === 'tomorrow') return said;
    return day.slice(0, 4) === today.slice(0, 4) || day > today ? `on ${said}` : `on ${datedDay(day)}`;
  }
}
