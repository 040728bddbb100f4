import type { Wished } from '@akin/contracts';
import { clearBit, drop, inverse, join, keep, type Bits } from './bits.js';
import type { MentorTable } from './mentor-table.js';
import { open } from './name-columns.js';
import type { Query } from './query.js';
import { showing } from './showing.js';
import { wishBits, type WishBits } from './wish-bits.js';
import { wordBits, type WordBits } from './word-bits.js';

/** A search that goes by no page. */
export type Asked = Omit<Query, 'page' | 'size'>;

/** What of a search says whom it finds. */
export type Asking = Pick<Query, 'wishes' | 'filters' | 'words' | 'exclude'>;

/** Everything a search asks, as sets of mentors. */
export interface Plan {
  /** Everybody with room but who searches. */
  open: Bits;
  /** How everybody answers each wish, in their order. */
  answers: WishBits[];
  /** Of each wish that keeps somebody out, whom. */
  keepers: Keeper[];
  filters: Map<string, Bits>;
  words: WordBits[];
}

export interface Keeper {
  wish: Wished;
  weight: 'must' | 'not_wanted';
  out: Bits;
}

export function planSearch(table: MentorTable, { wishes, filters, words, exclude }: Asking): Plan {
  const { columns } = table;
  const answers = wishes.map((wish) => wishBits(columns, wish));
  return {
    open: openTo(table, exclude),
    answers,
    keepers: wishes.flatMap(({ facet, term, weight }, at) => {
      if (weight !== 'must' && weight !== 'not_wanted') return [];
      const { meets } = answers[at];
      return [{ wish: { facet, term }, weight, out: weight === 'must' ? inverse(meets) : meets }];
    }),
    filters: filterBits(table, filters),
    words: words.map((word) => wordBits(columns, word)),
  };
}

/** Those of a plan who have all words and pass the filters, but for those of one facet. */
export function within({ open: everybody, words, filters }: Plan, except?: string): Bits {
  const bits = everybody.slice();
  for (const { any } of words) keep(bits, any);
  for (const [facet, showingIt] of filters) if (facet !== except) keep(bits, showingIt);
  return bits;
}

/** Takes out whom the wishes keep out. */
export function withoutKept(bits: Bits, { keepers }: Plan): Bits {
  for (const { out } of keepers) drop(bits, out);
  return bits;
}

function openTo(table: MentorTable, exclude: string | undefined): Bits {
  const bits = table.columns.marks.of(open).slice();
  const own = exclude === undefined ? undefined : table.slotOf(exclude);
  if (own !== undefined) clearBit(bits, own);
  return bits;
}

/** By facet, who shows any of the terms. */
function filterBits({ columns }: MentorTable, filters: readonly Wished[]): Map<string, Bits> {
  const byFacet = new Map<string, Bits>();
  for (const filter of filters) {
    const bits = byFacet.get(filter.facet) ?? columns.nobody();
    join(bits, showing(columns, filter));
    byFacet.set(filter.facet, bits);
  }
  return byFacet;
}
