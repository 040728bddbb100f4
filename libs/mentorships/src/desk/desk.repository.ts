import { Injectable } from '@nestjs/common';
import type { DeskReason, Page } from '@akin/contracts';
import { TenantDb } from '@akin/tenancy';
import type { DeskRow, NewDeskItem, Settlement } from './desk-row.js';

const selected = `select d.id, d.request_id as "requestId", d.mentorship_id as "mentorshipId", d.reason, d.since, d.outcome, d.note,
  d.settled_at as "settledAt", d.settled_by as "settledBy",
  coalesce(r.learner_id, m.learner_id) as "learnerId", coalesce(r.mentor_id, m.mentor_id) as "mentorId"
  from desk_item d left join request r on r.id = d.request_id left join mentorship m on m.id = d.mentorship_id`;

@Injectable()
export class DeskRepository {
  constructor(private readonly db: TenantDb) {}

  /**
   * Puts these on the desk, apart from what lies there already or came there after `told`: the same news twice changes
   * nothing, not even once it was decided.
   * @returns the ids of those that are new
   */
  async add(items: readonly NewDeskItem[], told: Date): Promise<string[]> {
    if (items.length === 0) return [];
    const columns = (['id', 'requestId', 'mentorshipId', 'reason', 'since'] as const).map((name) => items.map((item) => item[name]));
    const added = await this.db.run((m) =>
      m.query<{ id: string }[]>(
        `insert into desk_item (id, request_id, mentorship_id, reason, since)
         select n.* from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::timestamptz[])
           as n (id, request_id, mentorship_id, reason, since)
         where not exists (select 1 from desk_item d where d.mentorship_id = n.mentorship_id and d.since >= $6)
         on conflict do nothing returning id`,
        [...columns, told],
      ),
    );
    return added.map(({ id }) => id);
  }

  async find(id: string): Promise<DeskRow | null> {
    const [row] = await this.db.ask<DeskRow>(`${selected} where d.id = $1`, [id]);
    return row ?? null;
  }

  /** What waits, the longest waiting first; or what was settled, the latest first. */
  async list(settled: boolean, { page, size }: { page: number; size: number }): Promise<Page<DeskRow>> {
    const which = settled ? 'd.settled_at is not null' : 'd.settled_at is null';
    const order = settled ? 'd.settled_at desc, d.id desc' : 'd.since, d.id';
    const items = await this.db.ask<DeskRow>(`${selected} where ${which} order by ${order} limit $1 offset $2`, [size, (page - 1) * size]);
    const [{ total }] = await this.db.ask<{ total: number }>(`select count(*)::integer as total from desk_item d where ${which}`, []);
    return { items, total };
  }

  /** What waits because somebody left, and concerns any of these people; locked, so that two workers do not both settle it. */
  waitingFor(personIds: readonly string[]): Promise<DeskRow[]> {
    return this.db.run((m) =>
      m.query<DeskRow[]>(
        `${selected} where d.settled_at is null and d.reason in ('mentor_left', 'learner_left')
           and (coalesce(r.learner_id, m.learner_id) = any($1) or coalesce(r.mentor_id, m.mentor_id) = any($1))
         order by d.id for update of d`,
        [personIds],
      ),
    );
  }

  /** Everything that ever lay on the desk about a person, oldest first. */
  ofPerson(personId: string): Promise<DeskRow[]> {
    return this.db.ask<DeskRow>(
      `${selected} where $1 in (coalesce(r.learner_id, m.learner_id), coalesce(r.mentor_id, m.mentor_id)) order by d.since, d.id`,
      [personId],
    );
  }

  async setReason(id: string, reason: DeskReason): Promise<void> {
    await this.db.run((m) => m.query('update desk_item set reason = $2 where id = $1', [id, reason]));
  }

  /** Settles what still waits; of two at the same moment only one is told true. */
  async settle(id: string, { outcome, at, by, note }: Settlement): Promise<boolean> {
    const [, count] = await this.db.run((m) =>
      m.query<[unknown[], number]>(
        'update desk_item set outcome = $2, settled_at = $3, settled_by = $4, note = $5 where id = $1 and settled_at is null',
        [id, outcome, at, by, note],
      ),
    );
    return count === 1;
  }
}
