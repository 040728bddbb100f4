import { facetUses, usesNeeded, type FacetUse } from '@akin/contracts';

/** A row after one of its cells was clicked: what the cell needs comes along, and what needed it goes with it. */
export function toggleUse(uses: readonly FacetUse[], use: FacetUse): FacetUse[] {
  const after = uses.includes(use)
    ? uses.filter((one) => one !== use && !usesNeeded[one].includes(use))
    : [...uses, use, ...usesNeeded[use]];
  return facetUses.filter((one) => after.includes(one));
}
