import { facetUses, type FacetRules, type FacetUse } from '@akin/contracts';
import { vocabulary } from '@akin/people';

/** A policy that allows everything, but for the facets given here. */
export function openRules(but: Record<string, FacetUse[]> = {}): FacetRules {
  return { ...Object.fromEntries(vocabulary.facets.map(({ code }) => [code, [...facetUses]])), ...but };
}
