import { Injectable, type OnModuleInit } from '@nestjs/common';
import { practicalViews, type HeldFact, type Wish, type WishWeight } from '@akin/contracts';
import { HeldParts, SchoolVocabulary, type Lexicon } from '@akin/people';
import { isFresh, listInUse } from './kept-lists.js';
import { WishListsRepository } from './wish-lists.repository.js';

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
    private readonly lists: WishListsRepository,
    private readonly vocabulary: SchoolVocabulary,
  ) {}

  onModuleInit(): void {
    this.parts.add({
      ...{ part: 'wishes', place: 3, title: 'Your wish lists', erasing: 'now' },
      why: 'What you look for. It lies encrypted, for you alone; nobody else reads it, and the program sees only what many look for.',
      after: 'All your lists go at once and for good. You can change single wishes where you find mentors.',
      facts: (id) => this.facts(id),
      erase: (id) => this.lists.remove(id),
    });
  }

  private async facts(id: string): Promise<HeldFact[]> {
    const words = await this.vocabulary.lexicon();
    const kept = await this.lists.of(id);
    return kept.lists.flatMap((list) => {
      const name = `${list.name}${list === listInUse(kept) ? ' (in use)' : ''}`;
      if (list.wishes.length === 0 && !isFresh(kept)) return [{ label: name, value: 'Nothing wished for yet' }];
      const of = kept.lists.length === 1 ? '' : `${name}: `;
      return list.wishes.map((wish) => ({
        label: `${of}${facetLabel(wish, words)}`,
        value: `${termLabel(wish, words)}, ${weights[wish.weight]}`,
      }));
    });
  }
}

function facetLabel({ facet }: Wish, words: Lexicon): string {
  if (facet === 'need') return 'Area of need';
  if (facet === 'words') return 'In your words';
  return practicalOf(facet)?.label ?? words.facetLabel(facet);
}

function termLabel({ facet, term }: Wish, words: Lexicon): string {
  if (facet === 'need') return words.needLabel(term);
  if (facet === 'words') return `“${term}”`;
  return practicalOf(facet)?.terms.find(({ code }) => code === term)?.label ?? words.termLabel(facet, term);
}

function practicalOf(facet: string) {
  return practicalViews.find(({ code }) => code === facet);
}
