import { Component, computed, inject, signal } from '@angular/core';
import type { DeskItem } from '@akin/contracts';
import { Avatar, EmptyState, LoadProblem, PageHead, Pager, Skeleton, Toasts } from '@akin/ui';
import { keepLast } from '../../lists/keep-last';
import { datedDay, dayAt } from '../../wording/days';
import { SchoolClock } from '../../wording/school-clock';
import { DeskApi } from './desk-api';
import { DeskCount } from './desk-count';
import { deskSentence, outcomeWords, settledWords, waitedWords } from './desk-words';
import { SettleDialog } from './settle-dialog';

const tabs = [
  { settled: false, label: 'Waiting' },
  { settled: true, label: 'Settled' },
];

/** What people left open when they left the list or paused, for those who decide what becomes of it. */
@Component({
  selector: 'ak-desk-page',
  imports: [Avatar, EmptyState, LoadProblem, PageHead, Pager, SettleDialog, Skeleton],
  templateUrl: './desk-page.html',
})
export class DeskPage {
  private readonly clock = inject(SchoolClock);
  private readonly toasts = inject(Toasts);
  private readonly count = inject(DeskCount);
  protected readonly tabs = tabs;
  protected readonly query = signal({ settled: false, page: 1, size: 20 });
  protected readonly items = inject(DeskApi).items(this.query);
  protected readonly shown = keepLast(this.items);
  protected readonly settling = signal<DeskItem | null>(null);
  protected readonly sentence = deskSentence;
  protected readonly outcomes = outcomeWords;
  protected readonly lead = computed(() => {
    const page = this.shown();
    if (!page || this.query().settled) return null;
    if (page.total === 0) return 'Nobody is waiting for you.';
    return page.total === 1
      ? 'One thing waits for your decision.'
      : `${page.total} things wait for your decision. What has waited longest comes first.`;
  });

  constructor() {
    this.count.reload();
  }

  protected choose(settled: boolean): void {
    this.query.update((query) => ({ ...query, settled, page: 1 }));
  }

  protected turn(page: number): void {
    this.query.update((query) => ({ ...query, page }));
  }

  protected done(item: DeskItem): void {
    this.settling.set(null);
    this.toasts.show({ text: item.kind === 'request' && item.reason === 'learner_left' ? 'Settled.' : 'Settled. Mails are on their way.' });
    this.again();
    document.getElementById('main')?.focus();
  }

  protected again(): void {
    this.items.reload();
    this.count.reload();
  }

  protected waited(item: DeskItem): string {
    return waitedWords(dayAt(item.since, this.clock.zone), this.clock.today());
  }

  protected day(moment: string): string {
    return datedDay(dayAt(moment, this.clock.zone));
  }

  protected settledBy(item: DeskItem): string {
    return settledWords(item, item.settled ? this.day(item.settled.at) : '');
  }
}
