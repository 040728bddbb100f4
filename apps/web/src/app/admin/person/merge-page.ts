import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { MergePreview, MergeSide } from '@akin/contracts';
import { Banner, Icon, LoadProblem, Skeleton, Toasts } from '@akin/ui';
import { LoadFailed } from '../../shell/load-failed';
import { SchoolTitles } from '../../shell/school-titles';
import { AccountsApi } from './accounts-api';
import { ChooseAccount } from './choose-account';
import { MergeDialog } from './merge-dialog';
import { MergeSides } from './merge-sides';

/** Makes two accounts of one person one: choose the other, see both side by side, decide which stays. */
@Component({
  selector: 'ak-merge-page',
  imports: [Banner, ChooseAccount, Icon, LoadFailed, LoadProblem, MergeDialog, MergeSides, RouterLink, Skeleton],
  templateUrl: './merge-page.html',
})
export class MergePage {
  readonly id = input.required<string>();
  readonly other = input<string>();
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly api = inject(AccountsApi);
  protected readonly account = this.api.account(this.id);
  protected readonly preview = this.api.preview(this.id, this.other);
  protected readonly both = computed<MergePreview | null>(() => (this.preview.hasValue() ? this.preview.value() : null));
  protected readonly asks = signal(false);

  constructor() {
    const titles = inject(SchoolTitles);
    effect(() => titles.name('Merge accounts'));
  }

  protected choose(other: string | null): void {
    void this.router.navigate([], { queryParams: { other }, queryParamsHandling: 'merge' });
  }

  /** The one that would go stays instead. */
  protected swap({ stays, goes }: { stays: MergeSide; goes: MergeSide }): void {
    void this.router.navigate(['/admin/people', goes.id, 'merge'], { queryParams: { other: stays.id } });
  }

  protected async done(): Promise<void> {
    this.asks.set(false);
    this.toasts.show({ text: 'Merged. They sign in to this one account from now on.', icon: 'check' });
    await this.router.navigate(['/admin/people', this.id()]);
  }
}
