import type { FacetView, Term, VocabularyView } from '@akin/contracts';
import { facets } from './facets.js';
import { Lexicon } from './lexicon.js';
import { needTerms } from './needs.js';

/** The facets and needs Akin ships: pure data, the same for every school. */
export const vocabulary: VocabularyView = { facets, needs: needTerms };

/** The shipped words alone. What a school hid, renamed or added is in its own: `SchoolVocabulary.lexicon`. */
export const shippedLexicon = new Lexicon(vocabulary);

/** Facets whose answer is part of the profile, not a facet answer with its own audience. */
export const profileFacets: readonly string[] = ['specialty', 'subspecialty'];

/** The facet Akin ships with this code, or undefined. */
export function facetOf(code: string): FacetView | undefined {
  return shippedLexicon.facetOf(code);
}

/** The terms of a shipped facet in the vocabulary's order; none when there is no such facet. */
export function termsOf(facet: string): readonly Term[] {
  return shippedLexicon.facetOf(facet)?.terms ?? [];
}

/** The shipped term with this code in this facet, or undefined. */
export function termOf(facet: string, code: string): Term | undefined {
  return shippedLexicon.termOf(facet, code);
}

/** The shipped label of a term; the code itself when the term is not (or no longer) in the vocabulary. */
export function termLabel(facet: string, code: string): string {
  return shippedLexicon.termLabel(facet, code);
}

/** Whether the facet is shipped and has this term. */
export function isTerm(facet: string, code: string): boolean {
  return shippedLexicon.isTerm(facet, code);
}

/** Whether this is one of the areas of need Akin ships. */
export function isNeed(code: string): boolean {
  return shippedLexicon.isNeed(code);
}

/**
 * The broadest term a term belongs to within its facet: `mexican` belongs to `hispanic_or_latino`, which stands for itself.
 * The parent of a subspecialty is a term of another facet and is not followed.
 */
export function topTerm(facet: string, code: string): string {
  const parent = termOf(facet, code)?.parent;
  return parent !== undefined && isTerm(facet, parent) ? topTerm(facet, parent) : code;
}
