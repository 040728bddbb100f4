import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { HeldFact, WishWeight } from '@akin/contracts';
import { HeldParts, SchoolVocabulary } from '@akin/people';
import { WishesRepository } from './wishes.repository.js';

const weights: Record<WishWeight, string> = {
  must: 'a must',
  a_lot: 'matters a lot',
  a_little: 'matters a little',
  not_wanted: 'not wanted',
};

/** Tells learners what they wished for, and forgets it when they say so. */
@Injectable()
export class HeldWishes implements OnModuleInit {
  constructor(
    private readonly parts: HeldParts,
    private readonly wishes: WishesRepository,
    private readonly vocabulary: SchoolVocabulary,
  ) {}

  onModuleInit(): void {
    this.parts.add({
      ...{ part: 'wishes', place: 3, title: 'Your wish list', erasing: 'now' },
      why: 'What you look for. Nobody but you reads it.',
      after: 'The whole list goes at once.',
      facts: (id) => this.facts(id),
      erase: (id) => this.wishes.replace(id, []),
    });
  }

  private async facts(id: string): Promise<HeldFact[]> {
    const words = await this.vocabulary.lexicon();
    return (await this.wishes.of(id)).map(({ facet, term, weight }) => ({
      label: facet === 'need' ? 'Area of need' : words.facetLabel(facet),
      value: `${facet === 'need' ? words.needLabel(term) : words.termLabel(facet, term)}, ${weights[weight]}`,
    }));
  }
}
