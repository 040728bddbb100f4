import type { RosterWord, WordField } from '@akin/contracts';
import { WordReader } from './word-reader.js';

/** Ways of writing that are told apart at most: more are no vocabulary any more, but a column that says something else. */
const mostWords = 5000;

/** Counts in how many rows each way of writing stands. */
export class WordTally {
  private readonly words = new Map<string, { field: WordField; word: string; rows: number }>();

  count(field: WordField, word: string): void {
    const key = `${field}:${word}`;
    const met = this.words.get(key);
    if (met) met.rows += 1;
    else if (this.words.size < mostWords) this.words.set(key, { field, word, rows: 1 });
  }

  /** What no term was found for first, then guesses, then the most frequent. */
  list(reader: WordReader): RosterWord[] {
    const together = new Map<string, RosterWord>();
    for (const { field, word, rows } of this.words.values()) {
      const key = WordReader.keyOf(field, word);
      const met = together.get(key);
      if (met) met.rows += rows;
      else {
        const { code, label, how } = reader.wordOf(field, word);
        together.set(key, { field, word, rows, code, label, how });
      }
    }
    return [...together.values()].sort(byNeed);
  }
}

const need: Record<RosterWord['how'], number> = { none: 0, guessed: 1, exact: 2, remembered: 2, chosen: 2 };

function byNeed(a: RosterWord, b: RosterWord): number {
  return need[a.how] - need[b.how] || b.rows - a.rows || (a.word < b.word ? -1 : 1);
}
