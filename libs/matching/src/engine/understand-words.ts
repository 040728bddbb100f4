import type { Synonym, Wished } from '@akin/contracts';
import { indexPhrases, type Phrases } from './index-phrases.js';
import type { WordIndex } from './index-vocabulary.js';
import { splitWords, splitWritten } from './split-words.js';

/** One thing asked for by words, as the school's vocabulary understands it. */
export interface Understood {
  /** As it was written, without punctuation. */
  text: string;
  /** Single words to look for; any of them counts. */
  words: string[];
  /** Several words each, to be found together; any of them counts. */
  phrases: string[];
  /** Of the school's vocabulary; nothing that nobody may search by. */
  terms: Wished[];
}

/** A word of fewer letters begins too many others. */
const shortestPart = 3;

/** Words that ask for nothing by themselves. */
const fillers = new Set(
  `a an and are as at be but by can dr for from has have i in is like likes me mentor mentors mentoring my of on or
  somebody someone speaking speaks that the their to want wants who with would`.split(/\s+/),
);

/**
 * What a text asks for, in its order: the longest labels, aliases and synonyms first, then terms that have a word which
 * begins so, then the words as they are. Words that ask for nothing are left out unless there are no others; written in
 * capitals they may be short for something (`OR`, `IN`).
 */
export function understandWords(text: string, words: WordIndex, synonyms: readonly Synonym[]): Understood[] {
  const written = splitWritten(text);
  const own = ownPhrases(synonyms);
  const phrases = indexPhrases(words);
  const longest = Math.max(phrases.longest, ...[...own.keys()].map((phrase) => phrase.split(' ').length));
  const understand = (fillersToo: boolean) => {
    const understood: Understood[] = [];
    for (let at = 0; at < written.length;) {
      const { taken, chunk } = takeNext(written.slice(at, at + longest), phrases, own, fillersToo);
      if (chunk) understood.push(chunk);
      at += taken;
    }
    return understood;
  };
  const understood = understand(false);
  return understood.length > 0 ? understood : understand(true);
}

/** The longest phrase that stands first, or the first word. */
function takeNext(
  written: readonly string[],
  phrases: Phrases,
  own: ReadonlyMap<string, string[]>,
  fillersToo: boolean,
): { taken: number; chunk: Understood | null } {
  for (let taken = written.length; taken > 0; taken--) {
    const text = written.slice(0, taken).join(' ');
    const folded = text.toLowerCase();
    if (taken === 1 && fillers.has(text)) break;
    if (phrases.whole.has(folded) || own.has(folded)) return { taken, chunk: chunkOf(text, phrases, own.get(folded) ?? []) };
  }
  const [first] = written;
  return { taken: 1, chunk: fillersToo || !fillers.has(first.toLowerCase()) ? chunkOf(first, phrases, []) : null };
}

function chunkOf(text: string, phrases: Phrases, meanings: readonly string[]): Understood {
  const ways = [text.toLowerCase(), ...meanings];
  const terms = ways.flatMap((way) => termsOf(way, phrases));
  return {
    text,
    words: ways.filter((way) => !way.includes(' ')),
    phrases: ways.filter((way) => way.includes(' ')),
    terms: terms.filter((one, at) => terms.findIndex(({ facet, term }) => facet === one.facet && term === one.term) === at),
  };
}

function termsOf(way: string, { whole, parts }: Phrases): readonly Wished[] {
  const named = whole.get(way);
  if (named || way.length < shortestPart || fillers.has(way)) return named ?? [];
  return [...parts].flatMap(([part, terms]) => (part.startsWith(way) ? terms : []));
}

/** What the school's own words stand for. */
function ownPhrases(synonyms: readonly Synonym[]): Map<string, string[]> {
  const meanings = new Map<string, string[]>();
  for (const { word, means } of synonyms) {
    const [phrase, meaning] = [word, means].map((text) => splitWords(text).join(' '));
    if (phrase !== '' && meaning !== '') meanings.set(phrase, [...(meanings.get(phrase) ?? []), meaning]);
  }
  return meanings;
}
