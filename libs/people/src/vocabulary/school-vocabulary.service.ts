import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { VocabularyView } from '@akin/contracts';
import { SchoolPreparations } from '@akin/tenancy';
import { SchoolVocabularyRepository } from './school-vocabulary.repository.js';
import { shownVocabulary } from './shown-vocabulary.js';
import { vocabulary } from './vocabulary.js';

/** The facets and areas of need of one school: what Akin ships, as far as the school shows it. */
@Injectable()
export class SchoolVocabulary implements OnModuleInit {
  constructor(
    private readonly listed: SchoolVocabularyRepository,
    private readonly preparations: SchoolPreparations,
  ) {}

  onModuleInit(): void {
    this.preparations.add('vocabularies', () => this.write());
  }

  /** What people at the school choose from. */
  async shown(): Promise<VocabularyView> {
    return shownVocabulary(vocabulary, await this.listed.all());
  }

  /** Lists the shipped facets and needs at the school around; what it has decided already stays. */
  write(): Promise<void> {
    const codes = (items: readonly { code: string }[]) => items.map(({ code }) => code);
    return this.listed.list(codes(vocabulary.facets), codes(vocabulary.needs));
  }
}
