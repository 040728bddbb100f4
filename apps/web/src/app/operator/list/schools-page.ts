import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { EmptyState, Icon, LoadProblem, PageHead, Pager, Skeleton } from '@akin/ui';
import { keepLast } from '../../lists/keep-last';
import { count } from '../../wording/count';
import { OperatorApi } from '../operator-api';
import { BeingSetUp } from './being-set-up';
import { isNarrowed, readSchoolsQuery } from './schools-query';
import { SchoolsFilters } from './schools-filters';
import { SchoolsTable } from './schools-table';
import { summaryWords } from './summary-words';

/** All schools with their counts and health, those on their way above them. */
@Component({
  selector: 'ak-schools-page',
  imports: [BeingSetUp, EmptyState, Icon, LoadProblem, PageHead, Pager, RouterLink, SchoolsFilters, SchoolsTable, Skeleton],
  templateUrl: './schools-page.html',
})
export class SchoolsPage {
  readonly q = input<string>();
  readonly state = input<string>();
  readonly kind = input<string>();
  readonly sort = input<string>();
  readonly page = input<string>();
  private readonly api = inject(OperatorApi);
  private readonly router = inject(Router);
  protected readonly query = computed(() =>
    readSchoolsQuery({ q: this.q(), state: this.state(), kind: this.kind(), sort: this.sort(), page: this.page() }),
  );
  protected readonly narrowed = computed(() => isNarrowed(this.query()));
  protected readonly summary = this.api.summary();
  protected readonly schools = this.api.schools(this.query);
  protected readonly shown = keepLast(this.schools);
  protected readonly lead = computed(() => (this.summary.hasValue() ? summaryWords(this.summary.value()) : null));
  protected readonly found = computed(() => {
    const total = this.shown()?.total;
    return total === undefined || !this.narrowed() || this.schools.isLoading() ? '' : `${count(total, 'school')} found`;
  });
  private readonly coming = computed(() => ({ ...readSchoolsQuery({ state: 'provisioning', sort: 'newest' }), size: 3 }));
  private readonly onTheirWay = this.api.schools(this.coming);
  protected readonly beingSetUp = keepLast(this.onTheirWay);

  protected narrow(queryParams: Record<string, string | null>): void {
    this.go({ ...queryParams, page: null });
  }

  protected turn(page: number): void {
    this.go({ page });
  }

  protected showAll(): void {
    this.narrow({ q: null, state: null, kind: null });
  }

  protected reload(): void {
    this.summary.reload();
    this.schools.reload();
    this.onTheirWay.reload();
  }

  private go(queryParams: Record<string, string | number | null>): void {
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }
}
