import { Injectable } from '@nestjs/common';
import type { Wish } from '@akin/contracts';
import { currentSchool, TenantDb } from '@akin/tenancy';
import { joinLists } from './join-lists.js';
import { firstLists, isFresh, type KeptLists } from './kept-lists.js';
import { openOwn, sealOwn, type OwnPlace } from './seal-own.js';

interface Row {
  accountId: string;
  sealed: string | null;
  /** Rows of the table wishes lay in before they were sealed; null when there are none. */
  plain: Wish[] | null;
}

const lock = `select pg_advisory_xact_lock(hashtextextended('wish/' || $1, 0))`;
const plainOf = (account: string) =>
  `(select json_agg(json_build_object('facet', facet, 'term', term, 'weight', weight) order by position, facet, term) from wish where account_id = ${account})`;
const batch = 200;

/** The only SQL on wish lists, and the only place that opens them. */
@Injectable()
export class WishListsRepository {
  constructor(private readonly db: TenantDb) {}

  /** Wishes that still lie in clear are sealed on the way. */
  async of(accountId: string): Promise<KeptLists> {
    const row = await this.read(accountId);
    return row.plain === null ? opened(row) : this.change(accountId, (kept) => kept);
  }

  /** As `of`, leaving everything as it lies. */
  async look(accountId: string): Promise<KeptLists> {
    return opened(await this.read(accountId));
  }

  /** Two changes at the same moment come one after the other, each on what the other left. Answers what is kept then. */
  change(accountId: string, how: (kept: KeptLists) => KeptLists): Promise<KeptLists> {
    return this.db.run(async (m) => {
      await m.query(lock, [accountId]);
      const row = await this.read(accountId);
      const after = how(opened(row));
      if (row.plain !== null) await m.query('delete from wish where account_id = $1', [accountId]);
      if (isFresh(after)) await m.query('delete from wish_lists where account_id = $1', [accountId]);
      else
        await m.query(
          'insert into wish_lists (account_id, sealed) values ($1, $2) on conflict (account_id) do update set sealed = excluded.sealed',
          [accountId, sealOwn(placeOf(accountId), after)],
        );
      return after;
    });
  }

  /** Forgets every list. */
  async remove(accountId: string): Promise<void> {
    await this.change(accountId, () => firstLists());
  }

  /** Whose wishes still lie in clear: some of them, by id, from after this one on. */
  async stillPlain(after: string | null): Promise<string[]> {
    const rows = await this.db.ask<{ accountId: string }>(
      `select distinct account_id as "accountId" from wish where $1::uuid is null or account_id > $1 order by 1 limit ${batch}`,
      [after],
    );
    return rows.map(({ accountId }) => accountId);
  }

  /** Everybody's, a batch at a time, in an order of no meaning. Those that still lie in clear are in it. */
  async *everybody(): AsyncGenerator<{ accountId: string; kept: KeptLists }> {
    let after: string | null = null;
    for (let more = true; more;) {
      const rows: Row[] = await this.db.ask<Row>(
        `select o.account_id as "accountId", l.sealed, ${plainOf('o.account_id')} as plain
         from (select account_id from wish_lists where $1::uuid is null or account_id > $1
           union select account_id from wish where $1::uuid is null or account_id > $1 order by account_id limit ${batch}) o
         left join wish_lists l using (account_id) order by o.account_id`,
        [after],
      );
      for (const row of rows) yield { accountId: row.accountId, kept: opened(row) };
      after = rows.at(-1)?.accountId ?? null;
      more = rows.length === batch;
    }
  }

  private async read(accountId: string): Promise<Row> {
    const [row] = await this.db.ask<Omit<Row, 'accountId'>>(
      `select (select sealed from wish_lists where account_id = $1) as sealed, ${plainOf('$1')} as plain`,
      [accountId],
    );
    return { accountId, ...row };
  }
}

function opened({ accountId, sealed, plain }: Row): KeptLists {
  const kept = sealed === null ? firstLists() : openOwn<KeptLists>(placeOf(accountId), sealed);
  return plain === null ? kept : joinLists(kept, firstLists(plain));
}

function placeOf(accountId: string): OwnPlace {
  return { table: 'wish_lists', schoolId: currentSchool().id, accountId };
}
