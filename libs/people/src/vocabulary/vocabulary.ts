import type { FacetView, Term, VocabularyView } from '@akin/contracts';
import { facets } from './facets.js';
import { needTerms } from './needs.js';

/** The facets and needs Akin ships: pure data, the same for every school. */
export const vocabulary: VocabularyView = { facets, needs: needTerms };

/** Facets whose answer is part of the profile, not a facet answer with its own audience. */
export const profileFacets: readonly string[] = ['specialty', 'subspecialty'];

const facetByCode = new Map(facets.map((facet) => [facet.code, facet]));
const termsByFacet = new Map(facets.map((facet) => [facet.code, new Map(facet.terms.map((term) => [term.code, term]))]));
const needByCode = new Map(needTerms.map((need) => [need.code, need]));

/** The facet with this code, or undefined. */
export function facetOf(code: string): FacetView | undefined {
  return facetByCode.get(code);
}

/** The terms of a facet in the vocabulary's order; none when there is no such facet. */
export function termsOf(facet: string): readonly Term[] {
  return facetByCode.get(facet)?.terms ?? [];
}

/** The term with this code in this facet, or undefined. */
export function termOf(facet: string, code: string): Term | undefined {
  return termsByFacet.get(facet)?.get(code);
}

/** The label of a term as people read it; the code itself when the term is not (or no longer) in the vocabulary. */
export function termLabel(facet: string, code: string): string {
  return termOf(facet, code)?.label ?? code;
}

/**
 * The label of an answer as somebody else reads it. A facet one can only say yes to is worded by the person about
 * themselves, so others read what its reason says: `First in family to go to college`.
 */
export function labelForOthers(facet: string, code: string): string {
  const wish = facetOf(facet)?.wishLabel;
  const onlyYes = isTerm(facet, code) && wish !== undefined && !wish.includes('{term}');
  return onlyYes ? wish.replace(', like you asked', '') : termLabel(facet, code);
}

/** Whether the facet exists and has this term. */
export function isTerm(facet: string, code: string): boolean {
  return termOf(facet, code) !== undefined;
}

/** Whether this is one of the areas of need. */
export function isNeed(code: string): boolean {
  return needByCode.has(code);
}

/** The label of an area of need; the code itself when it is not in the vocabulary. */
export function needLabel(code: string): string {
  return needByCode.get(code)?.label ?? code;
}

/**
 * The broadest term a term belongs to within its facet: `mexican` belongs to `hispanic_or_latino`, which stands for itself.
 * The parent of a subspecialty is a term of another facet and is not followed.
 */
export function topTerm(facet: string, code: string): string {
  const parent = termOf(facet, code)?.parent;
  return parent !== undefined && isTerm(facet, parent) ? topTerm(facet, parent) : code;
}
