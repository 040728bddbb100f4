import { facetUses, policyPresets, type FacetRules, type FacetUse, type PolicyFacet, type PolicyPreset } from '@akin/contracts';
import { experienceFacets } from './facet-groups.js';

const restricted: readonly FacetUse[] = ['rank', 'must_have', 'priority'];

/** What a preset of domain/privacy.md allows for one facet. */
export function presetUses(preset: PolicyPreset, facet: PolicyFacet): FacetUse[] {
  return facetUses.filter((use) => {
    if (use === 'priority') return comesFirst(preset, facet);
    return !(preset === 'P2' && facet.protected && restricted.includes(use));
  });
}

/** P0 and P2 put nobody first; P1 what a person went through; P3 race, gender and orientation besides. */
function comesFirst(preset: PolicyPreset, { code }: PolicyFacet): boolean {
  if (preset === 'P0' || preset === 'P2') return false;
  return experienceFacets.includes(code) || (preset === 'P3' && ['race_ethnicity', 'gender', 'orientation'].includes(code));
}

/** The whole matrix of a preset. */
export function presetRules(preset: PolicyPreset, facets: readonly PolicyFacet[]): FacetRules {
  return Object.fromEntries(facets.map((facet) => [facet.code, presetUses(preset, facet)]));
}

/** The preset these rules equal in every facet they name; null when the school chose its own cells. */
export function presetOf(rules: FacetRules, facets: readonly PolicyFacet[]): PolicyPreset | null {
  const named = facets.filter(({ code }) => Object.hasOwn(rules, code));
  const equals = (preset: PolicyPreset) => named.every((facet) => isSame(presetUses(preset, facet), rules[facet.code]));
  return policyPresets.find(equals) ?? null;
}

/**
 * Rules for every facet of today. One that came after they were saved is treated as the preset would, or, where the
 * school chose its own cells, as the restricted one.
 */
export function completeRules(rules: FacetRules, facets: readonly PolicyFacet[]): FacetRules {
  const preset = presetOf(rules, facets) ?? 'P2';
  return Object.fromEntries(
    facets.map((facet) => [facet.code, Object.hasOwn(rules, facet.code) ? rules[facet.code] : presetUses(preset, facet)]),
  );
}

function isSame(one: readonly FacetUse[], other: readonly FacetUse[]): boolean {
  return one.length === other.length && one.every((use) => other.includes(use));
}
