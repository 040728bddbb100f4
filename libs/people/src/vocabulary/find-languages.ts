import type { Term } from '@akin/contracts';
import { rareLanguages } from './rare-languages.js';

/** Lower case, without accents and signs: `K’iche’` is `kiche`. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}’'ʼʻ]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const plainRare = [...rareLanguages.values()].map((term) => ({ term, names: [plain(term.label)] }));

/**
 * Languages by what is typed, at most `limit`: those of the list before all others, and within each those that begin so before
 * those with a later word that does. Nothing typed finds nothing.
 */
export function findLanguages(listed: readonly Term[], typed: string, limit: number): Term[] {
  const wanted = plain(typed);
  if (wanted === '') return [];
  const parts = wanted.split(' ');
  const rank = (names: readonly string[]) => {
    if (names.some((name) => name.startsWith(wanted))) return 0;
    return names.some((name) => parts.every((part) => ` ${name}`.includes(` ${part}`))) ? 1 : 2;
  };
  const found = (all: readonly { term: Term; names: readonly string[] }[]) => {
    const ranked = all.map(({ term, names }) => ({ term, rank: rank(names) })).filter((one) => one.rank < 2);
    return ranked.sort((left, right) => left.rank - right.rank).map(({ term }) => term);
  };
  const plainListed = listed.map((term) => ({ term, names: [term.label, ...(term.aliases ?? [])].map(plain) }));
  return [...found(plainListed), ...found(plainRare)].slice(0, limit);
}
