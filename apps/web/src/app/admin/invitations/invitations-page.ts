import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { EmptyState, Icon, LoadProblem, PageHead, Pager, Skeleton } from '@akin/ui';
import { keepLast } from '../../lists/keep-last';
import { SessionStore } from '../../session/session-store';
import { count } from '../../wording/count';
import { SchoolClock } from '../../wording/school-clock';
import { ChosenPeople } from './chosen-people';
import { invitationPageSize, readInvitationQuery } from './invitation-query';
import { InvitationTable } from './invitation-table';
import { invitationTiles, listNames } from './invitation-words';
import { InvitationsApi } from './invitations-api';
import { mayInvite } from './may-invite';
import { RoundCard } from './round-card';
import { isSending } from './round-words';

const whileSendingMs = 3_000;
const roundsShown = 3;

/** How far the invitations got, who stands where, and the rounds that are under way. */
@Component({
  selector: 'ak-invitations-page',
  imports: [EmptyState, Icon, InvitationTable, LoadProblem, PageHead, Pager, RoundCard, RouterLink, Skeleton],
  templateUrl: './invitations-page.html',
})
export class InvitationsPage {
  readonly state = input<string>();
  readonly q = input<string>();
  readonly page = input<string>();
  private readonly api = inject(InvitationsApi);
  private readonly router = inject(Router);
  private readonly clock = inject(SchoolClock);
  protected readonly chosen = inject(ChosenPeople);
  protected readonly mayInvite = mayInvite(inject(SessionStore).view()?.roles ?? []);
  protected readonly size = invitationPageSize;
  protected readonly query = computed(() => readInvitationQuery({ state: this.state(), q: this.q(), page: this.page() }));
  protected readonly summary = this.api.summary();
  protected readonly counted = keepLast(this.summary);
  protected readonly rows = this.api.rows(this.query);
  protected readonly shown = keepLast(this.rows);
  protected readonly rounds = this.api.rounds(this.mayInvite);
  private readonly known = keepLast(this.rounds);
  protected readonly showAll = signal(false);
  protected readonly all = computed(() => this.known()?.items ?? []);
  protected readonly latest = computed(() => (this.showAll() ? this.all() : this.all().slice(0, roundsShown)));
  protected readonly tiles = computed(() => invitationTiles(this.counted() ?? nothing));
  protected readonly listName = computed(() => listNames[this.query().state]);
  protected readonly count = count;
  protected readonly lead = computed(() => {
    const summary = this.counted();
    if (!summary) return null;
    const { invited, signedIn, notInvited } = summary;
    if (invited === 0 && notInvited === 0) return 'Nobody is on the list yet.';
    if (invited === 0) return `${count(notInvited, 'person', 'people')} can be invited.`;
    return `${count(signedIn)} of ${count(invited)} invited ${signedIn === 1 ? 'has' : 'have'} signed in.`;
  });
  private typing: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    effect((cleanUp) => {
      if (!this.latest().some((round) => isSending(round, this.clock.today())) || this.rounds.isLoading()) return;
      const timer = setTimeout(() => this.reload(), whileSendingMs);
      cleanUp(() => clearTimeout(timer));
    });
  }

  protected reload(): void {
    for (const resource of [this.summary, this.rows, this.rounds]) resource.reload();
  }

  protected search(q: string): void {
    clearTimeout(this.typing);
    this.typing = setTimeout(() => this.narrow({ q: q.trim() || null, page: null }), 250);
  }

  /** A tile that is pressed already shows everyone again. */
  protected show(state: string): void {
    this.narrow({ state: state === this.query().state ? null : state, page: null });
  }

  protected narrow(queryParams: Record<string, string | number | null>): void {
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }
}

const nothing = { notInvited: 0, planned: 0, invited: 0, signedIn: 0, active: 0, waiting: 0, reminded: 0, bounced: 0, optedOut: 0 };
