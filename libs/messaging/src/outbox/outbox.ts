import { Injectable } from '@nestjs/common';
import { Clock, newId } from '@akin/platform';
import { currentSchool, TenantDb } from '@akin/tenancy';
import { Queues } from '../queue/queues.js';
import { OutboxRepository } from './outbox.repository.js';
import type { Topic } from './topics.js';

/** Where a fact is told, in the transaction in which it becomes one. */
@Injectable()
export class Outbox {
  constructor(
    private readonly db: TenantDb,
    private readonly events: OutboxRepository,
    private readonly queues: Queues,
    private readonly clock: Clock,
  ) {}

  /**
   * Writes the event beside the fact and wakes the worker once both are committed. The row is the truth: a lost
   * wake-up delays the telling until the next sweep, it never loses it.
   */
  record(topic: Topic, payload: Record<string, unknown>): Promise<void> {
    return this.db.run(async () => {
      await this.events.insert({ id: newId(), topic, payload, at: this.clock.now() });
      const schoolId = currentSchool().id;
      this.db.afterCommit(() => this.queues.wake(schoolId));
    });
  }
}
