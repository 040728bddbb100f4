import { computed, inject, Injectable, signal } from '@angular/core';
import type { IdpMetadataInput, SignInDraftView, SignInOptions, SignInSetUpView } from '@akin/contracts';
import type { SaveState } from '@akin/ui';
import { type Problem, problemOf } from '../session/problem';
import { Unsent } from '../session/unsent';
import { SignInApi } from './sign-in-api';

const kept = 'sign-in-options';

/**
 * What is on and what is being prepared, as this page knows it. Changes go out one after the other, in the order they
 * were made, so that an answer that comes late never covers a newer one. Provided by the page.
 */
@Injectable()
export class SignInDesk {
  private readonly api = inject(SignInApi);
  private readonly unsent = inject(Unsent);
  private readonly shown = signal<SignInSetUpView | null>(null);
  private readonly wanted = signal<SignInOptions | null>(
    (this.unsent.read<{ options: SignInOptions }>(kept).options ?? null) as SignInOptions | null,
  );
  private line: Promise<unknown> = Promise.resolve();
  readonly view = this.shown.asReadonly();
  readonly draft = computed(() => this.view()?.draft ?? null);
  /** As they were chosen last, saved or not. */
  readonly options = computed(() => this.wanted() ?? this.draft()?.options ?? null);
  readonly preset = computed(() => this.view()?.presets.find(({ vendor }) => vendor === this.options()?.vendor) ?? null);
  private readonly saves = signal<SaveState>('idle');
  private readonly failure = signal<Problem | null>(null);
  readonly saved = this.saves.asReadonly();
  /** Why the options could not be saved; they are kept here. */
  readonly problem = this.failure.asReadonly();

  /** @throws Problem */
  async load(): Promise<void> {
    this.shown.set(await this.api.show());
    if (!this.draft()) this.forgetOptions();
  }

  /** Begins to prepare something, unless that was begun before. @throws Problem */
  async begin(): Promise<void> {
    if (this.draft()) return;
    const from = this.view()?.live ? 'live' : 'nothing';
    await this.inLine(async () => this.take(await this.api.begin(from)));
  }

  /** @throws Problem */
  async discard(): Promise<void> {
    await this.inLine(() => this.api.discard());
    this.forgetOptions();
    await this.load();
  }

  /** @throws Problem */
  async understand(input: IdpMetadataInput): Promise<void> {
    await this.inLine(async () => this.take(await this.api.understand(input)));
  }

  /** Saves what was chosen. What cannot be saved stays as chosen, with `problem` beside it. */
  async choose(options: SignInOptions): Promise<void> {
    this.wanted.set(options);
    this.unsent.keep(kept, { options });
    this.saves.set('saving');
    await this.inLine(() => this.saveNewest());
  }

  async saveAgain(): Promise<void> {
    const options = this.wanted();
    if (options) await this.choose(options);
  }

  /** Where the browser goes for the test; null when the options could not be saved before. @throws Problem */
  async test(): Promise<string | null> {
    await this.saveAgain();
    if (this.wanted()) return null;
    return (await this.inLine(() => this.api.test())).url;
  }

  /** Switches on what is shown now. @throws Problem */
  async switchOn(): Promise<void> {
    const draft = this.draft();
    if (draft) await this.inLine(() => this.api.switchOn(draft.digest));
  }

  private async saveNewest(): Promise<void> {
    const options = this.wanted();
    if (!options) return;
    try {
      const draft = await this.api.ask(options);
      this.take(draft);
      this.failure.set(null);
      // Something newer waits in line and says itself when it is saved.
      if (this.wanted() !== options) return;
      this.forgetOptions();
      this.saves.set('saved');
    } catch (error) {
      this.failure.set(problemOf(error));
      this.saves.set('failed');
    }
  }

  private forgetOptions(): void {
    this.wanted.set(null);
    this.failure.set(null);
    this.saves.set('idle');
    this.unsent.forget(kept);
  }

  private take(draft: SignInDraftView): void {
    this.shown.update((view) => view && { ...view, draft });
  }

  private inLine<T>(work: () => Promise<T>): Promise<T> {
    const result = this.line.then(work);
    this.line = result.catch(() => undefined);
    return result;
  }
}
