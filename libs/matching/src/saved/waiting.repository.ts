import { Injectable } from '@nestjs/common';
import { TenantDb } from '@akin/tenancy';
import { sealOwn } from '../wishes/seal-own.js';
import type { Known, SavedRow } from './saved-row.js';
import { keptOf, opened, placeOf, selected, type SealedRow } from './saved-searches.repository.js';

/** A moment to which all that was committed has been looked at (an xid8), and the rules that held then. */
export interface Moment {
  looked: string;
  rules: string;
}

const batch = 200;

/** SQL of the worker that looks for those who wait. */
@Injectable()
export class WaitingRepository {
  constructor(private readonly db: TenantDb) {}

  async isAnybodyWaiting(): Promise<boolean> {
    return (await this.db.ask('select 1 from saved_search where waits limit 1')).length > 0;
  }

  /** How many learners have a search that waits. */
  async count(): Promise<number> {
    const [{ learners }] = await this.db.ask<{ learners: number }>(
      'select count(distinct account_id)::integer as learners from saved_search where waits',
    );
    return learners;
  }

  /**
   * Learners with a search that waits and was not looked at since a mentor or the rules changed, longest ago first. A mentor's
   * change that was not committed at the last look has a transaction number from there on.
   */
  async due(rules: string, most: number): Promise<string[]> {
    const rows = await this.db.ask<{ accountId: string }>(
      `select account_id as "accountId" from saved_search
       where waits and (looked is null or rules is distinct from $1 or looked <= (select max(changed_by) from mentor_change))
       group by account_id order by bool_or(looked is null) desc, min(looked), account_id limit $2`,
      [rules, most],
    );
    return rows.map(({ accountId }) => accountId);
  }

  /** Every transaction before this one is over, so whoever reads from now on sees what it did. */
  async now(): Promise<string> {
    const [{ looked }] = await this.db.ask<{ looked: string }>('select pg_snapshot_xmin(pg_current_snapshot())::text as looked');
    return looked;
  }

  /** A learner's searches that wait. */
  async of(accountId: string): Promise<SavedRow[]> {
    return (
      await this.db.ask<SealedRow>(`select ${selected} from saved_search where account_id = $1 and waits order by id`, [accountId])
    ).map(opened);
  }

  /**
   * Writes down that a search was looked at; joins the open unit.
   * @returns false, and nothing is written, when it was changed since it was read: it stays due
   */
  async noteLook(read: SavedRow, known: Known, { looked, rules }: Moment, toldAt: Date | null): Promise<boolean> {
    // Nearly every look finds what is known; that need not be sealed anew.
    const sealed = known === read.known ? read.sealed : sealOwn(placeOf(read.accountId), keptOf({ ...read, known }));
    const noted = await this.db.put(
      `with noted as (update saved_search set sealed = $3, looked = $4::xid8, rules = $5, told_at = $6
         where id = $1 and sealed = $2 and waits returning 1) select * from noted`,
      [read.id, read.sealed, sealed, looked, rules, toldAt],
    );
    return noted.length > 0;
  }

  /** Somebody waits for nothing any more. */
  async leave(accountId: string): Promise<void> {
    await this.db.run((m) => m.query('update saved_search set waits = false where account_id = $1', [accountId]));
  }

  /** What these wait for is looked at anew. */
  async lookAnewFor(accountIds: readonly string[]): Promise<void> {
    await this.db.run((m) => m.query('update saved_search set looked = null where account_id = any($1) and waits', [accountIds]));
  }

  /** Everything that waits, a batch at a time, in an order of no meaning. */
  async *everything(): AsyncGenerator<SavedRow> {
    let after: string | null = null;
    for (let more = true; more;) {
      const rows: SavedRow[] = (
        await this.db.ask<SealedRow>(
          `select ${selected} from saved_search where waits and ($1::uuid is null or id > $1) order by id limit ${batch}`,
          [after],
        )
      ).map(opened);
      yield* rows;
      after = rows.at(-1)?.id ?? null;
      more = rows.length === batch;
    }
  }
}
