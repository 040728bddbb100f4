import { Injectable } from '@nestjs/common';
import { TenantDb } from '@akin/tenancy';
import type { OutboxEvent } from './topics.js';

@Injectable()
export class OutboxRepository {
  constructor(private readonly db: TenantDb) {}

  insert(event: OutboxEvent): Promise<unknown> {
    return this.db.run((m) =>
      m.query('insert into outbox_event (id, topic, payload, at, next_at) values ($1, $2, $3, $4, $4)', [
        event.id,
        event.topic,
        JSON.stringify(event.payload),
        event.at,
      ]),
    );
  }

  /** The oldest event that is due, locked until the unit ends; another worker takes the next one. */
  async claim(now: Date): Promise<(OutboxEvent & { attempts: number }) | null> {
    const rows = await this.db.run((m) =>
      m.query<(OutboxEvent & { attempts: number })[]>(
        `select id, topic, payload, at, attempts from outbox_event where handled_at is null and next_at <= $1
         order by next_at, id limit 1 for update skip locked`,
        [now],
      ),
    );
    return rows[0] ?? null;
  }

  markHandled(id: string, now: Date): Promise<unknown> {
    return this.db.run((m) => m.query('update outbox_event set handled_at = $2 where id = $1', [id, now]));
  }

  postpone(id: string, until: Date): Promise<unknown> {
    return this.db.run((m) =>
      m.query('update outbox_event set attempts = attempts + 1, next_at = $2 where id = $1 and handled_at is null', [id, until]),
    );
  }
}
