import type { Lexicon } from '@akin/people';
import { indexVocabulary, type WordIndex } from '../engine/index-vocabulary.js';

/** What a summary is worded with: every facet, whether one may search by it or not. */
export function wordsOf(lexicon: Lexicon): WordIndex {
  return indexVocabulary(
    lexicon.view,
    () => true,
    (facet, code) => lexicon.termOf(facet, code),
  );
}
