import { Injectable } from '@nestjs/common';
import type { MentorSearch, Synonym } from '@akin/contracts';
import { countSlips, TextAnalysis, type Lexemes } from '@akin/people';
import type { SearchedWord } from '../engine/query.js';
import { splitWords } from '../engine/split-words.js';
import { understandWords, type Understood } from '../engine/understand-words.js';
import type { SchoolIndex } from '../index/school-index.js';
import { joinReadings, toSearchedWord, wordReading, wordTerms, type Analyzed, type Reading } from './read-chunk.js';
import { vocabularyWords } from './vocabulary-words.js';

/** What somebody typed, as a search compares it, and how it was read where not letter by letter. */
export interface ReadWords {
  words: SearchedWord[];
  readAs: MentorSearch['readAs'];
}

/** Nobody who wrote something else is told that they meant who somebody is: `quaker` is no `queer`. */
const slipsIntoIdentity = 1;

/** Turns what somebody typed into what a search compares. */
@Injectable()
export class WordReader {
  constructor(private readonly analysis: TextAnalysis) {}

  /** What PostgreSQL makes of the words of these texts, in one question; those that are `known` are not asked about again. */
  async analyze(texts: readonly string[], known: Analyzed = new Map()): Promise<Analyzed> {
    const words = [...new Set(texts.flatMap(splitWords))].filter((word) => !known.has(word));
    if (words.length === 0) return known;
    const lexemes = await this.analysis.lexemes(words);
    return new Map([...known, ...words.map((word, at): [string, Lexemes] => [word, lexemes[at]])]);
  }

  /** Each text's words, letter by letter or as the school's vocabulary understands them. */
  async read(texts: readonly string[], { words }: SchoolIndex, synonyms: readonly Synonym[]): Promise<SearchedWord[][]> {
    const chunked = texts.map((text) => understandWords(text, words, synonyms));
    const analyzed = await this.analyze(chunked.flat().flatMap(wordsOf));
    return chunked.map((chunks) => chunks.flatMap((chunk) => toSearchedWord(chunk, analyzed) ?? []));
  }

  /** As `read`, and words that find nobody are taken for those they read like. @param typed what is analyzed of the text already */
  async readForgiving(text: string, typed: Analyzed, index: SchoolIndex, synonyms: readonly Synonym[]): Promise<ReadWords> {
    const chunks = understandWords(text, index.words, synonyms);
    const analyzed = await this.analyze(chunks.flatMap(wordsOf), typed);
    const readings = chunks.flatMap((chunk): Reading[] => {
      const word = toSearchedWord(chunk, analyzed);
      return word ? [{ text: chunk.text, word, as: wordReading(chunk, index.words) }] : [];
    });
    const forgiven = await Promise.all(
      readings.map(async (reading) =>
        isSlip(reading, index) ? ((await this.correct(reading.text, index, synonyms)) ?? reading) : reading,
      ),
    );
    return {
      words: forgiven.map(({ word }) => word),
      readAs: forgiven.flatMap(({ text: words, as }) => (as === null ? [] : [{ words, as }])),
    };
  }

  /**
   * The words of the school, and of mentors' names, that a word without a finding reads like. Only those that do find
   * somebody.
   */
  private async correct(text: string, index: SchoolIndex, synonyms: readonly Synonym[]): Promise<Reading | null> {
    const [names, alike] = await Promise.all([
      this.analysis.likeWords(text, index.table.nameWords()),
      this.analysis.likeWords(text, vocabularyWords(index.words, synonyms)),
    ]);
    const [chunks = []] = alike
      .map((word) => ({ slips: countSlips(text.toLowerCase(), word.toLowerCase()), read: understandWords(word, index.words, synonyms) }))
      .filter(({ slips, read }) => slips <= slipsIntoIdentity || !tellsIdentity(read, index))
      .map(({ read }) => read);
    const analyzed = await this.analyze(chunks.flatMap(wordsOf));
    const fromWords = chunks.flatMap((chunk): Reading[] => {
      const word = toSearchedWord(chunk, analyzed);
      return word ? [{ text, word, as: wordTerms(chunk.terms, index.words) ?? chunk.text }] : [];
    });
    const fromNames = names.map((name): Reading => ({ text, word: { terms: [], prefixes: [name], stems: [] }, as: capitalized(name) }));
    return joinReadings([...fromWords, ...fromNames].filter(({ word }) => index.table.finds(word)));
  }
}

/** A word of the school's vocabulary is spelled right, also where nobody answers to it. */
function isSlip({ word }: Reading, { table }: SchoolIndex): boolean {
  return word.terms.length === 0 && !table.finds(word);
}

function tellsIdentity(read: readonly Understood[], { words }: SchoolIndex): boolean {
  return read.some(({ terms }) => terms.some(({ facet }) => words.facets.get(facet)?.identity));
}

function wordsOf({ words, phrases }: Understood): string[] {
  return [...words, ...phrases];
}

function capitalized(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
