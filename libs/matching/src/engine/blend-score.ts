import { practicalFacets, type WishWeight } from '@akin/contracts';
import type { HeededWish, ScoredBy } from './query.js';

/** domain/matching.md "Score": 1 nice, 2 important, 4 very. What is not wanted filters and has no weight. */
export const wishPoints: Record<WishWeight, number> = { must: 4, a_lot: 2, a_little: 1, not_wanted: 0 };

/** A wish met in full counts this many times its points. */
export const fullFit = 10;

/** The parts of a score that come from wishes. */
export const wishParts = ['who', 'what', 'practical'] as const;
export type WishPart = (typeof wishParts)[number];

export function partOf({ facet }: Pick<HeededWish, 'facet'>): WishPart {
  if (facet === 'need') return 'what';
  return practicalFacets.some((one) => one === facet) ? 'practical' : 'who';
}

/** What a mentor got in each part: points times fit; `mentor` is how many of the mentor's two preferences the learner meets. */
export type Got = Record<WishPart, number> & { mentor: number };

/** How what a mentor got becomes a score: `got` times its factor, over `whole`. */
export interface Blend {
  factors: Got;
  whole: number;
}

/**
 * The blend for a wish list, in whole numbers that stay exact for up to 24 wishes. Parts without wishes are left out, and
 * with no wish at all everybody scores 0: the mentor's own preferences alone are no match.
 */
export function blendFor({ wishes, lean, shares }: Pick<ScoredBy, 'wishes' | 'lean' | 'shares'>): Blend {
  const most = { who: 0, what: 0, practical: 0 };
  for (const wish of wishes) most[partOf(wish)] += wishPoints[wish.weight] * fullFit;
  const whoAndWhat = shares.who + shares.what;
  const weights = { who: whoAndWhat * lean, what: whoAndWhat * (100 - lean), practical: 100 * shares.practical };
  const wished = wishParts.filter((part) => most[part] > 0);
  const factors: Got = { who: 0, what: 0, practical: 0, mentor: 0 };
  if (wished.length === 0) return { factors, whole: 1 };
  const product = wished.reduce((all, part) => all * most[part], 2);
  for (const part of wished) factors[part] = (weights[part] * product) / most[part];
  factors.mentor = (100 * shares.mentor * product) / 2;
  const whole = wished.reduce((all, part) => all + weights[part] * product, 100 * shares.mentor * product);
  return { factors, whole: Math.max(1, whole) };
}

/** From 0 to 1000, rounded half up once. */
export function scoreOf({ factors, whole }: Blend, who: number, what: number, practical: number, mentor: number): number {
  const part = 1000 * (factors.who * who + factors.what * what + factors.practical * practical + factors.mentor * mentor);
  return Math.floor((2 * part + whole) / (2 * whole));
}
