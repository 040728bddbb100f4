import { Injectable } from '@nestjs/common';
import type { RosterKind, RosterResult } from '@akin/contracts';
import { TenantDb } from '@akin/tenancy';
import { withoutSamples } from './roster.repository.js';

/** Rosters once they are saved: taken back, or left alone and in the end forgotten but for their figures. */
@Injectable()
export class SavedRosters {
  constructor(private readonly db: TenantDb) {}

  /** Rows and samples go: what they said is now said by the people themselves. */
  async markCommitted(id: string, result: RosterResult, now: Date): Promise<void> {
    await this.db.run((m) =>
      m.query(`update roster set state = 'committed', rows = null, columns = ${withoutSamples}, result = $2, saved_at = $3 where id = $1`, [
        id,
        JSON.stringify(result),
        now,
      ]),
    );
  }

  /** The roster saved last of all that were not taken back; also while it is being taken back. */
  async last(): Promise<{ id: string; kind: RosterKind; savedAt: Date } | null> {
    const [found] = await this.db.ask<{ id: string; kind: RosterKind; savedAt: Date }>(
      `select id, kind, saved_at as "savedAt" from roster where state in ('committed', 'saving') and saved_at is not null
       order by saved_at desc, id desc limit 1`,
    );
    return found ?? null;
  }

  async markUndone(id: string, undone: NonNullable<RosterResult['undone']>): Promise<void> {
    await this.db.run((m) =>
      m.query(
        `update roster set state = 'undone', rejects = null, changes = '[]', result = result || jsonb_build_object('undone', $2::jsonb) where id = $1`,
        [id, JSON.stringify(undone)],
      ),
    );
  }

  /** Forgets what was needed to take back those that were saved until this time, and what they said about whom. */
  async forget(savedUntil: Date): Promise<void> {
    await this.db.run((m) =>
      m.query(
        `with old as (
           update roster set beside = null, rejects = null, changes = '[]', words = '[]'
           where state = 'committed' and saved_at <= $1 and beside is not null returning id)
         delete from roster_person where roster_id in (select id from old)`,
        [savedUntil],
      ),
    );
  }
}
