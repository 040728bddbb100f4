import type { Reason } from '@akin/contracts';
import type { WordIndex } from './index-vocabulary.js';
import { meetWish } from './meet-wish.js';
import type { MentorRow } from './mentor-row.js';
import type { HeededWish } from './query.js';
import { wordFocus, wordWish } from './word-wish.js';

const kindOrder: readonly Reason['kind'][] = ['meets', 'misses', 'unknown'];

/**
 * Why a mentor appears, in words: what is met, then missed, then not answered, each in wish order. Made only from what
 * the learner may see. What is not wanted gives no reason: whoever has it is not offered.
 */
export function explainMentor(wishes: readonly HeededWish[], mentor: MentorRow, words: WordIndex): Reason[] {
  const reasons = wishes.filter(({ weight }) => weight !== 'not_wanted').map((wish) => explainWish(wish, mentor, words));
  return kindOrder.flatMap((kind) => reasons.filter((reason) => reason.kind === kind));
}

function explainWish(wish: HeededWish, mentor: MentorRow, words: WordIndex): Reason {
  const fit = meetWish(wish, mentor, words);
  const kind = fit === 'near' ? 'misses' : fit;
  const named = kind === 'meets' && wish.facet === 'need' && mentor.focus.includes(wish.term);
  const label = named ? wordFocus(wish.term, words) : wordWish(wish, kind, words);
  return { kind, wish: { facet: wish.facet, term: wish.term }, label };
}
