import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import type { Page, RefusedSignIn } from '@akin/contracts';
import { EmptyState, Icon, LoadProblem, PageHead, Pager, Skeleton } from '@akin/ui';
import { keepLast } from '../../lists/keep-last';
import { RefusedList } from './refused-list';
import { readRefusedQuery } from './refused-query';

/** Refused sign-ins of the last 30 days, found by the number a person mentions. At a school, or at the operator's address. */
@Component({
  selector: 'ak-refused-page',
  imports: [EmptyState, Icon, LoadProblem, PageHead, Pager, RefusedList, Skeleton],
  templateUrl: './refused-page.html',
})
export class RefusedPage {
  /** Where to ask; the route says so. */
  readonly from = input.required<string>();
  readonly q = input<string>();
  readonly page = input<string>();
  private readonly router = inject(Router);
  protected readonly query = computed(() => readRefusedQuery({ q: this.q(), page: this.page() }));
  protected readonly refused = httpResource<Page<RefusedSignIn>>(() => ({ url: this.from(), params: { ...this.query() } }));
  protected readonly shown = keepLast(this.refused);
  private typing: ReturnType<typeof setTimeout> | undefined;

  protected search(q: string): void {
    clearTimeout(this.typing);
    this.typing = setTimeout(() => this.narrow({ q: q.trim() || null, page: null }), 250);
  }

  protected narrow(queryParams: Record<string, string | number | null>): void {
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }
}
