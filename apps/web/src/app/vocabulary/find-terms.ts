import type { Term } from '@akin/contracts';

/** Lower case, without accents, anything between letters and digits a single space: `Tiếng Việt` is `tieng viet`. */
export function plainText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}’'ʼʻ]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * The terms a typed text finds by their label or by another word for them, in the list's order, those that begin with it
 * first. Every typed word has to begin one of theirs; nothing typed finds all.
 */
export function findTerms<T extends Pick<Term, 'label' | 'aliases'>>(terms: readonly T[], typed: string): T[] {
  const wanted = plainText(typed);
  if (wanted === '') return [...terms];
  const parts = wanted.split(' ');
  const ranked = terms.map((term) => {
    const names = [term.label, ...(term.aliases ?? [])].map(plainText);
    if (names.some((name) => name.startsWith(wanted))) return { term, rank: 0 };
    return { term, rank: names.some((name) => parts.every((part) => ` ${name}`.includes(` ${part}`))) ? 1 : -1 };
  });
  return ranked
    .filter(({ rank }) => rank >= 0)
    .sort((left, right) => left.rank - right.rank)
    .map(({ term }) => term);
}
