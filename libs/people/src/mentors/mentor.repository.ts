import { Injectable } from '@nestjs/common';
import type { HowWeMeet, MentorState, StageGroup } from '@akin/contracts';
import { TenantDb } from '@akin/tenancy';
import { newMentor, type Mentor } from './mentor.js';

const selected = `account_id as "accountId", state, capacity, taken, held, helps_with as "helpsWith", focus,
  json_build_object('meeting_mode', meeting_mode, 'meeting_time', meeting_time, 'mentoring_kind', mentoring_kind) as "howWeMeet",
  prefers_stages as "prefersStages", joined_at as "joinedAt",
  trained_at as "trainedAt", to_char(paused_until, 'YYYY-MM-DD') as "pausedUntil"`;

@Injectable()
export class MentorRepository {
  constructor(private readonly db: TenantDb) {}

  async find(accountId: string): Promise<Mentor | null> {
    const [found] = await this.ofMany([accountId]);
    return found ?? null;
  }

  ofMany(accountIds: readonly string[]): Promise<Mentor[]> {
    return this.db.ask(`select ${selected} from mentor where account_id = any($1)`, [accountIds]);
  }

  inState(state: MentorState): Promise<Mentor[]> {
    return this.db.run((m) => m.query<Mentor[]>(`select ${selected} from mentor where state = $1 order by account_id`, [state]));
  }

  /** Ids of those in these states, in a stable order; among the given ones only, where any are given. */
  async idsInStates(states: readonly MentorState[], among?: readonly string[]): Promise<string[]> {
    const rows = await this.db.ask<{ id: string }>(
      'select account_id as id from mentor where state = any($1) and ($2::uuid[] is null or account_id = any($2)) order by account_id',
      [states, among ?? null],
    );
    return rows.map(({ id }) => id);
  }

  async countInState(state: MentorState): Promise<number> {
    const [{ count }] = await this.db.run((m) =>
      m.query<{ count: number }[]>('select count(*)::int as count from mentor where state = $1', [state]),
    );
    return count;
  }

  /** Writes a mentor down who was given the role without a roster; an existing one stays as it is. */
  async ensure(accountId: string): Promise<void> {
    const fresh = newMentor(accountId);
    await this.db.run((m) =>
      m.query('insert into mentor (account_id, state, capacity) values ($1, $2, $3) on conflict (account_id) do nothing', [
        accountId,
        fresh.state,
        fresh.capacity,
      ]),
    );
  }

  /** What is not helped with any more does not come first any more either. */
  async setHelpsWith(accountId: string, needs: readonly string[]): Promise<void> {
    await this.changed(
      `update mentor set helps_with = $2, focus = array(select area from unnest(focus) with ordinality as kept (area, place)
         where area = any($2) order by place)
       where account_id = $1 returning account_id`,
      [accountId, needs],
    );
  }

  /** False when one of these is nothing the mentor helps with. */
  setFocus(accountId: string, needs: readonly string[]): Promise<boolean> {
    return this.changed('update mentor set focus = $2 where account_id = $1 and $2 <@ helps_with returning account_id', [accountId, needs]);
  }

  /** Writes only what is given. */
  async setHowWeMeet(accountId: string, { meeting_mode, meeting_time, mentoring_kind }: Partial<HowWeMeet>): Promise<void> {
    await this.changed(
      `update mentor set meeting_mode = coalesce($2, meeting_mode), meeting_time = coalesce($3, meeting_time),
         mentoring_kind = coalesce($4, mentoring_kind)
       where account_id = $1 returning account_id`,
      [accountId, meeting_mode ?? null, meeting_time ?? null, mentoring_kind ?? null],
    );
  }

  async setPrefersStages(accountId: string, groups: readonly StageGroup[]): Promise<void> {
    await this.changed('update mentor set prefers_stages = $2 where account_id = $1 returning account_id', [accountId, groups]);
  }

  /** False when more places are in use than that. */
  setCapacity(accountId: string, capacity: number): Promise<boolean> {
    return this.changed('update mentor set capacity = $2 where account_id = $1 and taken + held <= $2 returning account_id', [
      accountId,
      capacity,
    ]);
  }

  /** Moves from one of the given states to another; false when the mentor was in none of them. */
  moveState(accountId: string, from: readonly MentorState[], to: MentorState, at: Date): Promise<boolean> {
    return this.changed(
      `update mentor set state = $3, paused_until = null,
         joined_at = case when $3 = 'active' then coalesce(joined_at, $4) else joined_at end
       where account_id = $1 and state = any($2) returning account_id`,
      [accountId, from, to, at],
    );
  }

  /** Until when a paused mentor stays away; null until they come back themselves. */
  async setPausedUntil(accountId: string, day: string | null): Promise<void> {
    await this.changed(`update mentor set paused_until = $2 where account_id = $1 and state = 'paused' returning account_id`, [
      accountId,
      day,
    ]);
  }

  /** Those whose pause is over on that day. */
  async pausedUntil(day: string): Promise<string[]> {
    const rows = await this.db.ask<{ id: string }>(
      `select account_id as id from mentor where state = 'paused' and paused_until <= $1 order by account_id`,
      [day],
    );
    return rows.map(({ id }) => id);
  }

  /** False when it was written down before. */
  setTrained(accountId: string, at: Date): Promise<boolean> {
    return this.changed('update mentor set trained_at = $2 where account_id = $1 and trained_at is null returning account_id', [
      accountId,
      at,
    ]);
  }

  /** How many mentors there are in each state. */
  countByState(): Promise<{ state: MentorState; count: number }[]> {
    return this.db.ask('select state, count(*)::integer as count from mentor group by state');
  }

  /** Mentors in these states, those who came last first. */
  async page(states: readonly MentorState[], page: number, size: number): Promise<{ items: Mentor[]; total: number }> {
    const [{ total }] = await this.db.ask<{ total: number }>('select count(*)::integer as total from mentor where state = any($1)', [
      states,
    ]);
    const items = await this.db.ask<Mentor>(
      `select ${selected} from mentor where state = any($1) order by account_id desc limit $2 offset $3`,
      [states, size, (page - 1) * size],
    );
    return { items, total };
  }

  /** All of them in that state, or in any, in the order of `page`. */
  async ids(state: MentorState | undefined): Promise<string[]> {
    const rows = await this.db.ask<{ id: string }>(
      'select account_id as id from mentor where $1::text is null or state = $1 order by account_id desc',
      [state ?? null],
    );
    return rows.map(({ id }) => id);
  }

  private async changed(sql: string, parameters: unknown[]): Promise<boolean> {
    const [rows] = await this.db.run((m) => m.query<[unknown[], number]>(sql, parameters));
    return rows.length > 0;
  }
}
