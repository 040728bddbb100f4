import type { Wish, WishWeight } from '@akin/contracts';
import type { Candidate } from './candidate.js';
import { isShared, type Sharers } from './count-sharers.js';
import type { WordIndex } from './index-vocabulary.js';
import { isWithin, meetWish, type Fit } from './meet-wish.js';
import { readQuiet } from './read-answer.js';

/** domain/matching.md "Score": 1 nice, 2 important, 4 very. What is not wanted filters and has no weight. */
export const wishPoints: Record<WishWeight, number> = { must: 4, a_lot: 2, a_little: 1, not_wanted: 0 };

/** In halves. No answer counts neither for nor against a mentor, so it stands in the middle. */
const fitHalves: Record<Fit, number> = { meets: 2, near: 1, unknown: 1, misses: 0 };

/**
 * How well a mentor suits a wish list: an integer from 0 to 1000. Affinity (who) and content (what for) weigh the
 * same; a part without wishes is left out. Never shown to anyone as a number.
 */
export function scoreMentor(wishes: readonly Wish[], mentor: Candidate, sharers: Sharers, words: WordIndex): number {
  const weigh = (part: readonly Wish[]) => weighPart(part, (wish) => halvesOf(wish, mentor, sharers, words));
  const parts = [weigh(wishes.filter(({ facet }) => facet !== 'need')), weigh(wishes.filter(({ facet }) => facet === 'need'))];
  const [first, second] = parts.filter(({ most }) => most > 0);
  if (!first) return 0;
  if (!second) return roundedShare(1000 * first.got, first.most);
  return roundedShare(500 * (first.got * second.most + second.got * first.most), first.most * second.most);
}

function weighPart(wishes: readonly Wish[], halves: (wish: Wish) => number): { got: number; most: number } {
  let got = 0;
  let most = 0;
  for (const wish of wishes) {
    got += wishPoints[wish.weight] * halves(wish);
    most += wishPoints[wish.weight] * 2;
  }
  return { got, most };
}

function halvesOf(wish: Wish, mentor: Candidate, sharers: Sharers, words: WordIndex): number {
  const fit = meetWish(wish, mentor, words);
  return fitHalves[fit === 'unknown' && meetsQuietly(wish, mentor, sharers, words) ? 'meets' : fit];
}

/** Only a match counts: a matching-only answer that differs looks exactly like no answer. */
function meetsQuietly(wish: Wish, mentor: Candidate, sharers: Sharers, words: WordIndex): boolean {
  return readQuiet(mentor, wish.facet).some((code) => isWithin(wish, code, words) && isShared(sharers, wish.facet, code));
}

/** Rounds half up, in integers. */
function roundedShare(part: number, whole: number): number {
  return Math.floor((2 * part + whole) / (2 * whole));
}
