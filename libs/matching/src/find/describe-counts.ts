import { fewestCounted, type FacetCount } from '@akin/contracts';
import { practicalLexicon, type Lexicon } from '@akin/people';
import type { TermCount } from '../engine/query.js';

/**
 * What those found show, most first. Fewer than `fewestCounted` are told without their number, and in the order of their
 * labels, which tells nothing of it either.
 */
export function describeCounts(counts: readonly TermCount[], lexicon: Lexicon): FacetCount[] {
  return counts
    .filter(({ count }) => count > 0)
    .map(({ facet, term, count }) => ({ facet, term, label: labelOf(facet, term, lexicon), count: count < fewestCounted ? null : count }))
    .sort((a, b) => (b.count ?? 0) - (a.count ?? 0) || (a.label < b.label ? -1 : 1));
}

function labelOf(facet: string, term: string, lexicon: Lexicon): string {
  if (facet === 'need') return lexicon.needLabel(term);
  return practicalLexicon.isTerm(facet, term) ? practicalLexicon.termLabel(facet, term) : lexicon.labelForOthers(facet, term);
}
