import { Component, computed, ElementRef, inject, input, linkedSignal, signal, viewChild } from '@angular/core';
import type { TrialView } from '@akin/contracts';
import { Banner, Icon } from '@akin/ui';
import { InstitutionStore } from '../../session/institution-store';
import { problemOf } from '../../session/problem';
import { whenWords } from '../../wording/when-words';
import { attributeWord } from '../asks/attribute-words';
import { SignInApi } from '../sign-in-api';
import { ArrivedValues } from './arrived-values';
import { contextWords, fillsWords, sealWords, usedFirst } from './trial-words';

/** What a test sign-in brought: whether it would let a person in, what is missing, and all that arrived, masked until asked for. */
@Component({
  selector: 'ak-trial-result',
  imports: [ArrivedValues, Banner, Icon],
  templateUrl: './trial-result.html',
  host: { class: 'stack g5' },
})
export class TrialResult {
  readonly trial = input.required<TrialView>();
  private readonly api = inject(SignInApi);
  private readonly school = inject(InstitutionStore).view;
  private readonly verdict = viewChild.required<ElementRef<HTMLElement>>('verdict');
  /** With its values, once they were asked for; another test is masked again. */
  private readonly unmasked = linkedSignal<TrialView, TrialView | null>({ source: this.trial, computation: () => null });
  protected readonly asking = signal(false);
  protected readonly failed = signal<string | null>(null);
  protected readonly shown = computed(() => this.unmasked() ?? this.trial());
  protected readonly arrived = computed(() => usedFirst(this.shown().attributes));
  protected readonly when = computed(() => whenWords(this.trial().at, this.school().timeZone));
  protected readonly musts = computed(() => this.trial().missing.filter(({ weight }) => weight === 'must'));
  protected readonly shoulds = computed(() => this.trial().missing.filter(({ weight }) => weight === 'should'));
  protected readonly word = attributeWord;
  protected readonly fills = fillsWords;
  protected readonly seal = sealWords;
  protected readonly context = contextWords;

  focus(): void {
    this.verdict().nativeElement.focus();
  }

  protected async turnValues(): Promise<void> {
    if (this.unmasked()) return this.unmasked.set(null);
    if (this.asking()) return;
    this.asking.set(true);
    this.failed.set(null);
    try {
      this.unmasked.set(await this.api.values());
    } catch (error) {
      this.failed.set(problemOf(error).message);
    } finally {
      this.asking.set(false);
    }
  }
}
