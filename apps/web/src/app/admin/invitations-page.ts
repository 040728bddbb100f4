import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { EmptyState, LoadProblem, PageHead, Pager, Skeleton } from '@akin/ui';
import { AdminApi } from './admin-api';
import { count } from '../wording/count';
import { keepLast } from '../lists/keep-last';
import { PeopleTable } from './people-table';
import { peoplePageSize, type PeopleQuery } from './people-query';

/** How far the invitations got, and who has not signed in yet. */
@Component({
  selector: 'ak-invitations-page',
  imports: [EmptyState, LoadProblem, PageHead, Pager, PeopleTable, RouterLink, Skeleton],
  templateUrl: './invitations-page.html',
})
export class InvitationsPage {
  private readonly api = inject(AdminApi);
  protected readonly summary = this.api.invitations();
  protected readonly size = peoplePageSize;
  protected readonly query = signal<PeopleQuery>({ role: '', q: '', waiting: true, page: 1, size: peoplePageSize });
  protected readonly people = this.api.people(this.query);
  protected readonly shown = keepLast(this.people);
  protected readonly lead = computed(() => {
    if (!this.summary.hasValue()) return null;
    const { invited, waiting } = this.summary.value();
    if (invited === 0) return 'Nobody has been invited yet.';
    if (waiting === 0) return 'Everyone who was invited has signed in.';
    return `${count(waiting, 'person', 'people')} of ${count(invited)} invited ${waiting === 1 ? 'has' : 'have'} not signed in yet.`;
  });
  /** From invitation to mentor, each step as a part of the first. */
  protected readonly funnel = computed(() => {
    if (!this.summary.hasValue()) return [];
    const { invited, signedIn, active } = this.summary.value();
    const part = (n: number) => (invited === 0 ? 0 : Math.round((n / invited) * 100));
    const steps: [string, number][] = [
      ['Invited', invited],
      ['Signed in', signedIn],
      ['Active mentors', active],
    ];
    return steps.map(([label, n]) => ({ label, value: count(n), percent: part(n) }));
  });

  protected turn(page: number): void {
    this.query.update((query) => ({ ...query, page }));
  }
}
