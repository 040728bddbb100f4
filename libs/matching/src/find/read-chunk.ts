import type { Wished } from '@akin/contracts';
import type { Lexemes } from '@akin/people';
import type { SearchedWord } from '../engine/query.js';
import type { WordIndex } from '../engine/index-vocabulary.js';
import { splitWords } from '../engine/split-words.js';
import type { Understood } from '../engine/understand-words.js';

/** What PostgreSQL made of single words. */
export type Analyzed = ReadonlyMap<string, Pick<Lexemes, 'simple' | 'english'>>;

/** One thing searched for, and what it was read as where not letter by letter. */
export interface Reading {
  text: string;
  word: SearchedWord;
  as: string | null;
}

/** More readings than this explain nothing. */
const mostTold = 3;

/** A chunk as a search compares it; null where there is nothing in it to look for. Terms nobody may search by are left out. */
export function toSearchedWord({ words, phrases, terms }: Understood, analyzed: Analyzed): SearchedWord | null {
  const lexemes = (texts: readonly string[], kind: 'simple' | 'english') => [
    ...new Set(texts.flatMap(splitWords).flatMap((word) => analyzed.get(word)?.[kind] ?? [])),
  ];
  const together = phrases.map((phrase) => lexemes([phrase], 'english')).filter((stems) => stems.length > 0);
  const word = { terms, prefixes: lexemes(words, 'simple'), stems: lexemes(words, 'english'), together };
  return Object.values(word).some((part) => part.length > 0) ? word : null;
}

/** The terms a chunk was read as: `Pediatrics` for `peds`. Null where their labels have a word that was written, or they are too many. */
export function wordReading({ text, terms }: Pick<Understood, 'text' | 'terms'>, words: WordIndex): string | null {
  const written = splitWords(text);
  const isWritten = (label: string) => splitWords(label).some((word) => written.some((begun) => word.startsWith(begun)));
  return labelsOf(terms, words).some(isWritten) ? null : wordTerms(terms, words);
}

/** `Spanish or Urology`; null where there are none, or too many to be one thing. */
export function wordTerms(terms: readonly Wished[], words: WordIndex): string | null {
  const labels = labelsOf(terms, words);
  return labels.length === 0 || labels.length > mostTold ? null : listOr(labels);
}

function labelsOf(terms: readonly Wished[], words: WordIndex): string[] {
  return [...new Set(terms.map(({ facet, term }) => (facet === 'need' ? words.needs.get(term) : words.term(facet, term))?.label ?? term))];
}

/** Several readings of the same text as one: any of them counts. Null where there is none. */
export function joinReadings(readings: readonly Reading[]): Reading | null {
  if (readings.length === 0) return null;
  const all = <Part>(part: (word: SearchedWord) => readonly Part[]) => readings.flatMap(({ word }) => part(word));
  return {
    text: readings[0].text,
    word: {
      terms: all(({ terms }) => terms),
      prefixes: all(({ prefixes }) => prefixes),
      stems: all(({ stems }) => stems),
      together: all(({ together = [] }) => together),
    },
    as: listOr([...new Set(readings.flatMap(({ as }) => as ?? []))].slice(0, mostTold)),
  };
}

const either = new Intl.ListFormat('en-US', { type: 'disjunction' });

function listOr(labels: readonly string[]): string {
  return either.format(labels);
}
