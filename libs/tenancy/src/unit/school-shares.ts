/** Lets each school have so many units open at once; more of them wait, in order, without holding up another school. */
export class SchoolShares {
  private readonly shares = new Map<string, { open: number; waiting: (() => void)[] }>();

  constructor(private readonly most: number) {}

  /** Nothing when there is room; else a promise of it. */
  enter(schoolId: string): Promise<void> | undefined {
    let share = this.shares.get(schoolId);
    if (!share) this.shares.set(schoolId, (share = { open: 0, waiting: [] }));
    if (share.open < this.most) {
      share.open += 1;
      return undefined;
    }
    const { waiting } = share;
    return new Promise((resolve) => waiting.push(resolve));
  }

  leave(schoolId: string): void {
    const share = this.shares.get(schoolId);
    if (!share) return;
    const next = share.waiting.shift();
    if (next) next();
    else share.open -= 1;
  }
}
