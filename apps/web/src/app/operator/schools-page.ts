import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { EmptyState, Icon, LoadProblem, PageHead, Pager, Skeleton } from '@akin/ui';
import { count } from '../wording/count';
import { keepLast } from '../lists/keep-last';
import { BeingSetUp } from './being-set-up';
import { OperatorApi } from './operator-api';
import { SchoolsTable } from './schools-table';
import { summaryWords } from './summary-words';

const pageSize = 25;

/** All schools with their counts and health. */
@Component({
  selector: 'ak-schools-page',
  imports: [BeingSetUp, EmptyState, Icon, LoadProblem, PageHead, Pager, RouterLink, SchoolsTable, Skeleton],
  templateUrl: './schools-page.html',
})
export class SchoolsPage {
  readonly q = input<string>();
  readonly page = input<string>();
  private readonly api = inject(OperatorApi);
  private readonly router = inject(Router);
  protected readonly size = pageSize;
  protected readonly count = count;
  protected readonly query = computed(() => {
    const page = Number.parseInt(this.page() ?? '', 10);
    return { q: this.q()?.trim() ?? '', page: page > 0 ? page : 1, size: pageSize };
  });
  protected readonly summary = this.api.summary();
  protected readonly schools = this.api.schools(this.query);
  protected readonly shown = keepLast(this.schools);
  protected readonly lead = computed(() => (this.summary.hasValue() ? summaryWords(this.summary.value()) : null));
  protected readonly beingSetUp = computed(() => this.shown()?.items.filter((school) => school.state === 'provisioning') ?? []);
  private typing: ReturnType<typeof setTimeout> | undefined;

  protected search(q: string): void {
    clearTimeout(this.typing);
    this.typing = setTimeout(() => this.narrow({ q: q.trim() || null, page: null }), 250);
  }

  protected narrow(queryParams: Record<string, string | number | null>): void {
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected reload(): void {
    this.summary.reload();
    this.schools.reload();
  }
}
