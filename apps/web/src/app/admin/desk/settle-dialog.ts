import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { deskChoices, type DeskItem, deskLimits, type DeskOutcome } from '@akin/contracts';
import { Banner, Dialog, FieldError } from '@akin/ui';
import { Attempt } from '../../session/attempt';
import { DeskApi } from './desk-api';
import { choiceWords, deskSentence } from './desk-words';

/** Decides what becomes of something at the desk. Words for the learner and a note for the desk are two fields, so that neither ends up as the other. */
@Component({
  selector: 'ak-settle-dialog',
  imports: [Banner, Dialog, FieldError],
  templateUrl: './settle-dialog.html',
})
export class SettleDialog {
  /** Null: nothing is being settled. */
  readonly item = input.required<DeskItem | null>();
  readonly closed = output<void>();
  readonly settled = output<DeskItem>();
  private readonly api = inject(DeskApi);
  protected readonly limit = deskLimits.note;
  protected readonly attempt = new Attempt();
  private readonly id = computed(() => this.item()?.id);
  protected readonly sentence = computed(() => {
    const item = this.item();
    return item && deskSentence(item);
  });
  protected readonly choices = computed(() => {
    const item = this.item();
    return item ? deskChoices(item).map((outcome) => ({ outcome, ...choiceWords(outcome, item) })) : [];
  });
  /** With only one thing to do there is nothing to choose. */
  protected readonly outcome = linkedSignal<DeskOutcome | null>(() =>
    this.choices().length === 1 ? (this.choices()[0]?.outcome ?? null) : null,
  );
  protected readonly words = linkedSignal<string | undefined, string>({ source: this.id, computation: () => '' });
  protected readonly note = linkedSignal<string | undefined, string>({ source: this.id, computation: () => '' });
  private readonly missing = signal<{ field: 'outcome' | 'note'; message: string } | null>(null);

  protected choose(outcome: DeskOutcome): void {
    this.outcome.set(outcome);
    this.missing.set(null);
    this.attempt.forget();
  }

  protected problem(field: 'outcome' | 'note'): string | null {
    const missing = this.missing();
    if (missing?.field === field) return missing.message;
    return this.attempt.problem()?.fields.find((one) => one.field === field)?.message ?? null;
  }

  protected async send(): Promise<void> {
    const [item, outcome] = [this.item(), this.outcome()];
    if (!item) return;
    if (this.lacks(outcome)) return document.getElementById(outcome ? 'desk-words' : 'desk-outcome')?.focus();
    const note = (outcome === 'new_mentor' ? this.words() : this.note()).trim();
    const settled = await this.attempt.run(() => this.api.settle(item.id, { outcome: outcome as DeskOutcome, note }));
    if (settled) this.settled.emit(settled);
  }

  protected leave(): void {
    this.missing.set(null);
    this.attempt.forget();
    this.closed.emit();
  }

  private lacks(outcome: DeskOutcome | null): boolean {
    if (outcome === null) this.missing.set({ field: 'outcome', message: 'Please choose what becomes of it.' });
    else if (outcome === 'new_mentor' && this.words().trim() === '')
      this.missing.set({ field: 'note', message: 'Please tell the learner whom to ask, or where to look.' });
    else this.missing.set(null);
    return this.missing() !== null;
  }
}
