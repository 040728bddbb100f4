import { wishLimits, type Wish } from '@akin/contracts';
import { badInput, Refusal } from '@akin/platform';
import { isNeed, isTerm } from '@akin/people';

/**
 * Lets a wish list pass, or not.
 * @throws Refusal `bad_input` for too many wishes or one wish twice, `unknown_term` for a facet, term or need the school does not list
 */
export function checkWishes(wishes: readonly Wish[]): void {
  if (wishes.length > wishLimits.wishes) {
    throw badInput({ field: 'wishes', message: `A wish list holds up to ${wishLimits.wishes} wishes.` });
  }
  const seen = new Set<string>();
  wishes.forEach(({ facet, term }, at) => {
    const known = facet === 'need' ? isNeed(term) : isTerm(facet, term);
    if (!known)
      throw new Refusal('unknown_term', { fields: [{ field: `wishes.${at}.term`, message: 'This choice is not in your school’s list.' }] });
    if (seen.has(`${facet}/${term}`)) throw badInput({ field: `wishes.${at}`, message: 'This wish is already on your list.' });
    seen.add(`${facet}/${term}`);
  });
}
