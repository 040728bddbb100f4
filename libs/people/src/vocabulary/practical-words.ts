import { practicalFacets, practicalViews, stageGroupWords, type HowWeMeet, type StageGroup } from '@akin/contracts';
import { Lexicon } from './lexicon.js';

/** How, when and as what people meet, for look-ups by code; the same at every school. */
export const practicalLexicon = new Lexicon({ facets: [...practicalViews], needs: [] });

/** What a mentor says of how they mentor, in words, per practical facet in the order of the vocabulary. */
export function howWeMeetInWords(howWeMeet: HowWeMeet): HowWeMeet {
  const worded = practicalFacets.map((facet) => [facet, inOrder(facet, howWeMeet).map((term) => practicalLexicon.termLabel(facet, term))]);
  return Object.fromEntries(worded) as HowWeMeet;
}

/** `medical students and residents`; `any stage` where none is named. */
export function stagesInWords(groups: readonly StageGroup[]): string {
  if (groups.length === 0) return 'any stage';
  return new Intl.ListFormat('en-US').format(groups.map((group) => stageGroupWords[group]));
}

function inOrder(facet: (typeof practicalFacets)[number], howWeMeet: HowWeMeet): string[] {
  const terms = practicalLexicon.facetOf(facet)?.terms ?? [];
  return terms.map(({ code }) => code).filter((code) => howWeMeet[facet].includes(code));
}
