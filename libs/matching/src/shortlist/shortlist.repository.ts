import { Injectable } from '@nestjs/common';
import { currentSchool, TenantDb } from '@akin/tenancy';
import { openOwn, sealOwn, type OwnPlace } from '../wishes/seal-own.js';

interface Row {
  accountId: string;
  sealed: string;
}

const batch = 500;

/** The only SQL on shortlists, and the only place that opens them. */
@Injectable()
export class ShortlistRepository {
  constructor(private readonly db: TenantDb) {}

  /** Ids of mentors in order, whatever became of them. */
  async of(accountId: string): Promise<string[]> {
    const rows = await this.db.ask<Row>('select account_id as "accountId", sealed from shortlist where account_id = $1', [accountId]);
    return rows.flatMap(opened);
  }

  /** Two changes at the same moment come one after the other. */
  change(accountId: string, how: (mentorIds: readonly string[]) => readonly string[]): Promise<void> {
    return this.db.run(async (m) => {
      await m.query(`select pg_advisory_xact_lock(hashtextextended('shortlist/' || $1, 0))`, [accountId]);
      const mentorIds = how(await this.of(accountId));
      if (mentorIds.length === 0) return void (await m.query('delete from shortlist where account_id = $1', [accountId]));
      await m.query(
        'insert into shortlist (account_id, sealed) values ($1, $2) on conflict (account_id) do update set sealed = excluded.sealed',
        [accountId, sealOwn(placeOf(accountId), mentorIds)],
      );
    });
  }

  /** Who has this mentor in mind. Nobody's to be told: every list is opened for it. */
  async naming(mentorId: string): Promise<string[]> {
    const found: string[] = [];
    let rows: Row[] = [];
    do {
      rows = await this.db.ask<Row>(
        `select account_id as "accountId", sealed from shortlist where $1::uuid is null or account_id > $1 order by account_id limit ${batch}`,
        [rows.at(-1)?.accountId ?? null],
      );
      found.push(...rows.filter((row) => opened(row).includes(mentorId)).map(({ accountId }) => accountId));
    } while (rows.length === batch);
    return found;
  }
}

function opened({ accountId, sealed }: Row): string[] {
  return openOwn<string[]>(placeOf(accountId), sealed);
}

function placeOf(accountId: string): OwnPlace {
  return { table: 'shortlist', schoolId: currentSchool().id, accountId };
}
