import type { WordIndex } from './index-vocabulary.js';
import { matchLevel } from './match-level.js';
import { meetTerm, type Fit } from './meet-term.js';
import type { MentorRow } from './mentor-row.js';
import type { HeededWish, SearchedWord } from './query.js';

/** How a mentor answers one wish. Who wrote nothing of their own that a wish may go by misses no words. */
export function meetWish(wish: Omit<HeededWish, 'weight'>, mentor: MentorRow, words: WordIndex): Fit {
  if (wish.facet !== 'words') return meetTerm(wish, mentor, words);
  if (hasAll(wish.words ?? [], mentor, words)) return 'meets';
  return mentor.lexemes.text.length === 0 ? 'unknown' : 'misses';
}

function hasAll(wished: readonly SearchedWord[], mentor: MentorRow, words: WordIndex): boolean {
  return wished.length > 0 && wished.every((word) => matchLevel(word, mentor, words, mentor.lexemes.text) > 0);
}
