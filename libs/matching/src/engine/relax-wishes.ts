import type { Relaxation, Wish } from '@akin/contracts';
import type { Candidate } from './candidate.js';
import type { WordIndex } from './index-vocabulary.js';
import { keepsOut } from './rank-mentors.js';
import { wordWish } from './word-wish.js';

/**
 * For each wish that keeps mentors out: how many more would appear without it, exactly. Those are the mentors with
 * room whom this wish alone keeps out. Most first; wishes that would bring nobody are left out.
 */
export function relaxWishes(wishes: readonly Wish[], mentors: readonly Candidate[], words: WordIndex): Relaxation[] {
  const adds = new Map<Wish, number>();
  for (const mentor of mentors) {
    if (mentor.room <= 0) continue;
    const [only, ...others] = wishes.filter((wish) => keepsOut(wish, mentor, words));
    if (only && others.length === 0) adds.set(only, (adds.get(only) ?? 0) + 1);
  }
  return wishes
    .filter((wish) => adds.has(wish))
    .map((wish) => ({ wish: { facet: wish.facet, term: wish.term }, label: wordRelaxed(wish, words), adds: adds.get(wish) ?? 0 }))
    .sort((a, b) => b.adds - a.adds);
}

/** The wish as a thing to leave out: `From Utah`, `Not Urology`, and for a facet one can only say yes to, its name. */
function wordRelaxed(wish: Wish, words: WordIndex): string {
  const facet = words.facets.get(wish.facet);
  if (facet?.terms.length === 1 && wish.weight === 'must') return facet.label;
  return wordWish(wish, wish.weight === 'not_wanted' ? 'misses' : 'meets', words);
}
