import type { FacetView, Term, VocabularyView } from '@akin/contracts';

/** The vocabulary ready for look-ups by code. */
export interface WordIndex {
  facets: ReadonlyMap<string, FacetView>;
  needs: ReadonlyMap<string, Term>;
  /** The term of a facet, or undefined when the school does not list it. */
  term(facet: string, code: string): Term | undefined;
}

/** Builds the look-up once, for all mentors and wishes; `beyond` knows terms that are not in the lists. */
export function indexVocabulary(view: VocabularyView, beyond?: WordIndex['term']): WordIndex {
  const facets = new Map(view.facets.map((facet) => [facet.code, facet]));
  const needs = new Map(view.needs.map((need) => [need.code, need]));
  const terms = new Map(view.facets.map((facet) => [facet.code, new Map(facet.terms.map((term) => [term.code, term]))]));
  return { facets, needs, term: (facet, code) => terms.get(facet)?.get(code) ?? beyond?.(facet, code) };
}
