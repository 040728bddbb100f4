import { computed, effect, linkedSignal, signal, type Signal, untracked } from '@angular/core';
import type { RosterDeclined, RosterField, RosterView, RosterWordChoices } from '@akin/contracts';
import { type Problem, problemOf } from '../../session/problem';
import { remapColumns } from './columns/remap-columns';
import { savingTrouble, troubleWords, type RosterTrouble } from './progress/roster-trouble';
import { isUnderWay, watchRoster } from './progress/watch-roster';
import { PendingChoices } from './pending-choices';
import type { RostersApi } from './rosters-api';
import { wordKey } from './words/word-key';

type WordChoice = RosterWordChoices['words'][number];
type Declined = RosterDeclined['declined'];
type Part = 'columns' | 'words' | 'declined';

const notChanged: Record<Part, string> = {
  columns: 'The column was not changed.',
  words: 'The words are read as before.',
  declined: 'That decision was not kept.',
};

/**
 * One roster while it is worked on. The server takes one change at a time and, with a large roster, checks for a while
 * after each; what is decided meanwhile shows at once, waits here, and goes together. Make it where injection works.
 */
export class RosterDraft {
  readonly answer;
  /** As it was when last checked, so that nothing moves under one's hands while it is checked again. */
  readonly shown: Signal<RosterView | undefined>;
  readonly declined = computed(() => this.decisions.chosen().get('all') ?? this.shown()?.declined ?? []);
  /** Columns with what was chosen here. */
  readonly columns = computed(() => {
    const columns = this.shown()?.columns ?? [];
    const mapped = remapColumns(columns, this.fields.chosen()).columns;
    return columns.map((column, at) => ({ ...column, field: mapped[at]?.field ?? column.field }));
  });
  /** Words as chosen here. */
  readonly words: Signal<ReadonlyMap<string, WordChoice>>;
  private readonly fields: PendingChoices<number, RosterField>;
  private readonly readings: PendingChoices<string, WordChoice>;
  private readonly decisions: PendingChoices<'all', Declined>;
  private readonly waiting = signal<ReadonlySet<Part>>(new Set());
  private readonly sending = signal(false);
  private readonly problem = signal<RosterTrouble | null>(null);
  private readonly underWay = computed(() => this.answer.hasValue() && isUnderWay(this.answer.value()));
  /** Something is on its way, or being checked again. */
  readonly busy = computed(() => this.sending() || this.underWay() || this.waiting().size > 0);
  readonly trouble = computed(() => this.problem() ?? (this.answer.hasValue() ? troubleWords(this.answer.value()) : null));

  constructor(
    private readonly api: RostersApi,
    private readonly id: Signal<string>,
    saved: () => void,
  ) {
    this.answer = api.roster(id);
    this.shown = linkedSignal<RosterView | undefined, RosterView | undefined>({
      source: () => (this.answer.hasValue() ? this.answer.value() : undefined),
      computation: (now, before) => (now?.state === 'checking' && wasChecked(now, before?.value) ? before?.value : now),
    });
    this.fields = new PendingChoices(this.shown);
    this.readings = new PendingChoices(this.shown);
    this.words = this.readings.chosen;
    this.decisions = new PendingChoices(this.shown);
    watchRoster(this.answer, (was) => {
      this.problem.set(null);
      if (was === 'saving') saved();
    });
    effect(() => {
      const ready = this.waiting().size > 0 && !this.sending() && !this.underWay() && !this.answer.isLoading();
      if (ready) untracked(() => void this.sendNext());
    });
  }

  map(index: number, field: RosterField): void {
    this.fields.choose(index, field);
    this.change('columns');
  }

  /** For all rows that write it so. */
  read(choice: WordChoice): void {
    this.readings.choose(wordKey(choice), choice);
    this.change('words');
  }

  decline(declined: Declined): void {
    this.decisions.choose('all', declined);
    this.change('declined');
  }

  /** Does what ends the draft; whatever comes of it, the roster is read again. */
  async finish(act: () => Promise<unknown>, told: (problem: Problem) => RosterTrouble = savingTrouble): Promise<boolean> {
    this.sending.set(true);
    this.problem.set(null);
    try {
      await act();
      return true;
    } catch (error) {
      this.problem.set(told(problemOf(error)));
      return false;
    } finally {
      this.sending.set(false);
      this.answer.reload();
    }
  }

  private change(part: Part): void {
    this.problem.set(null);
    this.waiting.update((parts) => new Set(parts).add(part));
  }

  private async sendNext(): Promise<void> {
    const [part] = this.waiting();
    if (!part) return;
    this.waiting.update((parts) => new Set([...parts].filter((other) => other !== part)));
    this.sending.set(true);
    try {
      this.answer.set(await this.send(part));
    } catch (error) {
      this.problem.set({ what: notChanged[part], why: problemOf(error).message, news: false });
      this.forget(part);
      this.answer.reload();
    } finally {
      this.sending.set(false);
    }
  }

  private send(part: Part): Promise<RosterView> {
    const id = this.id();
    if (part === 'declined') return this.decisions.send((chosen) => this.api.decline(id, { declined: chosen.get('all') ?? [] }));
    if (part === 'words') return this.readings.send((chosen) => this.api.readWords(id, { words: [...chosen.values()] }));
    return this.fields.send((chosen) => this.api.mapColumns(id, remapColumns(this.answer.value()?.columns ?? [], chosen)));
  }

  private forget(part: Part): void {
    if (part === 'columns') this.fields.forget();
    else if (part === 'words') this.readings.forget();
    else this.decisions.forget();
  }
}

const wasChecked = (now: RosterView, before: RosterView | undefined) => before?.id === now.id && before.state === 'checked';
