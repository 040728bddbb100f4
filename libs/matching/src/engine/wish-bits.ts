import type { Wished } from '@akin/contracts';
import { drop, inverse, join, keep, type Bits } from './bits.js';
import { kinOf, withBroader } from './meet-term.js';
import { answeredColumn, kinColumn, termColumn, wrote } from './name-columns.js';
import { showing } from './showing.js';
import type { TableColumns } from './table-columns.js';
import type { HeededWish } from './query.js';
import { wordBits } from './word-bits.js';

/** How everybody answers one wish: `meetWish` of all mentors at once. Whoever is in neither set misses it. */
export interface WishBits {
  meets: Bits;
  /** Near it, or not answered. */
  half: Bits;
}

export function wishBits(table: TableColumns, wish: HeededWish): WishBits {
  if (wish.facet === 'words') return wordsBits(table, wish);
  const meets = showing(table, wish);
  const answered = table.marks.of(answeredColumn(wish.facet));
  const half = nearOrBroader(table, wish);
  keep(half, answered);
  drop(half, meets);
  join(half, inverse(answered));
  return { meets, half };
}

function nearOrBroader(table: TableColumns, { facet, term }: Wished): Bits {
  const bits = table.nobody();
  const kin = kinOf(facet, term, table.words);
  if (kin !== null) join(bits, table.marks.of(kinColumn(facet, kin)));
  if (facet === 'subspecialty') {
    if (kin !== null) join(bits, table.said.of(termColumn('specialty', kin)));
  } else {
    for (const broader of withBroader(facet, term, table.words).slice(1)) join(bits, table.said.of(termColumn(facet, broader)));
  }
  return bits;
}

function wordsBits(table: TableColumns, { words = [] }: HeededWish): WishBits {
  const meets = words.length > 0 ? inverse(table.nobody()) : table.nobody();
  for (const word of words) keep(meets, wordBits(table, word, [table.texts]).any);
  const half = inverse(table.marks.of(wrote));
  drop(half, meets);
  return { meets, half };
}
