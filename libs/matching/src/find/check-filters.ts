import { practicalViews, type FacetRules, type Wished } from '@akin/contracts';
import { Refusal } from '@akin/platform';
import { allows, type Lexicon } from '@akin/people';

/**
 * Lets filters pass, or not. What is not shown cannot be filtered by: who disappears would tell what they answered.
 * @throws Refusal `unknown_term` for what the school does not list, `policy_forbids` for a facet nobody may search by
 */
export function checkFilters(filters: readonly Wished[], rules: FacetRules, words: Lexicon): void {
  filters.forEach(({ facet, term }, at) => {
    if (isKnown({ facet, term }, words)) return;
    throw new Refusal('unknown_term', { fields: [{ field: `filters.${at}`, message: 'This choice is not in your school’s list.' }] });
  });
  const forbidden = filters.flatMap(({ facet }, at) =>
    mayFilter(facet, rules) ? [] : [{ field: `filters.${at}`, message: wordRefusal(facet, rules, words) }],
  );
  if (forbidden.length > 0) throw new Refusal('policy_forbids', { fields: forbidden });
}

/** Needs and how to meet are open to everyone; for all else the policy has to let people search by it and see it. */
export function mayFilter(facet: string, rules: FacetRules): boolean {
  if (facet === 'need' || practicalOf(facet)) return true;
  return (['collect', 'display', 'search'] as const).every((use) => allows(rules, facet, use));
}

function isKnown({ facet, term }: Wished, words: Lexicon): boolean {
  if (facet === 'need') return words.isNeed(term);
  return practicalOf(facet)?.terms.some(({ code }) => code === term) ?? words.isTerm(facet, term);
}

function practicalOf(facet: string) {
  return practicalViews.find(({ code }) => code === facet);
}

function wordRefusal(facet: string, rules: FacetRules, words: Lexicon): string {
  const label = words.facetLabel(facet);
  const isPrivate = allows(rules, facet, 'collect') && !allows(rules, facet, 'display');
  if (!isPrivate) return `At your school nobody can be searched by “${label}”.`;
  return `At your school what people answered about “${label}” stays private, so nobody can be searched by it.`;
}
