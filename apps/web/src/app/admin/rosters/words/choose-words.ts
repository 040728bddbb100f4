import type { RosterTerms, RosterWord, RosterWordChoices } from '@akin/contracts';
import { wordKey } from './word-key';

type Choice = RosterWordChoices['words'][number];

/** The words with what was chosen here and the server has not read yet. */
export function withChoices(
  words: readonly RosterWord[],
  chosen: ReadonlyMap<string, Choice>,
  terms: RosterTerms | undefined,
): RosterWord[] {
  return words.map((word) => {
    const choice = chosen.get(wordKey(word));
    return choice ? { ...word, code: choice.code, label: labelOf(terms, choice), how: 'chosen' } : word;
  });
}

function labelOf(terms: RosterTerms | undefined, { field, code }: Choice): string | null {
  if (code === null) return null;
  return terms?.fields.find((known) => known.field === field)?.terms.find((term) => term.code === code)?.label ?? code;
}

/** The words as they come now, in the order they stood in before: a row that was decided does not jump away. */
export function inOrderOf(before: readonly RosterWord[], now: readonly RosterWord[]): RosterWord[] {
  const fresh = new Map(now.map((word) => [wordKey(word), word]));
  const kept = before.map((word) => fresh.get(wordKey(word))).filter((word) => word !== undefined);
  const known = new Set(kept.map(wordKey));
  return [...kept, ...now.filter((word) => !known.has(wordKey(word)))];
}
