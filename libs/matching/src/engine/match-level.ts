import type { WordIndex } from './index-vocabulary.js';
import { meetTerm } from './meet-term.js';
import type { MentorRow } from './mentor-row.js';
import type { SearchedWord } from './query.js';

/** How well a searched word fits: in the name 3, in title, department, specialty, facets or needs 2, in own words 1, nowhere 0. */
export type Level = 0 | 1 | 2 | 3;

/**
 * Where a mentor has a searched word, at best. Answers count where people may search by their facet.
 * @param text the own words that count: all of them, or those a wish may go by
 */
export function matchLevel(word: SearchedWord, mentor: MentorRow, words: WordIndex, text: readonly string[] = allText(mentor)): Level {
  const { name, title } = mentor.lexemes;
  const begins = (lexemes: readonly string[]) => word.prefixes.some((prefix) => lexemes.some((lexeme) => lexeme.startsWith(prefix)));
  if (begins(name)) return 3;
  if (begins(title) || word.terms.some((term) => words.searchable(term.facet) && meetTerm(term, mentor, words) === 'meets')) return 2;
  if (begins(text) || word.stems.some((stem) => text.includes(stem))) return 1;
  return word.together?.some((stems) => stems.length > 0 && stems.every((stem) => text.includes(stem))) ? 1 : 0;
}

function allText({ lexemes: { text, searchOnly = [] } }: MentorRow): readonly string[] {
  return [...text, ...searchOnly];
}
