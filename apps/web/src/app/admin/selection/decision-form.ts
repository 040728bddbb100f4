import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { type ApplicationView, type Decision, selectionLimits } from '@akin/contracts';
import { Banner, FieldError, Toasts } from '@akin/ui';
import { Attempt } from '../../session/attempt';
import { SelectionApi } from './selection-api';

const done: Record<Decision, string> = {
  approve: 'Your yes is written down.',
  more: 'Asked. The application comes back when there is an answer.',
  decline: 'Decided. A kind note is on its way.',
};

/** A reviewer's decision: which criteria are met, a note, words to the mentor. */
@Component({
  selector: 'ak-decision-form',
  imports: [Banner, FieldError],
  templateUrl: './decision-form.html',
})
export class DecisionForm {
  readonly application = input.required<ApplicationView>();
  readonly decided = output<ApplicationView>();
  private readonly api = inject(SelectionApi);
  private readonly toasts = inject(Toasts);
  protected readonly limits = selectionLimits;
  protected readonly attempt = new Attempt();
  protected readonly decision = signal<Decision | null>(null);
  protected readonly met = linkedSignal<string, readonly string[]>({ source: () => this.application().id, computation: () => [] });
  protected readonly note = signal('');
  protected readonly words = signal('');
  protected readonly missing = signal<{ field: string; message: string } | null>(null);
  protected readonly wordsLabel = computed(() =>
    this.decision() === 'more' ? 'What would you like to know?' : 'A few words to the mentor',
  );

  protected toggle(code: string): void {
    this.met.update((met) => (met.includes(code) ? met.filter((one) => one !== code) : [...met, code]));
  }

  protected problem(field: string): string | null {
    const missing = this.missing();
    if (missing?.field === field) return missing.message;
    return this.attempt.problem()?.fields.find((one) => one.field === field)?.message ?? null;
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const decision = this.decision();
    this.missing.set(decision ? null : { field: 'decision', message: 'Please choose what you decide.' });
    if (!decision) return;
    const order = { decision, met: decision === 'approve' ? [...this.met()] : [], note: this.note(), words: this.words() };
    const view = await this.attempt.run(() => this.api.decide(this.application().id, order));
    if (!view) return;
    this.note.set('');
    this.words.set('');
    this.decision.set(null);
    this.toasts.show({ text: done[decision] });
    this.decided.emit(view);
  }
}
