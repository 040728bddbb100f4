import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { VocabularyView } from '@akin/contracts';
import { SchoolPreparations } from '@akin/tenancy';
import { applyChanges, type SchoolWords } from './apply-changes.js';
import { DecisionStampsRepository, type DecisionStamps } from './decision-stamps.repository.js';
import { Lexicon } from './lexicon.js';
import { Remembered } from './remembered.js';
import { SchoolVocabularyRepository } from './school-vocabulary.repository.js';
import { shownVocabulary } from './shown-vocabulary.js';
import { shippedLexicon, vocabulary } from './vocabulary.js';

/** The facets and areas of need of one school: what Akin ships with what the school decided about it. */
@Injectable()
export class SchoolVocabulary implements OnModuleInit {
  private readonly remembered = new Remembered<SchoolWords>();

  constructor(
    private readonly listed: SchoolVocabularyRepository,
    private readonly stamps: DecisionStampsRepository,
    private readonly preparations: SchoolPreparations,
  ) {}

  onModuleInit(): void {
    this.preparations.add('vocabularies', () => this.write());
  }

  /** What people at the school choose from; whoever has just looked at the stamps hands them on. */
  async shown(stamps?: DecisionStamps): Promise<VocabularyView> {
    return (await this.words(stamps)).offered;
  }

  /** Everything an answer at the school may name, hidden or not, with the labels the school gave. */
  async lexicon(): Promise<Lexicon> {
    const { known } = await this.words();
    return known === vocabulary ? shippedLexicon : new Lexicon(known);
  }

  /** Lists the shipped facets and needs at the school around; what it has decided already stays. */
  write(): Promise<void> {
    const codes = (items: readonly { code: string }[]) => items.map(({ code }) => code);
    return this.listed.list(codes(vocabulary.facets), codes(vocabulary.needs));
  }

  /** The stamp is looked up at each use, so that a change holds at once. */
  private async words(stamps?: DecisionStamps): Promise<SchoolWords> {
    const { words } = stamps ?? (await this.stamps.now());
    return this.remembered.of(words, () => this.workOut());
  }

  private async workOut(): Promise<SchoolWords> {
    const stored = await this.listed.latest();
    if (stored) return applyChanges(vocabulary, stored.changes);
    return { known: vocabulary, offered: shownVocabulary(vocabulary, await this.listed.all()) };
  }
}
