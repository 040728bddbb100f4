import type { Synonym } from '@akin/contracts';

/** A word of the school's own on the page; `key` stays while both its words are typed anew. */
export interface SynonymRow extends Synonym {
  key: number;
}

export function rowsOf(synonyms: readonly Synonym[]): SynonymRow[] {
  return synonyms.map((synonym, key) => ({ ...synonym, key }));
}

export function synonymsOf(rows: readonly SynonymRow[]): Synonym[] {
  return rows.map(({ word, means }) => ({ word: tidy(word), means: tidy(means) }));
}

/** A new row goes on top, where it was typed. */
export function withNew(rows: readonly SynonymRow[], word: string, means: string): SynonymRow[] {
  return [{ word, means, key: Math.max(-1, ...rows.map(({ key }) => key)) + 1 }, ...rows];
}

export function findRows(rows: readonly SynonymRow[], typed: string): SynonymRow[] {
  const wanted = folded(typed);
  return rows.filter(({ word, means }) => folded(word).includes(wanted) || folded(means).includes(wanted));
}

/** What does not do, by key; what is said of a row stands beside it. */
export function rowProblems(rows: readonly SynonymRow[]): Map<number, string> {
  const seen = new Set<string>();
  const problems = new Map<number, string>();
  // The oldest stands at the end; of two alike, the newer one is the one too many.
  for (const { key, word, means } of rows.toReversed()) {
    const [from, to] = [folded(word), folded(means)];
    if (!from || !to) problems.set(key, 'Both the word and what it stands for are needed.');
    else if (from === to) problems.set(key, 'This would stand for itself.');
    else if (seen.has(`${from}\n${to}`)) problems.set(key, 'This is listed already.');
    seen.add(`${from}\n${to}`);
  }
  return problems;
}

const tidy = (words: string) => words.trim().replace(/\s+/g, ' ');
const folded = (words: string) => tidy(words).toLowerCase();
