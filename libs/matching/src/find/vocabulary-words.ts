import type { Synonym } from '@akin/contracts';
import type { WordIndex } from '../engine/index-vocabulary.js';
import { splitWords } from '../engine/split-words.js';

/** Shorter words read like too many others. */
const shortest = 4;

/** All a misspelled word may have meant: the words of terms people may search by, of areas of need, and of the school's own. */
export function vocabularyWords(words: WordIndex, synonyms: readonly Synonym[]): string[] {
  const facets = [...words.facets.values()].filter(({ code }) => words.searchable(code));
  const terms = [...words.needs.values(), ...facets.flatMap((facet) => facet.terms)];
  const texts = [...terms.flatMap(({ label, aliases = [] }) => [label, ...aliases]), ...synonyms.map(({ word }) => word)];
  return [...new Set(texts.flatMap(splitWords))].filter((word) => word.length >= shortest);
}
