import { facetUses, usesNeeded, type FacetRules, type FacetUse, type FieldProblem, type PolicyFacet } from '@akin/contracts';

const words: Record<FacetUse, string> = {
  collect: 'asked',
  display: 'shown',
  search: 'searched by',
  rank: 'wished for',
  must_have: 'a must',
  priority: 'put first',
  report: 'counted in reports',
};

/** What does not fit together in a matrix, a sentence for each cell; empty when it may be saved. */
export function checkRules(rules: FacetRules, facets: readonly PolicyFacet[]): FieldProblem[] {
  const byCode = new Map(facets.map((facet) => [facet.code, facet]));
  const strangers = Object.keys(rules).filter((code) => !byCode.has(code));
  return [
    ...strangers.map((code) => ({ field: `rules.${code}`, message: 'This is not one of your school’s facets.' })),
    ...facets.flatMap((facet) => checkRow(facet, rules[facet.code])),
  ];
}

function checkRow({ code, label, fixed }: PolicyFacet, uses: unknown): FieldProblem[] {
  const problem = (use: string, message: string): FieldProblem => ({ field: `rules.${code}.${use}`, message });
  if (!Array.isArray(uses)) return [problem('collect', `Please say what is allowed for “${label}”.`)];
  const given = uses as FacetUse[];
  const unknown = given.filter((use) => !facetUses.includes(use)).map(() => problem('collect', `“${label}” has a cell nobody knows.`));
  const missing = fixed.filter((use) => !given.includes(use)).map((use) => problem(use, `“${label}” always has to be ${words[use]}.`));
  const loose = facetUses
    .filter((use) => given.includes(use))
    .flatMap((use) =>
      usesNeeded[use]
        .filter((needed) => !given.includes(needed))
        .map((needed) => problem(use, `“${label}” cannot be ${words[use]} while it is not ${words[needed]}.`)),
    );
  return [...unknown, ...missing, ...loose];
}

/** The facets by which a group would come first; a matrix with any takes a second person and a document. */
export function groupsPutFirst(rules: FacetRules, facets: readonly PolicyFacet[]): PolicyFacet[] {
  return facets.filter(({ code, demographic }) => demographic && rules[code]?.includes('priority'));
}
