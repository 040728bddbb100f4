import { setBit, type Bits } from './bits.js';

/** Who has which lexeme. */
export class Postings {
  private readonly slots = new Map<string, number[]>();
  private sorted: string[] = [];
  private fresh: string[] = [];

  add(lexemes: readonly string[], slot: number): void {
    for (const lexeme of new Set(lexemes)) {
      const known = this.slots.get(lexeme);
      if (known) known.push(slot);
      else {
        this.slots.set(lexeme, [slot]);
        this.fresh.push(lexeme);
      }
    }
  }

  /** Lexemes nobody has any more stay known: the next one to have them is found sooner. */
  remove(lexemes: readonly string[], slot: number): void {
    for (const lexeme of new Set(lexemes)) {
      const known = this.slots.get(lexeme) ?? [];
      const at = known.indexOf(slot);
      const last = known.pop();
      if (last !== undefined && last !== slot) known[at] = last;
    }
  }

  /** Adds to `bits` who has the lexeme. */
  mark(lexeme: string, bits: Bits): void {
    for (const slot of this.slots.get(lexeme) ?? []) setBit(bits, slot);
  }

  /** Adds to `bits` who has a lexeme that begins with the prefix. */
  markBeginning(prefix: string, bits: Bits): void {
    const lexemes = this.inOrder();
    for (let at = firstFrom(lexemes, prefix); lexemes[at]?.startsWith(prefix); at++) this.mark(lexemes[at], bits);
  }

  /** Those somebody has. */
  lexemes(): string[] {
    return [...this.slots].flatMap(([lexeme, slots]) => (slots.length > 0 ? [lexeme] : []));
  }

  private inOrder(): string[] {
    if (this.fresh.length > 0) {
      this.sorted = merge(this.sorted, this.fresh.sort());
      this.fresh = [];
    }
    return this.sorted;
  }
}

/** Where the first text that is not before `from` stands in an ordered list. */
function firstFrom(ordered: readonly string[], from: string): number {
  let [low, high] = [0, ordered.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ordered[middle] < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

function merge(left: readonly string[], right: readonly string[]): string[] {
  const merged: string[] = [];
  let at = 0;
  for (const one of left) {
    for (let next = right[at]; next !== undefined && next < one; next = right[++at]) merged.push(next);
    merged.push(one);
  }
  return merged.concat(right.slice(at));
}
