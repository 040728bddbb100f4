import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import type { AccountView } from '@akin/contracts';
import { LoadProblem, Pager, Skeleton } from '@akin/ui';
import { keepLast } from '../../lists/keep-last';
import { SchoolClock } from '../../wording/school-clock';
import { actorWords, eventWords, momentWords } from './account-words';
import { AccountsApi } from './accounts-api';

/** What was done to one account; looks again whenever the account changes. */
@Component({
  selector: 'ak-account-trail',
  imports: [LoadProblem, Pager, Skeleton],
  template: `@if (trail.error()) {
      <ak-load-problem what="what was done" [problem]="trail.error()" (again)="trail.reload()" />
    } @else if (shown(); as lines) {
      @if (lines.items.length > 0) {
        <div class="tablebox" tabindex="0" role="region" aria-labelledby="trail">
          <table class="table table--cards" [attr.aria-busy]="trail.isLoading()">
            <thead>
              <tr>
                <th scope="col">What</th>
                <th scope="col">Who</th>
                <th scope="col">When</th>
              </tr>
            </thead>
            <tbody>
              @for (line of lines.items; track line.id) {
                <tr>
                  <th scope="row">{{ words(line) }}</th>
                  <td data-l="Who">{{ who(line) }}</td>
                  <td data-l="When">
                    <time [attr.datetime]="line.at">{{ when(line.at) }}</time>
                  </td>
                </tr>
              }
            </tbody>
          </table>
        </div>
        <ak-pager [page]="page()" [size]="query().size" [total]="lines.total" (turn)="page.set($event)" />
      } @else {
        <p class="small soft">Nothing has been done to this account so far.</p>
      }
    } @else {
      <ak-skeleton label="Loading what was done" shape="lines" [rows]="3" />
    }`,
})
export class AccountTrail {
  readonly account = input.required<AccountView>();
  private readonly clock = inject(SchoolClock);
  private readonly id = computed(() => this.account().id);
  protected readonly page = signal(1);
  protected readonly query = computed(() => ({ page: this.page(), size: 10 }));
  protected readonly trail = inject(AccountsApi).trail(this.id, this.query);
  protected readonly shown = keepLast(this.trail);
  protected readonly words = eventWords;
  protected readonly who = actorWords;

  constructor() {
    effect(() => {
      this.account();
      untracked(() => this.trail.reload());
    });
  }

  protected when(moment: string): string {
    return momentWords(moment, this.clock.zone);
  }
}
