import { Injectable } from '@nestjs/common';
import type { SchoolRole } from '@akin/contracts';
import { TenantDb } from '@akin/tenancy';
import type { Arrival, LoginIdentity } from '../saml/identity-of.js';
import type { AccountState } from './account.js';

export interface ArrivedAccount {
  id: string;
  state: AccountState;
  given_roles: SchoolRole[];
}

/** SQL of signing in: identities, and accounts as they are found, linked and made. Joins the open unit. */
@Injectable()
export class ArrivalsRepository {
  constructor(private readonly db: TenantDb) {}

  /** Holds back a second sign-in of the same person until this unit ends. */
  async holdOthers(identity: LoginIdentity): Promise<void> {
    await this.db.run((m) =>
      m.query('select pg_advisory_xact_lock(hashtextextended(current_schema() || $1, 0))', [
        `${identity.issuer} ${identity.kind} ${identity.value}`,
      ]),
    );
  }

  async byIdentity(identity: LoginIdentity): Promise<ArrivedAccount | null> {
    const [row] = await this.rows(
      `select a.id, a.state, a.given_roles from login_identity i join account a on a.id = i.account_id
       where i.issuer = $1 and i.kind = $2 and i.value = $3`,
      [identity.issuer, identity.kind, identity.value],
    );
    return row ?? null;
  }

  /** Accounts with one of these mail addresses that this identity provider has not named yet. */
  unlinkedByMail(mails: readonly string[], issuer: string): Promise<ArrivedAccount[]> {
    return this.rows(
      `select id, state, given_roles from account
       where lower(mail) = any($1) and not exists (select 1 from login_identity i where i.account_id = account.id and i.issuer = $2)`,
      [mails, issuer],
    );
  }

  /** False when the account was linked to another identity of this provider meanwhile. */
  async link(accountId: string, identity: LoginIdentity): Promise<boolean> {
    const linked = await this.db.run((m) =>
      m.query<unknown[]>(
        'insert into login_identity (issuer, kind, value, account_id) values ($1, $2, $3, $4) on conflict do nothing returning 1',
        [identity.issuer, identity.kind, identity.value, accountId],
      ),
    );
    return linked.length > 0;
  }

  /** Null when the mail address belongs to somebody already. */
  async create(id: string, arrival: Arrival): Promise<ArrivedAccount | null> {
    const [row] = await this.rows(
      `insert into account (id, mail, given_name, family_name, display_name) values ($1, $2, $3, $4, $5)
       on conflict do nothing returning id, state, given_roles`,
      [id, arrival.mails[0], arrival.givenName, arrival.familyName, arrival.displayName],
    );
    return row ?? null;
  }

  async arrived(accountId: string, entitled: readonly SchoolRole[], now: Date): Promise<void> {
    await this.db.run((m) =>
      m.query(
        `update account set state = 'active', entitled_roles = $2, first_sign_in_at = coalesce(first_sign_in_at, $3), last_sign_in_at = $3
         where id = $1`,
        [accountId, entitled, now],
      ),
    );
  }

  private rows(sql: string, parameters: unknown[]): Promise<ArrivedAccount[]> {
    return this.db.run((m) => m.query<ArrivedAccount[]>(sql, parameters));
  }
}
