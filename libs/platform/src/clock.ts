/** Where time comes from; a rule never asks the machine. Also the Nest token. */
export abstract class Clock {
  abstract now(): Date;
}

export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}

/** A clock that stands still until told otherwise; for tests and for generating the demo. */
export class FixedClock extends Clock {
  private at: number;

  constructor(start: Date | string) {
    super();
    this.at = new Date(start).getTime();
  }

  now(): Date {
    return new Date(this.at);
  }

  set(at: Date | string): void {
    this.at = new Date(at).getTime();
  }

  advance(milliseconds: number): void {
    this.at += milliseconds;
  }
}
