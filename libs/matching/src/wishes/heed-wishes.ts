import { practicalFacets, type FacetRules, type FacetUse, type Wish } from '@akin/contracts';
import { allows } from '@akin/people';

/** What is no answer about who somebody is: areas of need, how and when to meet, and words, which find what a search may find. */
const free: readonly string[] = ['need', 'words', ...practicalFacets];

/** What a wish asks the school's policy for: to order people by it, or to keep people out by it. */
export function usedBy({ facet, weight }: Wish): FacetUse | null {
  if (free.includes(facet)) return null;
  return weight === 'must' || weight === 'not_wanted' ? 'must_have' : 'rank';
}

/**
 * Whether the policy lets the wish be made as it is. Nobody is kept out by what is not shown: who disappears from a list
 * would tell what they answered.
 */
export function mayWish(wish: Wish, rules: FacetRules): boolean {
  const use = usedBy(wish);
  if (use === null) return true;
  if (use === 'must_have' && !allows(rules, wish.facet, 'display')) return false;
  return allows(rules, wish.facet, 'collect') && allows(rules, wish.facet, use);
}

/** The wishes as far as the policy lets them count; a must that may not be one still counts a lot, where that is allowed. */
export function heedWishes(wishes: readonly Wish[], rules: FacetRules): Wish[] {
  return wishes.flatMap((wish) => {
    if (mayWish(wish, rules)) return [wish];
    const weaker: Wish = { ...wish, weight: 'a_lot' };
    return wish.weight === 'must' && mayWish(weaker, rules) ? [weaker] : [];
  });
}
