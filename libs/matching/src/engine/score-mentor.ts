import { blendFor, partOf, scoreOf, wishPoints, type Got } from './blend-score.js';
import type { WordIndex } from './index-vocabulary.js';
import { type Fit } from './meet-term.js';
import { meetWish } from './meet-wish.js';
import type { MentorRow } from './mentor-row.js';
import type { HeededWish, ScoredBy } from './query.js';

/** In tenths. No answer counts neither for nor against a mentor, so it stands in the middle. */
export const fitTenths: Record<Fit, number> = { meets: 10, near: 5, unknown: 5, misses: 0 };

/** In tenths: what a mentor helps with but named other areas first. */
export const helpsTenths = 6;

/**
 * How well a mentor suits a wish list: an integer from 0 to 1000, of who they are, what they help with, how they meet and whom
 * they would rather work with, in the school's shares. Never shown to anyone as a number.
 */
export function scoreMentor(by: ScoredBy, mentor: MentorRow, words: WordIndex): number {
  const got: Got = { who: 0, what: 0, practical: 0, mentor: preferencesMet(by, mentor) };
  for (const wish of by.wishes) got[partOf(wish)] += wishPoints[wish.weight] * tenthsOf(wish, mentor, words);
  return scoreOf(blendFor(by), got.who, got.what, got.practical, got.mentor);
}

function tenthsOf(wish: HeededWish, mentor: MentorRow, words: WordIndex): number {
  const fit = meetWish(wish, mentor, words);
  const behind = wish.facet === 'need' && mentor.focus.length > 0 && !mentor.focus.includes(wish.term);
  return fit === 'meets' && behind ? helpsTenths : fitTenths[fit];
}

/** How many of the mentor's two preferences a learner meets: on where learners stand, and on what they look for help with. */
export function preferencesMet({ wishes, stage }: Pick<ScoredBy, 'wishes' | 'stage'>, mentor: MentorRow): 0 | 1 | 2 {
  const onStage = stage === null || mentor.stages.length === 0 || mentor.stages.includes(stage);
  const needs = neededBy(wishes);
  const onContent = needs.length === 0 || mentor.focus.length === 0 || needs.some((need) => mentor.focus.includes(need));
  return onStage && onContent ? 2 : onStage || onContent ? 1 : 0;
}

/** The areas a learner looks for help with. */
export function neededBy(wishes: readonly HeededWish[]): string[] {
  return wishes.filter(({ facet, weight }) => facet === 'need' && weight !== 'not_wanted').map(({ term }) => term);
}
