import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import type { InstitutionDetail } from '@akin/contracts';
import { LoadProblem, Pager, Skeleton } from '@akin/ui';
import { keepLast } from '../../lists/keep-last';
import { AuditList } from '../audit/audit-list';
import { OperatorApi } from '../operator-api';

/** What was done to one school; looks again whenever the school changes. */
@Component({
  selector: 'ak-school-audit',
  imports: [AuditList, LoadProblem, Pager, Skeleton],
  template: `@if (audit.error()) {
      <ak-load-problem what="the activity" [problem]="audit.error()" (again)="audit.reload()" />
    } @else if (shown(); as lines) {
      @if (lines.items.length > 0) {
        <ak-audit-list [lines]="lines.items" [attr.aria-busy]="audit.isLoading()" />
        <ak-pager [page]="page()" [size]="query().size" [total]="lines.total" (turn)="page.set($event)" />
      } @else {
        <p class="small soft">Nothing has been written down here.</p>
      }
    } @else {
      <ak-skeleton label="Loading the activity" shape="lines" [rows]="3" />
    }`,
})
export class SchoolAudit {
  /** Or only an address where one was: the lines outlive the school. */
  readonly school = input.required<Pick<InstitutionDetail, 'slug'>>();
  protected readonly page = signal(1);
  protected readonly query = computed(() => ({ page: this.page(), size: 10 }));
  private readonly slug = computed(() => this.school().slug);
  protected readonly audit = inject(OperatorApi).schoolAudit(this.slug, this.query);
  protected readonly shown = keepLast(this.audit);

  constructor() {
    effect(() => {
      this.school();
      untracked(() => this.audit.reload());
    });
  }
}
