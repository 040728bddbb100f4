import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { VocabularyView } from '@akin/contracts';
import { currentSchool, SchoolPreparations } from '@akin/tenancy';
import { applyChanges, type SchoolWords } from './apply-changes.js';
import { Lexicon } from './lexicon.js';
import { SchoolVocabularyRepository, type StoredVocabulary } from './school-vocabulary.repository.js';
import { shownVocabulary } from './shown-vocabulary.js';
import { shippedLexicon, vocabulary } from './vocabulary.js';

/** Of how many schools the words are kept worked out. */
const mostSchools = 200;

/** The facets and areas of need of one school: what Akin ships with what the school decided about it. */
@Injectable()
export class SchoolVocabulary implements OnModuleInit {
  private readonly versions = new Map<string, Pick<StoredVocabulary, 'version' | 'madeAt'> & { words: SchoolWords }>();

  constructor(
    private readonly listed: SchoolVocabularyRepository,
    private readonly preparations: SchoolPreparations,
  ) {}

  onModuleInit(): void {
    this.preparations.add('vocabularies', () => this.write());
  }

  /** What people at the school choose from. */
  async shown(): Promise<VocabularyView> {
    return (await this.words()).offered;
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

  /** Looked up at each use, so that a change holds at once; what a version makes of the shipped words is worked out once. */
  private async words(): Promise<SchoolWords> {
    const { version, madeAt, listed } = await this.listed.now();
    if (version === null) return { known: vocabulary, offered: shownVocabulary(vocabulary, listed) };
    const worked = this.versions.get(currentSchool().id);
    // A restored school may number its versions anew.
    return worked?.version === version && worked.madeAt.getTime() === madeAt.getTime() ? worked.words : this.workOut();
  }

  private async workOut(): Promise<SchoolWords> {
    const stored = await this.listed.latest();
    const words = applyChanges(vocabulary, stored?.changes ?? { facets: [], needs: [], terms: {} });
    if (this.versions.size >= mostSchools) this.versions.clear();
    if (stored) this.versions.set(currentSchool().id, { ...stored, words });
    return words;
  }
}
