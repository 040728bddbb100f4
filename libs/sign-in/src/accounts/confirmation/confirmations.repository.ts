import { Injectable } from '@nestjs/common';
import { TenantDb } from '@akin/tenancy';
import type { LoginIdentity } from '../../saml/identity-of.js';

export interface NewConfirmation {
  accountId: string;
  tokenHash: Buffer;
  browserHash: Buffer | null;
  identity: LoginIdentity;
  askedAt: Date;
  expiresAt: Date;
}

export interface OpenConfirmation {
  accountId: string;
  identity: LoginIdentity;
}

interface Row extends LoginIdentity {
  accountId: string;
}

/** The only SQL on identifiers that wait for a yes. */
@Injectable()
export class ConfirmationsRepository {
  constructor(private readonly db: TenantDb) {}

  /** Whether this very identifier was asked for since then and its link still works. */
  async askedSince(accountId: string, { issuer, kind, value }: LoginIdentity, since: Date, now: Date): Promise<boolean> {
    const rows = await this.db.run((m) =>
      m.query<unknown[]>(
        `select 1 from identity_confirmation
         where account_id = $1 and issuer = $2 and kind = $3 and value = $4 and asked_at > $5 and expires_at > $6`,
        [accountId, issuer, kind, value, since, now],
      ),
    );
    return rows.length > 0;
  }

  /** Takes the place of what was asked for this account before: that link opens nothing any more. */
  async put({ accountId, tokenHash, browserHash, identity, askedAt, expiresAt }: NewConfirmation): Promise<void> {
    await this.db.run((m) =>
      m.query(
        `insert into identity_confirmation (account_id, token_hash, browser_hash, issuer, kind, value, asked_at, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)
         on conflict (account_id) do update set token_hash = excluded.token_hash, browser_hash = excluded.browser_hash,
           issuer = excluded.issuer, kind = excluded.kind, value = excluded.value, asked_at = excluded.asked_at, expires_at = excluded.expires_at`,
        [accountId, tokenHash, browserHash, identity.issuer, identity.kind, identity.value, askedAt, expiresAt],
      ),
    );
  }

  /** Another browser of the same person waits now. */
  async moveTo(accountId: string, browserHash: Buffer | null): Promise<void> {
    await this.db.run((m) => m.query('update identity_confirmation set browser_hash = $2 where account_id = $1', [accountId, browserHash]));
  }

  /** Uses a link up; of two at the same moment one gets it. */
  async take(tokenHash: Buffer, now: Date): Promise<OpenConfirmation | null> {
    const [rows] = await this.db.run((m) =>
      m.query<[Row[], number]>(
        `delete from identity_confirmation where token_hash = $1 and expires_at > $2 returning account_id as "accountId", issuer, kind, value`,
        [tokenHash, now],
      ),
    );
    const [row] = rows;
    return row ? { accountId: row.accountId, identity: { issuer: row.issuer, kind: row.kind, value: row.value } } : null;
  }

  /** What waits in the browser that began. */
  async ofBrowser(browserHash: Buffer, now: Date): Promise<{ mail: string; until: Date } | null> {
    const [row] = await this.db.ask<{ mail: string; until: Date }>(
      `select a.mail, c.expires_at as until from identity_confirmation c join account a on a.id = c.account_id
       where c.browser_hash = $1 and c.expires_at > $2 order by c.asked_at desc limit 1`,
      [browserHash, now],
    );
    return row ?? null;
  }

  async untilOf(accountId: string, now: Date): Promise<Date | null> {
    const [row] = await this.db.ask<{ until: Date }>(
      'select expires_at as until from identity_confirmation where account_id = $1 and expires_at > $2',
      [accountId, now],
    );
    return row?.until ?? null;
  }
}
