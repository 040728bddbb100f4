/** What one turn of a school may come to. */
export interface Allowance {
  events: number;
  mails: number;
  /** For each of the two; whatever was begun is finished. */
  ms: number;
}

export const oneTurn: Allowance = { events: 25, mails: 48, ms: 700 };

/** Counts down pieces and time, so that a turn ends even when there is no end of work. */
export class Turn {
  private readonly until: number;

  constructor(
    private pieces: number,
    ms: number,
  ) {
    this.until = performance.now() + ms;
  }

  /** Up to so many pieces that may still be taken; none once the time is up. */
  take(most: number): number {
    return performance.now() < this.until ? Math.min(most, this.pieces) : 0;
  }

  took(pieces: number): void {
    this.pieces -= pieces;
  }
}
