import { Injectable } from '@nestjs/common';
import { NationalDb } from '@akin/tenancy';

/** A test sign-in that waits for its answer. */
export interface PendingTrial {
  requestId: string;
  realmId: string;
  browserHash: Buffer;
  ownerHash: Buffer;
  digest: string;
  returnTo: string;
  begunAt: Date;
}

/** What came of one. */
export interface EndedTrial {
  requestId: string;
  digest: string;
  endedAt: Date;
  sealed: string;
}

const columns = `request_id as "requestId", realm_id as "realmId", browser_hash as "browserHash", owner_hash as "ownerHash", digest,
  return_to as "returnTo", begun_at as "begunAt"`;

/** The only SQL on `sign_in_trial`. */
@Injectable()
export class TrialsRepository {
  constructor(private readonly db: NationalDb) {}

  async add({ requestId, realmId, browserHash, ownerHash, digest, returnTo, begunAt }: PendingTrial): Promise<void> {
    await this.db.run((m) =>
      m.query(
        `insert into sign_in_trial (request_id, realm_id, browser_hash, owner_hash, digest, return_to, begun_at)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [requestId, realmId, browserHash, ownerHash, digest, returnTo, begunAt],
      ),
    );
  }

  /** The one that this browser began at this realm since then, if nothing has come of it yet. */
  async pending(requestId: string, realmId: string, browserHash: Buffer, since: Date): Promise<PendingTrial | null> {
    const [row] = await this.db.ask<PendingTrial>(
      `select ${columns} from sign_in_trial
       where request_id = $1 and realm_id = $2 and browser_hash = $3 and begun_at > $4 and ended_at is null`,
      [requestId, realmId, browserHash, since],
    );
    return row ?? null;
  }

  /** Ends it with what came of it; false when somebody else just did. */
  async end(requestId: string, endedAt: Date, { passed, mfa }: { passed: boolean; mfa: boolean }, sealed: string): Promise<boolean> {
    const [rows] = await this.db.run((m) =>
      m.query<[unknown[], number]>(
        `update sign_in_trial set ended_at = $2, passed = $3, mfa = $4, result_sealed = $5
         where request_id = $1 and ended_at is null returning 1`,
        [requestId, endedAt, passed, mfa, sealed],
      ),
    );
    return rows.length > 0;
  }

  /** The last one of this owner that came to an end since then. */
  async last(realmId: string, ownerHash: Buffer, since: Date): Promise<EndedTrial | null> {
    const [row] = await this.db.ask<EndedTrial>(
      `select request_id as "requestId", digest, ended_at as "endedAt", result_sealed as sealed from sign_in_trial
       where realm_id = $1 and owner_hash = $2 and ended_at > $3 and result_sealed is not null order by ended_at desc limit 1`,
      [realmId, ownerHash, since],
    );
    return row ?? null;
  }

  /** Whether one with this state has passed since then, whoever made it; and whether one of them showed a second factor. */
  async passed(realmId: string, digest: string, since: Date): Promise<{ any: boolean; mfa: boolean }> {
    const rows = await this.db.ask<{ mfa: boolean }>(
      'select mfa from sign_in_trial where realm_id = $1 and digest = $2 and passed and ended_at > $3 order by mfa desc limit 1',
      [realmId, digest, since],
    );
    return { any: rows.length > 0, mfa: rows[0]?.mfa ?? false };
  }

  async dropAll(realmId: string): Promise<void> {
    await this.db.run((m) => m.query('delete from sign_in_trial where realm_id = $1', [realmId]));
  }

  /** At every realm: forgets what arrived before the first moment, and all of what was begun before the second. */
  async tidy(shownSince: Date, countedSince: Date): Promise<void> {
    await this.db.run(async (m) => {
      await m.query('update sign_in_trial set result_sealed = null where result_sealed is not null and ended_at <= $1', [shownSince]);
      await m.query('delete from sign_in_trial where begun_at <= $1', [countedSince]);
    });
  }
}
