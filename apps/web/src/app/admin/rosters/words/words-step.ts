import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { LoadProblem } from '@akin/ui';
import type { RosterView, RosterWord, RosterWordChoices, WordField } from '@akin/contracts';
import { count } from '../../../wording/count';
import { RostersApi } from '../rosters-api';
import { inOrderOf, withChoices } from './choose-words';
import { wordKey } from './word-key';
import { WordRow } from './word-row';
import { wordsLead } from './word-words';

type Choice = RosterWordChoices['words'][number];

/** “We read these words so”: every way of writing ranks, specialties and stages in the file, what was not understood first. */
@Component({
  selector: 'ak-words-step',
  imports: [LoadProblem, WordRow],
  templateUrl: './words-step.html',
})
export class WordsStep {
  readonly roster = input.required<RosterView>();
  readonly choices = input.required<ReadonlyMap<string, Choice>>();
  readonly checking = input(false);
  readonly chosen = output<Choice>();
  protected readonly terms = inject(RostersApi).terms(computed(() => this.roster().kind));
  protected readonly keyOf = wordKey;
  /** In the order they were first shown in: a decided row does not jump away. */
  private readonly ordered = linkedSignal<readonly RosterWord[], RosterWord[]>({
    source: () => this.roster().words,
    computation: (now, before) => inOrderOf(before?.value ?? now, now),
  });
  protected readonly words = computed(() =>
    withChoices(this.ordered(), this.choices(), this.terms.hasValue() ? this.terms.value() : undefined),
  );
  protected readonly lead = computed(() => wordsLead(this.words()));
  protected readonly more = computed(() => {
    const more = this.roster().wordsInAll - this.words().length;
    return more > 0
      ? `${count(more, 'more way', 'more ways')} of writing ${more === 1 ? 'comes' : 'come'} up once you have decided on these.`
      : null;
  });
  private readonly termsOf = computed(
    () => new Map(this.terms.hasValue() ? this.terms.value().fields.map(({ field, terms }) => [field, terms]) : []),
  );

  protected known(field: WordField): readonly { code: string; label: string }[] {
    return this.termsOf().get(field) ?? [];
  }

  protected choose({ field, word }: RosterWord, code: string | null): void {
    this.chosen.emit({ field, word, code });
  }
}
