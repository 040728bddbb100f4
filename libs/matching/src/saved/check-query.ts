import type { FacetRules, SavedQuery } from '@akin/contracts';
import type { Lexicon } from '@akin/people';
import { checkFilters } from '../find/check-filters.js';
import { checkWishes } from '../wishes/check-wishes.js';

/**
 * Lets a query be kept, or not.
 * @throws Refusal `unknown_term`, and for its wishes as a wish list does: `bad_input`, `unknown_term`, `policy_forbids`
 */
export function checkQuery({ words, filters, wishes, lean }: SavedQuery, rules: FacetRules, lexicon: Lexicon): SavedQuery {
  checkFilters(filters, rules, lexicon);
  return { words: words.trim(), filters, wishes: checkWishes(wishes, rules, lexicon), lean };
}
