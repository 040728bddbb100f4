import { facetUses, type FacetRules, type FacetUse, type PolicyFacet } from '@akin/contracts';
import { listed } from '../../wording/listed';
import { useWords } from './use-words';

/** A sentence for every use that begins or ends, with the facets it is about. What asking ends or begins needs no further words. */
export function previewChanges(before: FacetRules, after: FacetRules, facets: readonly PolicyFacet[]): string[] {
  const has = (rules: FacetRules, code: string, use: FacetUse) => rules[code]?.includes(use) ?? false;
  const isTold = (code: string, use: FacetUse) => use === 'collect' || has(before, code, 'collect') === has(after, code, 'collect');
  return facetUses.flatMap((use) => {
    const changed = facets.filter(({ code }) => has(before, code, use) !== has(after, code, use) && isTold(code, use));
    const begins = changed.filter(({ code }) => has(after, code, use)).map(({ label }) => label);
    const ends = changed.filter(({ code }) => has(before, code, use)).map(({ label }) => label);
    return [
      ...(begins.length > 0 ? [`${listed(begins)}: ${useWords[use].begins}.`] : []),
      ...(ends.length > 0 ? [`${listed(ends)}: ${useWords[use].ends}.`] : []),
    ];
  });
}
