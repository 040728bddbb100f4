import type { FacetRules, PolicyFacet } from '@akin/contracts';

/** Labels of the facets by which a group would come first. */
export function groupsFirst(rules: FacetRules, facets: readonly PolicyFacet[]): string[] {
  return facets.filter(({ code, demographic }) => demographic && rules[code]?.includes('priority')).map(({ label }) => label);
}
