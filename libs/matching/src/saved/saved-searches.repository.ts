import { Injectable } from '@nestjs/common';
import { currentSchool, TenantDb } from '@akin/tenancy';
import { openOwn, sealOwn, type OwnPlace } from '../wishes/seal-own.js';
import type { KeptSearch, SavedRow } from './saved-row.js';

/** One saved search as it lies in the table. */
export type SealedRow = Omit<SavedRow, keyof KeptSearch>;

export const selected = 'id, account_id as "accountId", sealed, waits, since, told_at as "toldAt"';

/** The only SQL on saved searches, and the only place that opens them. */
@Injectable()
export class SavedSearchesRepository {
  constructor(private readonly db: TenantDb) {}

  /** A learner's own, newest first. */
  async of(accountId: string): Promise<SavedRow[]> {
    const rows = await this.db.ask<SealedRow>(`select ${selected} from saved_search where account_id = $1 order by since desc, id desc`, [
      accountId,
    ]);
    return rows.map(opened);
  }

  async find(accountId: string, id: string): Promise<SavedRow | null> {
    const [row] = await this.db.ask<SealedRow>(`select ${selected} from saved_search where id = $1 and account_id = $2`, [id, accountId]);
    return row ? opened(row) : null;
  }

  /** False when the learner has so many already; two at the same moment come one after the other. */
  add({ id, accountId, waits, since, ...kept }: Omit<SavedRow, 'sealed' | 'toldAt'>, most: number): Promise<boolean> {
    return this.db.run(async (m) => {
      await m.query(`select pg_advisory_xact_lock(hashtextextended('saved searches of ' || $1, 0))`, [accountId]);
      const added = await m.query<unknown[]>(
        `insert into saved_search (id, account_id, sealed, waits, since) select $1, $2, $3, $4, $5
         where (select count(*) from saved_search where account_id = $2) < $6 returning 1`,
        [id, accountId, sealOwn(placeOf(accountId), keptOf(kept)), waits, since, most],
      );
      return added.length > 0;
    });
  }

  /**
   * Puts what is kept in place of what was read. From the beginning: the worker looks at it anew.
   * @returns false, and nothing is changed, when it was changed or taken away since it was read
   */
  async change(read: SavedRow, { waits, ...kept }: KeptSearch & { waits: boolean }, fromTheBeginning: boolean): Promise<boolean> {
    const changed = await this.db.put(
      `with changed as (update saved_search set sealed = $3, waits = $4, looked = case when $5 then null else looked end
         where id = $1 and sealed = $2 and waits = $6 returning 1) select * from changed`,
      [read.id, read.sealed, sealOwn(placeOf(read.accountId), keptOf(kept)), waits, fromTheBeginning, read.waits],
    );
    return changed.length > 0;
  }

  async remove(accountId: string, id: string): Promise<boolean> {
    const gone = await this.db.put(
      'with gone as (delete from saved_search where id = $1 and account_id = $2 returning 1) select * from gone',
      [id, accountId],
    );
    return gone.length > 0;
  }

  async removeAll(accountId: string): Promise<void> {
    await this.db.run((m) => m.query('delete from saved_search where account_id = $1', [accountId]));
  }

  /** Seals what one learner kept for another, whose it is from then on. */
  async handOver(from: string, to: string): Promise<void> {
    for (const row of await this.of(from))
      await this.db.run((m) =>
        m.query('update saved_search set account_id = $2, sealed = $3 where id = $1', [row.id, to, sealOwn(placeOf(to), keptOf(row))]),
      );
  }
}

/** A saved search as it lies in the table, opened for its learner. */
export function opened({ sealed, ...row }: SealedRow): SavedRow {
  return { ...row, sealed, ...openOwn<KeptSearch>(placeOf(row.accountId), sealed) };
}

export function keptOf({ name, query, known }: KeptSearch): KeptSearch {
  return { name, query, known };
}

export function placeOf(accountId: string): OwnPlace {
  return { table: 'saved_search', schoolId: currentSchool().id, accountId };
}
