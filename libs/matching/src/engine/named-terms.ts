import type { Wished } from '@akin/contracts';
import { clearFrom, countBits, inverse, type Bits } from './bits.js';
import { readTermColumn } from './name-columns.js';

/** What everybody shows and people may search by, mentor by mentor: the quickest way to count many terms at once. */
export class NamedTerms {
  private readonly numbers = new Map<string, number>();
  private readonly bySlot: (readonly number[])[] = [];
  /** By number, how many show it. */
  private readonly totals: number[] = [];
  private ordered: { wished: Wished; number: number }[] = [];

  /** @param names of their term columns */
  enter(names: Iterable<string>, slot: number): void {
    const shown = Array.from(new Set(names), (name) => this.numberOf(name));
    for (const number of shown) this.totals[number]++;
    this.bySlot[slot] = shown;
  }

  leave(slot: number): void {
    for (const number of this.bySlot[slot]) this.totals[number]--;
    this.bySlot[slot] = [];
  }

  /** Every term with its number, by facet and code. */
  inOrder(): readonly { wished: Wished; number: number }[] {
    if (this.ordered.length < this.numbers.size) {
      this.ordered = [...this.numbers].map(([name, number]) => ({ wished: readTermColumn(name), number })).sort(byFacetAndTerm);
    }
    return this.ordered;
  }

  /** By number, how many of a set show it. Of many it is quicker to count the others. */
  countAmong(bits: Bits): Int32Array {
    const { length } = this.bySlot;
    if (2 * countBits(bits) <= length) return this.countEach(bits);
    const others = inverse(bits);
    clearFrom(others, length);
    return this.countEach(others).map((count, number) => this.totals[number] - count);
  }

  private countEach(bits: Bits): Int32Array {
    const counts = new Int32Array(this.numbers.size);
    for (let at = 0; at < bits.length; at++) {
      for (let left = bits[at]; left !== 0; left &= left - 1) {
        for (const number of this.bySlot[(at << 5) + (31 - Math.clz32(left & -left))]) counts[number]++;
      }
    }
    return counts;
  }

  private numberOf(name: string): number {
    const known = this.numbers.get(name);
    if (known !== undefined) return known;
    this.numbers.set(name, this.numbers.size);
    this.totals.push(0);
    return this.numbers.size - 1;
  }
}

function byFacetAndTerm({ wished: a }: { wished: Wished }, { wished: b }: { wished: Wished }): number {
  return compare(a.facet, b.facet) || compare(a.term, b.term);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
