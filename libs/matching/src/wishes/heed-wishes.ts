import type { FacetRules, FacetUse, Wish } from '@akin/contracts';
import { allows } from '@akin/people';

/** What a wish asks the school's policy for: to order people by it, or to keep people out by it. Needs are always free. */
export function usedBy({ facet, weight }: Wish): FacetUse | null {
  if (facet === 'need') return null;
  return weight === 'must' || weight === 'not_wanted' ? 'must_have' : 'rank';
}

/** Whether the policy lets the wish be made as it is. */
export function mayWish(wish: Wish, rules: FacetRules): boolean {
  const use = usedBy(wish);
  return use === null || (allows(rules, wish.facet, 'collect') && allows(rules, wish.facet, use));
}

/** The wishes as far as the policy lets them count; a must that may not be one still counts a lot, where that is allowed. */
export function heedWishes(wishes: readonly Wish[], rules: FacetRules): Wish[] {
  return wishes.flatMap((wish) => {
    if (mayWish(wish, rules)) return [wish];
    const weaker: Wish = { ...wish, weight: 'a_lot' };
    return wish.weight === 'must' && mayWish(weaker, rules) ? [weaker] : [];
  });
}
