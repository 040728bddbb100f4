import type { Relaxation, Wish } from '@akin/contracts';
import type { WordIndex } from '../engine/index-vocabulary.js';
import type { Relaxed } from '../engine/query.js';
import { wordRelaxed } from '../engine/word-wish.js';

/** What leaving wishes or filters out would bring, in words: `Speaks Spanish and From Utah`. */
export function wordRelaxation({ wishes, adds }: Relaxed, list: readonly Wish[], words: WordIndex): Relaxation {
  const labels = wishes.map(({ facet, term }) => {
    const wish = list.find((one) => one.facet === facet && one.term === term);
    return wordRelaxed(wish ?? { facet, term, weight: 'must' }, words);
  });
  return { wish: wishes[0], wishes, label: labels.join(' and '), adds };
}
