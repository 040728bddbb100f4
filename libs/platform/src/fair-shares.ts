/**
 * Lets everybody, by a key such as their school, have so much under way at once; more of theirs waits, in order, without
 * holding up anybody else. Whoever has nothing under way is forgotten.
 */
export class FairShares {
  private readonly shares = new Map<string, { open: number; waiting: (() => void)[] }>();

  /** @param most how much one key may have under way */
  constructor(private readonly most: number) {}

  /** Takes a place: nothing when there is one, else a promise of it. Whoever enters leaves once. */
  enter(key: string): Promise<void> | undefined {
    let share = this.shares.get(key);
    if (!share) this.shares.set(key, (share = { open: 0, waiting: [] }));
    if (share.open < this.most) {
      share.open += 1;
      return undefined;
    }
    const { waiting } = share;
    return new Promise((resolve) => waiting.push(resolve));
  }

  /** Gives a place back: to whoever of the same key has waited longest, if anybody does. */
  leave(key: string): void {
    const share = this.shares.get(key);
    if (!share) return;
    const next = share.waiting.shift();
    if (next) return next();
    share.open -= 1;
    if (share.open === 0) this.shares.delete(key);
  }

  /** Does the work in a place of its own, as soon as there is one. */
  async run<T>(key: string, work: () => Promise<T>): Promise<T> {
    const place = this.enter(key);
    if (place) await place;
    try {
      return await work();
    } finally {
      this.leave(key);
    }
  }
}
