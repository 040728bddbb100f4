import { Injectable } from '@nestjs/common';
import { Clock, newId } from '@akin/platform';
import { currentSchool, TenantDb } from '@akin/tenancy';
import { Queues } from '../queue/queues.js';
import { OutboxRepository } from './outbox.repository.js';
import type { Topic } from './topics.js';

/** Where a fact is told, in the transaction in which it becomes one. */
@Injectable()
export class Outbox {
  /** Units that will wake the worker; a roster of thousands wakes it once. */
  private readonly waking = new WeakSet<object>();

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
    return this.db.run(async (unit) => {
      await this.events.insert({ id: newId(), topic, payload, at: this.clock.now() });
      if (this.waking.has(unit)) return;
      this.waking.add(unit);
      const schoolId = currentSchool().id;
      this.db.afterCommit(() => this.queues.wake(schoolId));
    });
  }
}
