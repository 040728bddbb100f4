import type { Reason, Wish } from '@akin/contracts';
import type { Candidate } from './candidate.js';
import type { WordIndex } from './index-vocabulary.js';
import { meetWish } from './meet-wish.js';
import { wordWish } from './word-wish.js';

const kindOrder: readonly Reason['kind'][] = ['meets', 'misses', 'unknown'];

/**
 * Why a mentor appears, in words: what is met, then missed, then not answered, each in wish order. Made only from what
 * the learner may see. What is not wanted gives no reason: whoever has it is not offered.
 */
export function explainMentor(wishes: readonly Wish[], mentor: Candidate, words: WordIndex): Reason[] {
  const reasons = wishes.filter(({ weight }) => weight !== 'not_wanted').map((wish) => explainWish(wish, mentor, words));
  return kindOrder.flatMap((kind) => reasons.filter((reason) => reason.kind === kind));
}

function explainWish(wish: Wish, mentor: Candidate, words: WordIndex): Reason {
  const fit = meetWish(wish, mentor, words);
  const kind = fit === 'near' ? 'misses' : fit;
  return { kind, wish: { facet: wish.facet, term: wish.term }, label: wordWish(wish, kind, words) };
}
