import { Injectable } from '@nestjs/common';
import { Outbox } from '@akin/messaging';
import { groupsOf } from './pieces.js';

/** People told of by one event. A roster of thousands is not thousands of wake-ups. */
const together = 100;

/** Tells who left the school's rosters and who came back, in the unit in which it becomes so. */
@Injectable()
export class Movements {
  constructor(private readonly outbox: Outbox) {}

  async left(personIds: readonly string[]): Promise<void> {
    for (const group of groupsOf(personIds, together)) await this.outbox.record('people.left', { personIds: group });
  }

  async returned(personIds: readonly string[]): Promise<void> {
    for (const group of groupsOf(personIds, together)) await this.outbox.record('people.returned', { personIds: group });
  }
}
