import { isEmpty, join, keep, type Bits } from './bits.js';
import type { Postings } from './postings.js';
import type { SearchedWord } from './query.js';
import { showing } from './showing.js';
import type { TableColumns } from './table-columns.js';

/** Where everybody has a searched word: `matchLevel` of all mentors at once. */
export interface WordBits {
  name: Bits;
  title: Bits;
  any: Bits;
}

/** @param texts the own words that count: all of them, or those a wish may go by */
export function wordBits(
  table: TableColumns,
  { terms, prefixes, stems, together = [] }: SearchedWord,
  texts: readonly Postings[] = [table.texts, table.searchOnly],
): WordBits {
  const [name, title, any] = [table.nobody(), table.nobody(), table.nobody()];
  for (const prefix of prefixes) {
    table.names.markBeginning(prefix, name);
    table.titles.markBeginning(prefix, title);
    for (const text of texts) text.markBeginning(prefix, any);
  }
  for (const term of terms) if (table.words.searchable(term.facet)) join(title, showing(table, term));
  for (const text of texts) for (const stem of stems) text.mark(stem, any);
  for (const group of together) join(any, havingAll(table, group, texts));
  join(any, name);
  join(any, title);
  return { name, title, any };
}

function havingAll(table: TableColumns, stems: readonly string[], texts: readonly Postings[]): Bits {
  const [first, ...others] = stems.map((stem) => {
    const bits = table.nobody();
    for (const text of texts) text.mark(stem, bits);
    return bits;
  });
  if (first === undefined) return table.nobody();
  for (const bits of others) if (!isEmpty(first)) keep(first, bits);
  return first;
}
