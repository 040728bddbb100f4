import { Component, inject, signal } from '@angular/core';
import { EmptyState, LoadProblem, PageHead, Pager, Skeleton } from '@akin/ui';
import { keepLast } from '../../lists/keep-last';
import { InstitutionStore } from '../../session/institution-store';
import { datedDay, dayAt } from '../../wording/days';
import { NominationAskForm } from './nomination-ask-form';
import { SelectionApi } from './selection-api';
import { nominationWords, nominatorWords } from './selection-words';

/** Who put whose name forward, and asking somebody to. */
@Component({
  selector: 'ak-nominations-page',
  imports: [EmptyState, LoadProblem, NominationAskForm, PageHead, Pager, Skeleton],
  template: `<ak-page-head heading="Nominations" [lead]="lead">
      @if (!asking()) {
        <button class="btn btn--line btn--s" type="button" (click)="asking.set(true)">Ask somebody by mail</button>
      }
    </ak-page-head>
    <div class="stack g6">
      @if (asking()) {
        <ak-nomination-ask-form (asked)="asked()" (left)="asking.set(false)" />
      }
      @if (nominations.error()) {
        <ak-load-problem what="the nominations" [problem]="nominations.error()" (again)="nominations.reload()" />
      } @else if (shown(); as page) {
        @if (page.total > 0) {
          <ul class="list list--ruled" [attr.aria-busy]="nominations.isLoading()">
            @for (nomination of page.items; track nomination.id) {
              <li class="stack g2">
                <div class="row row--between g3">
                  <b>{{ nomination.mentor?.name ?? nomination.nominee.name }}</b>
                  <span class="row g2">
                    @if (!nomination.mentor) {
                      <span class="tag tag--warn">Not on your list yet</span>
                    }
                    <span class="tag {{ states[nomination.state].tone }}">{{ states[nomination.state].label }}</span>
                  </span>
                </div>
                @if (nomination.words) {
                  <blockquote class="quote measure said">{{ nomination.words }}</blockquote>
                }
                <p class="small soft wrap-any">
                  {{ nomination.nominator.name }}, {{ nomination.nominator.mail }}. {{ kinds[nomination.kind] }}, {{ day(nomination.at) }}.
                  @if (!nomination.mentor) {
                    The address given is {{ nomination.nominee.mail }}; it counts once your roster has it.
                  }
                </p>
              </li>
            }
          </ul>
          <ak-pager [page]="query().page" [size]="query().size" [total]="page.total" (turn)="turn($event)" />
        } @else {
          <ak-empty-state class="card" heading="No nominations yet">
            <p>Everybody at your school can put a name forward from their menu, and you can ask anybody by mail for a few words.</p>
          </ak-empty-state>
        }
      } @else {
        <div class="card"><ak-skeleton label="Loading nominations" [rows]="4" shape="lines" /></div>
      }
    </div>`,
})
export class NominationsPage {
  private readonly zone = inject(InstitutionStore).view().timeZone;
  protected readonly states = nominationWords;
  protected readonly kinds = nominatorWords;
  protected readonly asking = signal(false);
  protected readonly query = signal({ page: 1, size: 20 });
  protected readonly nominations = inject(SelectionApi).nominations(this.query);
  protected readonly shown = keepLast(this.nominations);
  protected readonly lead = 'What was said is read by reviewers only. Whoever is nominated sees that somebody did, and not who.';

  protected asked(): void {
    this.asking.set(false);
    this.nominations.reload();
  }

  protected turn(page: number): void {
    this.query.update((query) => ({ ...query, page }));
  }

  protected day(moment: string): string {
    return datedDay(dayAt(moment, this.zone));
  }
}
