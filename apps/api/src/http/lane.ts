/** How much one school may ask of one process. */
export interface LaneLimits {
  /** Requests a second over time; twice as many at once after a quiet while. */
  perSecond: number;
  /** Requests being worked on at the same time. */
  atOnce: number;
  /** Requests that wait for one of those to end. */
  waiting: number;
}

type Start = () => void;

/** One school's way in: so many requests a second, so many at once, and a short line before them. */
export class Lane {
  busy = 0;
  private readonly line: Start[] = [];
  private left: number;
  private filledAt: number;

  constructor(
    private readonly limits: LaneLimits,
    now: number,
  ) {
    this.left = 2 * limits.perSecond;
    this.filledAt = now;
  }

  get waiting(): number {
    return this.line.length;
  }

  /** Whether one more request may come at this moment, in milliseconds. */
  admits(now: number): boolean {
    const { perSecond } = this.limits;
    this.left = Math.min(2 * perSecond, this.left + ((now - this.filledAt) * perSecond) / 1000);
    this.filledAt = now;
    if (this.left < 1) return false;
    this.left -= 1;
    return true;
  }

  /** Takes a place to work at, if one is free. */
  enter(): boolean {
    if (this.busy >= this.limits.atOnce) return false;
    this.busy += 1;
    return true;
  }

  /** Has it started once a place is free; false when the line is full. */
  wait(start: Start): boolean {
    if (this.line.length >= this.limits.waiting) return false;
    this.line.push(start);
    return true;
  }

  /** Gives a place back: to whoever has waited longest, if anybody does. */
  leave(): void {
    const next = this.line.shift();
    if (next) next();
    else this.busy -= 1;
  }
}
