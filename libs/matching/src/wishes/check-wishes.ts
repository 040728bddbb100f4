import { wishLimits, type FacetRules, type Wish } from '@akin/contracts';
import { badInput, Refusal } from '@akin/platform';
import type { Lexicon } from '@akin/people';
import { mayWish, usedBy } from './heed-wishes.js';

/**
 * Lets a wish list pass, or not.
 * @throws Refusal `bad_input` for too many wishes or one wish twice, `unknown_term` for a facet, term or need the school
 * does not list, `policy_forbids` for a wish its policy does not allow
 */
export function checkWishes(wishes: readonly Wish[], rules: FacetRules, words: Lexicon): void {
  if (wishes.length > wishLimits.wishes) {
    throw badInput({ field: 'wishes', message: `A wish list holds up to ${wishLimits.wishes} wishes.` });
  }
  const seen = new Set<string>();
  wishes.forEach(({ facet, term }, at) => {
    const known = facet === 'need' ? words.isNeed(term) : words.isTerm(facet, term);
    if (!known)
      throw new Refusal('unknown_term', { fields: [{ field: `wishes.${at}.term`, message: 'This choice is not in your school’s list.' }] });
    if (seen.has(`${facet}/${term}`)) throw badInput({ field: `wishes.${at}`, message: 'This wish is already on your list.' });
    seen.add(`${facet}/${term}`);
  });
  const forbidden = wishes.flatMap((wish, at) =>
    mayWish(wish, rules) ? [] : [{ field: `wishes.${at}`, message: wordRefusal(wish, rules, words) }],
  );
  if (forbidden.length > 0) throw new Refusal('policy_forbids', { fields: forbidden });
}

function wordRefusal(wish: Wish, rules: FacetRules, words: Lexicon): string {
  const label = words.facetLabel(wish.facet);
  const softer = usedBy(wish) === 'must_have' && mayWish({ ...wish, weight: 'a_lot' }, rules);
  if (softer) return `At your school “${label}” can matter a lot or a little, but it cannot keep anyone out.`;
  return `At your school nobody can be looked for by “${label}”.`;
}
