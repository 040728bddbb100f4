import { practicalFacets, practicalViews, type FacetView, type Term, type VocabularyView } from '@akin/contracts';

/** The vocabulary ready for look-ups by code. */
export interface WordIndex {
  /** Practical facets included. */
  facets: ReadonlyMap<string, FacetView>;
  needs: ReadonlyMap<string, Term>;
  /** The term of a facet, or undefined when the school does not list it. */
  term(facet: string, code: string): Term | undefined;
  /** Whether people may search by what mentors say to a facet; needs and practical facets are open to everyone. */
  searchable(facet: string): boolean;
}

/**
 * Builds the look-up once, for all mentors and wishes.
 *
 * @param searchable what the school's policy says of its facets
 * @param beyond knows terms that are not in the lists
 */
export function indexVocabulary(view: VocabularyView, searchable: (facet: string) => boolean, beyond?: WordIndex['term']): WordIndex {
  const facets = new Map([...view.facets, ...practicalViews].map((facet) => [facet.code, facet]));
  const needs = new Map(view.needs.map((need) => [need.code, need]));
  const terms = new Map([...facets.values()].map((facet) => [facet.code, new Map(facet.terms.map((term) => [term.code, term]))]));
  const open = new Set<string>(['need', ...practicalFacets]);
  return {
    facets,
    needs,
    term: (facet, code) => terms.get(facet)?.get(code) ?? beyond?.(facet, code),
    searchable: (facet) => open.has(facet) || searchable(facet),
  };
}
