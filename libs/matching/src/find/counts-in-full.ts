import type { FacetRules, Wish, Wished } from '@akin/contracts';
import { mayWish } from '../wishes/heed-wishes.js';
import { mayFilter } from './check-filters.js';

/** Whether the school's policy lets everything count that keeps mentors out; where it does not, more are found than were asked for. */
export function countsInFull({ filters, wishes }: { filters: readonly Wished[]; wishes: readonly Wish[] }, rules: FacetRules): boolean {
  const keepingOut = wishes.filter(({ weight }) => weight === 'must' || weight === 'not_wanted');
  return filters.every(({ facet }) => mayFilter(facet, rules)) && keepingOut.every((wish) => mayWish(wish, rules));
}
