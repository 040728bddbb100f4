import { wordFields, type RosterWord, type WordField } from '@akin/contracts';
import { WordReader } from './word-reader.js';

/** Ways of writing that are told apart at most: more are no vocabulary any more, but a column that says something else. */
const mostWords = 5000;

/** Counts in how many rows each way of writing stands. */
export class WordTally {
  private readonly words: Record<WordField, Map<string, number>> = {
    title: new Map(),
    specialty: new Map(),
    subspecialty: new Map(),
    stage: new Map(),
  };

  count(field: WordField, word: string): void {
    const words = this.words[field];
    const rows = words.get(word);
    if (rows !== undefined || words.size < mostWords) words.set(word, (rows ?? 0) + 1);
  }

  /** What no term was found for first, then guesses, then the most frequent. */
  list(reader: WordReader): RosterWord[] {
    const together = new Map<string, RosterWord>();
    for (const field of wordFields) {
      for (const [word, rows] of this.words[field]) {
        const key = WordReader.keyOf(field, word);
        const met = together.get(key);
        if (met) met.rows += rows;
        else {
          const { code, label, how } = reader.wordOf(field, word);
          together.set(key, { field, word, rows, code, label, how });
        }
      }
    }
    return [...together.values()].sort(byNeed);
  }
}

const need: Record<RosterWord['how'], number> = { none: 0, guessed: 1, exact: 2, remembered: 2, chosen: 2 };

function byNeed(a: RosterWord, b: RosterWord): number {
  return need[a.how] - need[b.how] || b.rows - a.rows || (a.word < b.word ? -1 : 1);
}
