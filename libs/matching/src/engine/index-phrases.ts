import type { FacetView, Wished } from '@akin/contracts';
import type { WordIndex } from './index-vocabulary.js';
import { splitWords } from './split-words.js';

/** What words of the school's vocabulary stand for, of all that people may search by. */
export interface Phrases {
  /** By the words of a label, an alias or a wish, with one space between them. */
  whole: ReadonlyMap<string, readonly Wished[]>;
  /** By a single word of a label or an alias. */
  parts: ReadonlyMap<string, readonly Wished[]>;
  /** How many words the longest has. */
  longest: number;
}

const known = new WeakMap<WordIndex, Phrases>();

/** The phrases of a vocabulary; made once for each. */
export function indexPhrases(words: WordIndex): Phrases {
  const made = known.get(words) ?? makePhrases(words);
  known.set(words, made);
  return made;
}

function makePhrases(words: WordIndex): Phrases {
  const [whole, parts] = [new Map<string, Wished[]>(), new Map<string, Wished[]>()];
  for (const { wished, labels, sentences } of [...needNames(words), ...facetNames(words)]) {
    for (const label of labels) for (const word of splitWords(label)) add(parts, word, wished);
    for (const text of [...labels, ...sentences]) add(whole, splitWords(text).join(' '), wished);
  }
  const longest = Math.max(0, ...[...whole.keys()].map((phrase) => phrase.split(' ').length));
  return { whole, parts, longest };
}

interface Named {
  wished: Wished;
  labels: string[];
  /** Ways to ask for it in so many words. */
  sentences: string[];
}

function needNames({ needs }: WordIndex): Named[] {
  return [...needs.values()].map(({ code, label, aliases = [] }) => ({
    wished: { facet: 'need', term: code },
    labels: [label, ...aliases],
    sentences: [`help with ${label}`, `helps with ${label}`],
  }));
}

function facetNames(words: WordIndex): Named[] {
  const searchable = [...words.facets.values()].filter(({ code }) => words.searchable(code));
  return searchable.flatMap((facet) => facet.terms.map((term) => termNames(facet, term)));
}

/** A facet one can only say yes to goes by its own name, too: `Veteran`. */
function termNames(facet: FacetView, { code, label, aliases = [] }: FacetView['terms'][number]): Named {
  const onlyYes = facet.terms.length === 1 && !facet.wishLabel.includes('{term}');
  return {
    wished: { facet: facet.code, term: code },
    labels: [label, ...aliases, ...(onlyYes ? [facet.label] : [])],
    sentences: onlyYes ? [facet.wishLabel.replace(', like you asked', '')] : [facet.wishLabel.replaceAll('{term}', label)],
  };
}

function add(names: Map<string, Wished[]>, name: string, wished: Wished): void {
  const same = names.get(name);
  if (name === '' || same?.some(({ facet, term }) => facet === wished.facet && term === wished.term)) return;
  if (same) same.push(wished);
  else names.set(name, [wished]);
}
