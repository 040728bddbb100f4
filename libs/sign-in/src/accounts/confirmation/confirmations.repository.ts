import { Injectable } from '@nestjs/common';
import { TenantDb } from '@akin/tenancy';
import type { LoginIdentity } from '../../saml/identity-of.js';

export interface NewConfirmation {
  accountId: string;
  tokenHash: Buffer;
  browserHash: Buffer | null;
  identity: LoginIdentity;
  /** Where the person was going. */
  returnTo: string;
  contested: boolean;
  askedAt: Date;
  expiresAt: Date;
}

export interface OpenConfirmation {
  accountId: string;
  identity: LoginIdentity;
  browserHash: Buffer | null;
  returnTo: string;
  /** Another identifier asked for the same account while this one waited. */
  contested: boolean;
}

interface Row extends LoginIdentity, Omit<OpenConfirmation, 'identity'> {}

const columns = 'account_id as "accountId", issuer, kind, value, browser_hash as "browserHash", return_to as "returnTo", contested';

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

  /** Marks what others ask of this account at the moment. Answers whether any do, and whether that is new. */
  async contest(accountId: string, { issuer, kind, value }: LoginIdentity, now: Date): Promise<{ others: boolean; first: boolean }> {
    const rows = await this.db.run((m) =>
      m.query<{ contested: boolean }[]>(
        `with other as (
           select o.*, o.contested as before from identity_confirmation o
           where account_id = $1 and (issuer, kind, value) <> ($2, $3, $4) and expires_at > $5 for update
         ), marked as (
           update identity_confirmation c set contested = true from other o
           where (c.account_id, c.issuer, c.kind, c.value) = (o.account_id, o.issuer, o.kind, o.value)
         )
         select before as contested from other`,
        [accountId, issuer, kind, value, now],
      ),
    );
    return { others: rows.length > 0, first: rows.some(({ contested }) => !contested) };
  }

  /** Takes the place of what was asked for this identifier before: that link opens nothing any more. What was contested stays so. */
  async put({ accountId, tokenHash, browserHash, identity, returnTo, contested, askedAt, expiresAt }: NewConfirmation): Promise<void> {
    await this.db.run((m) =>
      m.query(
        `insert into identity_confirmation as before
           (account_id, token_hash, browser_hash, issuer, kind, value, return_to, contested, asked_at, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
         on conflict (account_id, issuer, kind, value) do update set token_hash = excluded.token_hash, browser_hash = excluded.browser_hash,
           return_to = excluded.return_to, contested = excluded.contested or (before.contested and before.expires_at > excluded.asked_at),
           asked_at = excluded.asked_at, expires_at = excluded.expires_at`,
        [
          ...[accountId, tokenHash, browserHash, identity.issuer, identity.kind, identity.value],
          ...[returnTo, contested, askedAt, expiresAt],
        ],
      ),
    );
  }

  /** Another browser of the same person waits now, on its way to somewhere else perhaps. */
  async moveTo(accountId: string, { issuer, kind, value }: LoginIdentity, browserHash: Buffer | null, returnTo: string): Promise<void> {
    await this.db.run((m) =>
      m.query(
        'update identity_confirmation set browser_hash = $5, return_to = $6 where account_id = $1 and issuer = $2 and kind = $3 and value = $4',
        [accountId, issuer, kind, value, browserHash, returnTo],
      ),
    );
  }

  /** Uses a link up; of two at the same moment one gets it. */
  async take(tokenHash: Buffer, now: Date): Promise<OpenConfirmation | null> {
    const [rows] = await this.db.run((m) =>
      m.query<[Row[], number]>(`delete from identity_confirmation where token_hash = $1 and expires_at > $2 returning ${columns}`, [
        tokenHash,
        now,
      ]),
    );
    const [row] = rows;
    if (!row) return null;
    const { issuer, kind, value, ...open } = row;
    return { ...open, identity: { issuer, kind, value } };
  }

  /** Ends whatever else is asked of this account. */
  async endAll(accountId: string): Promise<void> {
    await this.db.run((m) => m.query('delete from identity_confirmation where account_id = $1', [accountId]));
  }

  /** What waits in the browser that began. */
  async ofBrowser(browserHash: Buffer, now: Date): Promise<{ mail: string; until: Date; returnTo: string } | null> {
    const [row] = await this.db.ask<{ mail: string; until: Date; returnTo: string }>(
      `select a.mail, c.expires_at as until, c.return_to as "returnTo" from identity_confirmation c join account a on a.id = c.account_id
       where c.browser_hash = $1 and c.expires_at > $2 order by c.asked_at desc limit 1`,
      [browserHash, now],
    );
    return row ?? null;
  }

  /** Until when the last of them can be answered. */
  async untilOf(accountId: string, now: Date): Promise<Date | null> {
    const [row] = await this.db.ask<{ until: Date | null }>(
      'select max(expires_at) as until from identity_confirmation where account_id = $1 and expires_at > $2',
      [accountId, now],
    );
    return row?.until ?? null;
  }
}
