import { practicalFacets, stageGroups, type SchoolWords, type ToldCount, type UnmetGroup, type UnmetNeed } from '@akin/contracts';
import { practicalLexicon, type Lexicon } from '@akin/people';
import { judgeSupply } from './judge-supply.js';
import type { ToldGroup, ToldItem } from './told-map.js';
import { wordHint } from './word-hint.js';

/** The groups of a map in the school's words of today: areas of need first, then facets as the school lists them. */
export function wordGroups(groups: readonly ToldGroup[], lexicon: Lexicon, words: SchoolWords): UnmetGroup[] {
  const order = ['need', ...lexicon.view.facets.map(({ code }) => code), ...practicalFacets];
  const listed = groups.filter(({ facet }) => order.includes(facet));
  return listed
    .sort((left, right) => order.indexOf(left.facet) - order.indexOf(right.facet))
    .map(({ facet, learners, items }) => ({
      facet,
      label: facet === 'need' ? 'Areas of need' : wordsOf(facet, lexicon).facetLabel(facet),
      learners,
      items: items.map((item) => wordItem(facet, item, lexicon, words)).sort(mostWishedFirst),
    }));
}

function wordItem(facet: string, { term, stages, ...figures }: ToldItem, lexicon: Lexicon, words: SchoolWords): UnmetNeed {
  const supply = judgeSupply(figures);
  const identity = lexicon.facetOf(facet)?.identity ?? false;
  return {
    facet,
    term,
    label: labelOf(facet, term, lexicon),
    ...figures,
    stages: stages.map((learners, at) => ({ stage: stageGroups[at] ?? null, learners })),
    supply,
    hint: wordHint({ wish: wishOf(facet, term, lexicon), identity, supply, learners: figures.learners }, words),
  };
}

const wordsOf = (facet: string, lexicon: Lexicon) => (lexicon.facetOf(facet) ? lexicon : practicalLexicon);

function labelOf(facet: string, term: string, lexicon: Lexicon): string {
  return facet === 'need' ? lexicon.needLabel(term) : wordsOf(facet, lexicon).labelForOthers(facet, term);
}

function wishOf(facet: string, term: string, lexicon: Lexicon): string {
  if (facet === 'need') return `Helps with ${midSentence(lexicon.needLabel(term))}`;
  const words = wordsOf(facet, lexicon);
  if (facet === 'specialty' || facet === 'subspecialty') return `Works in ${midSentence(words.termLabel(facet, term))}`;
  return words.facetOf(facet)?.wishLabel.replaceAll('{term}', words.termLabel(facet, term)) ?? words.termLabel(facet, term);
}

const midSentence = (label: string) => (/^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label);

/** What is hidden goes last and by its name, so that its place says nothing. */
function mostWishedFirst(left: UnmetNeed, right: UnmetNeed): number {
  const size = (count: ToldCount) => (count === 'few' ? 0 : count);
  return size(right.learners) - size(left.learners) || left.label.localeCompare(right.label, 'en');
}
