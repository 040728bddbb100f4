import type { WordIndex } from './index-vocabulary.js';
import { meetWish } from './meet-wish.js';
import type { MentorRow } from './mentor-row.js';
import type { HeededWish } from './query.js';

/** Whether a wish keeps a mentor out: an unmet must (no answer does not meet one), or something not wanted that is there. */
export function keepsOut(wish: HeededWish, mentor: MentorRow, words: WordIndex): boolean {
  if (wish.weight === 'must') return meetWish(wish, mentor, words) !== 'meets';
  return wish.weight === 'not_wanted' && meetWish(wish, mentor, words) === 'meets';
}
