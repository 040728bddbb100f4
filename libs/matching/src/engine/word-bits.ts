import { isEmpty, join, keep, type Bits } from './bits.js';
import type { SearchedWord } from './query.js';
import { showing } from './showing.js';
import type { TableColumns } from './table-columns.js';

/** Where everybody has a searched word: `matchLevel` of all mentors at once. */
export interface WordBits {
  name: Bits;
  title: Bits;
  any: Bits;
}

export function wordBits(table: TableColumns, { terms, prefixes, stems, together = [] }: SearchedWord): WordBits {
  const [name, title, any] = [table.nobody(), table.nobody(), table.nobody()];
  for (const prefix of prefixes) {
    table.names.markBeginning(prefix, name);
    table.titles.markBeginning(prefix, title);
    table.texts.markBeginning(prefix, any);
  }
  for (const term of terms) if (table.words.searchable(term.facet)) join(title, showing(table, term));
  for (const stem of stems) table.texts.mark(stem, any);
  for (const group of together) join(any, havingAll(table, group));
  join(any, name);
  join(any, title);
  return { name, title, any };
}

function havingAll(table: TableColumns, stems: readonly string[]): Bits {
  const [first, ...others] = stems.map((stem) => {
    const bits = table.nobody();
    table.texts.mark(stem, bits);
    return bits;
  });
  if (first === undefined) return table.nobody();
  for (const bits of others) if (!isEmpty(first)) keep(first, bits);
  return first;
}
