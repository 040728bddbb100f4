import type { Synonym, Wished } from '@akin/contracts';
import type { WordIndex } from './index-vocabulary.js';

/** One thing asked for by words, as the school's vocabulary understands it. */
export interface Understood {
  /** As it was written. */
  text: string;
  /** Single words to look for; any of them counts. */
  words: string[];
  /** Several words each, to be found together. */
  phrases: string[];
  terms: Wished[];
}

export function understandWords(text: string, _words: WordIndex, _synonyms: readonly Synonym[]): Understood[] {
  return splitWords(text).map((word) => ({ text: word, words: [word], phrases: [], terms: [] }));
}

/** The words of a text, without case, accents or punctuation. */
export function splitWords(text: string): string[] {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
