import { Injectable } from '@nestjs/common';
import type { MentorState } from '@akin/contracts';
import { TenantDb } from '@akin/tenancy';
import { newMentor, type Mentor } from './mentor.js';

const selected = 'account_id as "accountId", state, capacity, taken, held, helps_with as "helpsWith"';

@Injectable()
export class MentorRepository {
  constructor(private readonly db: TenantDb) {}

  async find(accountId: string): Promise<Mentor | null> {
    const [found] = await this.ofMany([accountId]);
    return found ?? null;
  }

  ofMany(accountIds: readonly string[]): Promise<Mentor[]> {
    return this.db.run((m) => m.query<Mentor[]>(`select ${selected} from mentor where account_id = any($1)`, [accountIds]));
  }

  inState(state: MentorState): Promise<Mentor[]> {
    return this.db.run((m) => m.query<Mentor[]>(`select ${selected} from mentor where state = $1 order by account_id`, [state]));
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

  async setHelpsWith(accountId: string, needs: readonly string[]): Promise<void> {
    await this.changed('update mentor set helps_with = $2 where account_id = $1 returning account_id', [accountId, needs]);
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
      `update mentor set state = $3, joined_at = case when $3 = 'active' then coalesce(joined_at, $4) else joined_at end
       where account_id = $1 and state = any($2) returning account_id`,
      [accountId, from, to, at],
    );
  }

  private async changed(sql: string, parameters: unknown[]): Promise<boolean> {
    const [rows] = await this.db.run((m) => m.query<[unknown[], number]>(sql, parameters));
    return rows.length > 0;
  }
}
