import {
  vocabularyLimits,
  type FacetDecision,
  type FieldProblem,
  type TermDecision,
  type VocabularyChanges,
  type VocabularyView,
} from '@akin/contracts';

const ownCode = /^own_[a-z0-9]+(_[a-z0-9]+)*$/;
/** A mentor is found by what they practice. */
const alwaysShown = ['specialty', 'subspecialty'];

/**
 * What does not fit in a school's decisions; empty when they may be saved. What a school once added can be hidden and never
 * taken away, because people's answers may name it.
 */
export function checkChanges(changes: VocabularyChanges, before: VocabularyChanges, shipped: VocabularyView): FieldProblem[] {
  const facetCodes = new Set(shipped.facets.map(({ code }) => code));
  const ownFacets = changes.facets.filter(({ code }) => !facetCodes.has(code));
  const facets = [...facetCodes, ...ownFacets.map(({ code }) => code)];
  return [
    ...checkList('facets', changes.facets, before.facets, facetCodes),
    ...changes.facets.flatMap((facet) => checkFacet(facet, facetCodes)),
    ...(ownFacets.length > vocabularyLimits.ownFacets
      ? [{ field: 'facets', message: `A school can add up to ${vocabularyLimits.ownFacets} facets.` }]
      : []),
    ...checkList('needs', changes.needs, before.needs, new Set(shipped.needs.map(({ code }) => code))),
    ...Object.keys(changes.terms)
      .filter((code) => !facets.includes(code))
      .map((code) => ({ field: `terms.${code}`, message: 'There is no such facet.' })),
    ...facets.flatMap((code) => checkTerms(code, changes, before, shipped)),
    ...Object.entries(changes.order ?? {}).flatMap(([code, order]) => checkOrder(code, order, changes, shipped)),
  ];
}

function checkTerms(code: string, changes: VocabularyChanges, before: VocabularyChanges, shipped: VocabularyView): FieldProblem[] {
  const terms = shipped.facets.find((facet) => facet.code === code)?.terms ?? [];
  const own = (decisions: VocabularyChanges) => (Object.hasOwn(decisions.terms, code) ? decisions.terms[code] : []);
  const problems = checkList(`terms.${code}`, own(changes), own(before), new Set(terms.map((term) => term.code)));
  if (alwaysShown.includes(code) && own(changes).some(({ added, label }) => added || label !== undefined))
    problems.push({ field: `terms.${code}`, message: 'Specialties keep the names their boards gave them; you can hide some.' });
  const many = own(changes).filter(({ added }) => added).length > vocabularyLimits.ownTerms;
  return many
    ? [...problems, { field: `terms.${code}`, message: `A facet can have up to ${vocabularyLimits.ownTerms} terms of your own.` }]
    : problems;
}

/** Only what is there can be put first, and each once. */
function checkOrder(facet: string, order: readonly string[], changes: VocabularyChanges, shipped: VocabularyView): FieldProblem[] {
  const listed = shipped.facets.find(({ code }) => code === facet)?.terms ?? [];
  const own = Object.hasOwn(changes.terms, facet) ? changes.terms[facet] : [];
  const known = new Set([...listed, ...own].map(({ code }) => code));
  const fits = new Set(order).size === order.length && order.every((code) => known.has(code));
  return fits ? [] : [{ field: `terms.${facet}`, message: 'The order names something that is not in the list, or names it twice.' }];
}

function checkFacet({ code, label, shown, added }: FacetDecision, shipped: ReadonlySet<string>): FieldProblem[] {
  const field = `facets.${code}`;
  const problems: FieldProblem[] = [];
  if (!shown && alwaysShown.includes(code)) problems.push({ field, message: 'Specialties are what mentors are found by, so they stay.' });
  if (shipped.has(code)) return problems;
  if (!label?.trim()) problems.push({ field, message: 'A facet needs a name.' });
  if (added && !(added.wishLabel.includes('{term}') && added.missLabel.includes('{term}')))
    problems.push({ field, message: 'Please write {term} where the answer stands in both sentences.' });
  return problems;
}

function checkList(
  path: string,
  decisions: readonly (FacetDecision | TermDecision)[],
  before: readonly (FacetDecision | TermDecision)[],
  shipped: ReadonlySet<string>,
): FieldProblem[] {
  const seen = new Set<string>();
  const problems = decisions.flatMap(({ code, label, added }) => {
    const field = `${path}.${code}`;
    const twice = seen.has(code);
    seen.add(code);
    if (twice) return [{ field, message: 'This is in the list twice.' }];
    if (!shipped.has(code) && !(added && ownCode.test(code))) return [{ field, message: 'This is neither shipped nor added by you.' }];
    if (label !== undefined && (!label.trim() || label.length > vocabularyLimits.label))
      return [{ field, message: `A name has 1 to ${vocabularyLimits.label} characters.` }];
    return [];
  });
  const gone = before.filter(({ code, added }) => added && !seen.has(code));
  return [
    ...problems,
    ...gone.map(({ code, label }) => ({
      field: `${path}.${code}`,
      message: `“${label ?? code}” may stand in somebody’s answers, so hide it instead.`,
    })),
  ];
}
