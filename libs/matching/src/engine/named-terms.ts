import { type Bits } from './bits.js';

/** What everybody shows and people may search by, mentor by mentor: the quickest way to count many terms at once. */
export class NamedTerms {
  /** By number, the name of a column. */
  readonly names: string[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly bySlot: (readonly number[])[] = [];

  enter(names: Iterable<string>, slot: number): void {
    this.bySlot[slot] = Array.from(new Set(names), (name) => this.numberOf(name));
  }

  leave(slot: number): void {
    this.bySlot[slot] = [];
  }

  /** By number, how many of a set show it. */
  countAmong(bits: Bits): Int32Array {
    const counts = new Int32Array(this.names.length);
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
    this.numbers.set(name, this.names.length);
    return this.names.push(name) - 1;
  }
}
