import type { Wish } from '@akin/contracts';
import type { Candidate, Draw } from './candidate.js';
import type { Sharers } from './count-sharers.js';
import { drawTicket } from './draw-order.js';
import type { WordIndex } from './index-vocabulary.js';
import { meetWish } from './meet-wish.js';
import { scoreMentor } from './score-mentor.js';

/** Whether a wish keeps a mentor out: an unmet must (no answer does not meet one), or something not wanted that is there. */
export function keepsOut(wish: Wish, mentor: Candidate, words: WordIndex): boolean {
  if (wish.weight === 'must') return meetWish(wish, mentor, words) !== 'meets';
  return wish.weight === 'not_wanted' && meetWish(wish, mentor, words) === 'meets';
}

/** Whether a mentor is offered for a wish list: has room, and no wish keeps them out. */
export function isOffered(wishes: readonly Wish[], mentor: Candidate, words: WordIndex): boolean {
  return mentor.room > 0 && !wishes.some((wish) => keepsOut(wish, mentor, words));
}

/**
 * The mentors offered for a wish list, best first: by score, then drawn in proportion to the remaining room. The
 * order of `mentors` and of `wishes` makes no difference.
 */
export function rankMentors<M extends Candidate>(
  wishes: readonly Wish[],
  mentors: readonly M[],
  sharers: Sharers,
  draw: Draw,
  words: WordIndex,
): M[] {
  return mentors
    .filter((mentor) => isOffered(wishes, mentor, words))
    .map((mentor) => ({ mentor, score: scoreMentor(wishes, mentor, sharers, words), ticket: drawTicket(mentor, draw) }))
    .sort((a, b) => b.score - a.score || a.ticket - b.ticket || (a.mentor.id < b.mentor.id ? -1 : 1))
    .map(({ mentor }) => mentor);
}
