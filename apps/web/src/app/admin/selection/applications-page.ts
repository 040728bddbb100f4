import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ApplicationState } from '@akin/contracts';
import { Avatar, EmptyState, LoadProblem, PageHead, Pager, Skeleton } from '@akin/ui';
import { DownloadLinks } from '../download-links';
import { keepLast } from '../../lists/keep-last';
import { InstitutionStore } from '../../session/institution-store';
import { SessionStore } from '../../session/session-store';
import { datedDay, dayAt } from '../../wording/days';
import { mayReview } from './may-review';
import { SelectionApi } from './selection-api';
import { applicationWords } from './selection-words';

const filters: { state: ApplicationState | null; label: string }[] = [
  { state: null, label: 'Open' },
  { state: 'approved', label: 'Approved' },
  { state: 'declined', label: 'Declined' },
];

/** Applications that wait for reviewers, and those that were decided. One's own is never among them. */
@Component({
  selector: 'ak-applications-page',
  imports: [Avatar, DownloadLinks, EmptyState, LoadProblem, PageHead, Pager, RouterLink, Skeleton],
  templateUrl: './applications-page.html',
})
export class ApplicationsPage {
  private readonly zone = inject(InstitutionStore).view().timeZone;
  protected readonly reads = mayReview(inject(SessionStore).view()?.roles ?? []);
  protected readonly filters = filters;
  protected readonly words = applicationWords;
  protected readonly query = signal({ state: null as ApplicationState | null, page: 1, size: 20 });
  protected readonly applications = inject(SelectionApi).applications(this.query);
  protected readonly shown = keepLast(this.applications);
  protected readonly lead = computed(() => {
    const page = this.shown();
    if (!page || this.query().state !== null) return null;
    if (page.total === 0) return this.reads ? 'Nobody is waiting for you.' : 'Nobody is waiting.';
    return page.total === 1
      ? 'One application is open. Whoever has waited longest comes first.'
      : `${page.total} applications are open. Whoever has waited longest comes first.`;
  });

  protected choose(state: ApplicationState | null): void {
    this.query.update((query) => ({ ...query, state, page: 1 }));
  }

  protected turn(page: number): void {
    this.query.update((query) => ({ ...query, page }));
  }

  protected day(moment: string): string {
    return datedDay(dayAt(moment, this.zone));
  }
}
