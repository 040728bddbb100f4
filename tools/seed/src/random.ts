/** A small repeatable source of chance (mulberry32): the same seed always invents the same people. */
export class Random {
  private state: number;

  constructor(seed: string) {
    this.state = hash(seed);
  }

  /** A number from 0 up to, and without, 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(from: readonly T[]): T {
    if (from.length === 0) throw new RangeError('nothing to pick from');
    return from[Math.floor(this.next() * from.length)] as T;
  }

  /** One value, each as often as its weight beside the others. */
  weighted<T>(from: readonly (readonly [T, number])[]): T {
    let left = this.next() * from.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [value, weight] of from) {
      left -= weight;
      if (left < 0) return value;
    }
    return (from[from.length - 1] as readonly [T, number])[0];
  }

  shuffle<T>(from: readonly T[]): T[] {
    const deck = [...from];
    for (let i = deck.length - 1; i > 0; i--) {
      const j = this.between(0, i);
      [deck[i], deck[j]] = [deck[j] as T, deck[i] as T];
    }
    return deck;
  }

  /** `count` different values, in the order they come. */
  some<T>(from: readonly T[], count: number): T[] {
    return this.shuffle(from).slice(0, count);
  }

  /** An id in the shape of a UUID v7 whose time part is zero, so that it never meets a real one. */
  id(): string {
    const hex = Array.from({ length: 20 }, () => this.between(0, 15).toString(16)).join('');
    return `00000000-0000-7${hex.slice(0, 3)}-8${hex.slice(3, 6)}-${hex.slice(6, 18)}`;
  }
}

function hash(text: string): number {
  let h = 2166136261;
  for (const letter of text) h = Math.imul(h ^ (letter.codePointAt(0) as number), 16777619);
  return h >>> 0;
}
