import { Injectable } from '@nestjs/common';

/** What rooms above take off a mentor who pauses. Each registers when it starts, and works inside the unit that pauses. */
@Injectable()
export class PauseHandOvers {
  private readonly known: ((mentorId: string) => Promise<void>)[] = [];

  add(handOver: (mentorId: string) => Promise<void>): void {
    this.known.push(handOver);
  }

  /** Before the mentor's own row is touched: whoever answers a request locks it first and the mentor after it. */
  async run(mentorId: string): Promise<void> {
    for (const handOver of this.known) await handOver(mentorId);
  }
}
