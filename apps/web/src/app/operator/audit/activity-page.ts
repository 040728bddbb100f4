import { Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { EmptyState, LoadProblem, PageHead, Pager, Skeleton } from '@akin/ui';
import { keepLast } from '../../lists/keep-last';
import { OperatorApi } from '../operator-api';
import { AuditList } from './audit-list';

/** Everything operators did, the newest first. */
@Component({
  selector: 'ak-activity-page',
  imports: [AuditList, EmptyState, LoadProblem, PageHead, Pager, Skeleton],
  template: `<ak-page-head
      heading="Activity"
      lead="What operators, the command line and Akin itself did to schools. It is kept even when a school is erased."
    />
    @if (audit.error()) {
      <ak-load-problem what="the activity" [problem]="audit.error()" (again)="audit.reload()" />
    } @else if (shown(); as page) {
      @if (page.items.length > 0) {
        <ak-audit-list schools [lines]="page.items" [attr.aria-busy]="audit.isLoading()" />
        <ak-pager [page]="query().page" [size]="query().size" [total]="page.total" (turn)="turn($event)" />
      } @else {
        <ak-empty-state class="card" heading="Nothing has been done yet">
          <p>The first line appears when a school is added.</p>
        </ak-empty-state>
      }
    } @else {
      <div class="card"><ak-skeleton label="Loading the activity" shape="lines" [rows]="6" /></div>
    }`,
})
export class ActivityPage {
  readonly page = input<string>();
  private readonly router = inject(Router);
  protected readonly query = computed(() => {
    const page = Number.parseInt(this.page() ?? '', 10);
    return { page: page > 0 ? page : 1, size: 25 };
  });
  protected readonly audit = inject(OperatorApi).audit(this.query);
  protected readonly shown = keepLast(this.audit);

  protected turn(page: number): void {
    void this.router.navigate([], { queryParams: { page } });
  }
}
