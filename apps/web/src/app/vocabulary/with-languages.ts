import type { OfferedVocabularyView, Term } from '@akin/contracts';

/** Facets whose answers may be languages beyond their list. */
export const languageFacets: readonly string[] = ['language', 'first_language'];

/** The vocabulary with languages beyond its list added at the end of it, each once. */
export function withLanguages(view: OfferedVocabularyView, more: readonly Term[]): OfferedVocabularyView {
  if (more.length === 0) return view;
  const facets = view.facets.map((facet) => {
    if (!languageFacets.includes(facet.code)) return facet;
    const known = new Set(facet.terms.map(({ code }) => code));
    return { ...facet, terms: [...facet.terms, ...more.filter(({ code }) => !known.has(code))] };
  });
  return { ...view, facets };
}
