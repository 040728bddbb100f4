import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { HeldFact } from '@akin/contracts';
import { HeldParts, SchoolVocabulary } from '@akin/people';
import { SavedSearchesRepository } from './saved-searches.repository.js';
import { summarizeQuery } from './summarize-query.js';
import { wordsOf } from './words-of.js';

/** Tells learners which searches are kept for them, and forgets them when they say so. */
@Injectable()
export class HeldSearches implements OnModuleInit {
  constructor(
    private readonly parts: HeldParts,
    private readonly searches: SavedSearchesRepository,
    private readonly vocabulary: SchoolVocabulary,
  ) {}

  onModuleInit(): void {
    this.parts.add({
      ...{ part: 'saved_searches', place: 4, title: 'Your saved searches', erasing: 'now' },
      why: 'What you look for again or wait for, and whom of those who fit you have seen. Nobody but you reads it.',
      after: 'All of them go at once, and with them your places on the waiting list.',
      facts: (id) => this.facts(id),
      erase: (id) => this.searches.removeAll(id),
    });
  }

  private async facts(id: string): Promise<HeldFact[]> {
    const words = wordsOf(await this.vocabulary.lexicon());
    return (await this.searches.of(id)).map(({ name, query, waits }) => ({
      label: name,
      value: `${summarizeQuery(query, words)}${waits ? '; on the waiting list' : ''}`,
    }));
  }
}
