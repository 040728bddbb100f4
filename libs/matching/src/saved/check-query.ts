import { practicalViews, type FacetRules, type SavedQuery, type Wished } from '@akin/contracts';
import type { Lexicon } from '@akin/people';
import { Refusal } from '@akin/platform';
import { checkWishes } from '../wishes/check-wishes.js';

/**
 * Lets a query be kept, or not.
 * @throws Refusal `unknown_term`, and for its wishes as a wish list does: `bad_input`, `unknown_term`, `policy_forbids`
 */
export function checkQuery({ words, filters, wishes, lean }: SavedQuery, rules: FacetRules, lexicon: Lexicon): SavedQuery {
  const unknown = filters.findIndex((filter) => !isListed(filter, lexicon));
  if (unknown >= 0)
    throw new Refusal('unknown_term', {
      fields: [{ field: `query.filters.${unknown}`, message: 'This choice is not in your school’s list.' }],
    });
  return { words: words.trim(), filters, wishes: checkWishes(wishes, rules, lexicon), lean };
}

function isListed({ facet, term }: Wished, lexicon: Lexicon): boolean {
  if (facet === 'need') return lexicon.isNeed(term);
  const practical = practicalViews.find(({ code }) => code === facet);
  return practical ? practical.terms.some(({ code }) => code === term) : lexicon.isTerm(facet, term);
}
