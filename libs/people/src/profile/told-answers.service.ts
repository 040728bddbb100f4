import { Injectable } from '@nestjs/common';
import type { ToldAnswer } from '@akin/contracts';
import { SchoolVocabulary } from '../vocabulary/school-vocabulary.service.js';
import { HeardAnswers } from '../privacy/heard-answers.service.js';
import { canReadFacet, type Reader } from './can-read-facet.js';

/** What a person chose to tell others, answer by answer. */
@Injectable()
export class ToldAnswers {
  constructor(
    private readonly heard: HeardAnswers,
    private readonly vocabulary: SchoolVocabulary,
  ) {}

  /** The owner's answers that a reader who is this to them may read, in words. The caller knows what the reader is. */
  async of(ownerId: string, reader: Reader): Promise<ToldAnswer[]> {
    const answers = await this.heard.ofMany([ownerId]);
    const words = await this.vocabulary.lexicon();
    return answers
      .filter(({ audience, terms, ownWords }) => canReadFacet(audience, reader) && (terms.length > 0 || ownWords))
      .map(({ facet, terms, ownWords, audience }) => ({
        facet,
        label: words.facetLabel(facet),
        values: terms.map((term) => words.labelForOthers(facet, term)),
        ownWords,
        audience,
      }));
  }
}
