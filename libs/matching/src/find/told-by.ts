import type { Wished } from '@akin/contracts';
import type { WordIndex } from '../engine/index-vocabulary.js';
import { meetWish } from '../engine/meet-wish.js';
import type { MentorRow } from '../engine/mentor-row.js';
import type { Query } from '../engine/query.js';

/**
 * The facets of which a search result tells something: a wish says whether it is met, and who comes up for a filter or a word
 * has what it names.
 */
export function toldBy(
  mentor: MentorRow,
  { wishes, filters, words }: Pick<Query, 'wishes' | 'filters' | 'words'>,
  index: WordIndex,
): string[] {
  const named = [...filters, ...[...words, ...wishes.flatMap((wish) => wish.words ?? [])].flatMap(({ terms }) => terms)];
  const told = [
    ...wishes.filter((wish) => wish.facet !== 'words' && meetWish(wish, mentor, index) !== 'unknown'),
    ...named.filter((wished) => meetWish(wished, mentor, index) === 'meets'),
  ];
  return [...new Set(told.map(({ facet }: Wished) => facet))].filter((facet) => facet !== 'need');
}
