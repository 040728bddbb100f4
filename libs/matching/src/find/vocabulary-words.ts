import type { Synonym } from '@akin/contracts';
import { indexPhrases } from '../engine/index-phrases.js';
import type { WordIndex } from '../engine/index-vocabulary.js';
import { splitWords } from '../engine/split-words.js';

/** Shorter words read like too many others. */
const shortest = 4;

/** All a misspelled word may have meant: the words of terms people may search by, of areas of need, and of the school's own. */
export function vocabularyWords(words: WordIndex, synonyms: readonly Synonym[]): string[] {
  const own = synonyms.flatMap(({ word }) => splitWords(word));
  return [...new Set([...indexPhrases(words).parts.keys(), ...own])].filter((word) => word.length >= shortest);
}
