import type { FacetPolicyView, FacetRules, PolicyPreset } from '@akin/contracts';

/** The preset these cells equal, or null. */
export function presetOf(rules: FacetRules, presets: FacetPolicyView['presets']): PolicyPreset | null {
  const same = (other: FacetRules) =>
    Object.keys(other).every((code) => [...(other[code] ?? [])].sort().join() === [...(rules[code] ?? [])].sort().join());
  return presets.find((one) => same(one.rules))?.preset ?? null;
}
