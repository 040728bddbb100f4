import { Injectable } from '@nestjs/common';
import type { SchoolRole } from '@akin/contracts';
import { TenantDb } from '@akin/tenancy';
import type { Arrival, LoginIdentity } from '../saml/identity-of.js';
import type { MeantAccount } from './admission/admit-arrival.js';
import type { Standing } from '../sessions/standing.js';
import type { NamedAccount } from './is-renamed.js';

/** `namedByRoster`: a roster says what this person is called; for others the school's sign-in does. */
export type FoundAccount = MeantAccount & NamedAccount;

/** Who came in, and what they are at the school by now. */
export type Arrived = Standing & { id: string };

/** An account found by its mail address, and whether any identifier is known for it. */
export type MailedAccount = FoundAccount & { identified: boolean };

const columns = `a.id, a.state, a.suspended_at is not null as suspended, a.leaving, a.given_roles as "givenRoles", a.named_by_roster as "namedByRoster",
  a.given_name as "givenName", a.family_name as "familyName", a.display_name as "displayName", a.mail`;

/** SQL of signing in: identifiers, and accounts as they are found, linked and made. Joins the open unit. */
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

  /** Holds back whoever else arrives with one of these mail addresses, so that an account is linked for the first time once. */
  async holdMails(mails: readonly string[]): Promise<void> {
    await this.db.run((m) =>
      m.query(
        `select pg_advisory_xact_lock(of_mail)
         from (select distinct hashtextextended(current_schema() || ' mail ' || mail, 0) as of_mail from unnest($1::text[]) mail order by 1) held`,
        [mails],
      ),
    );
  }

  async byIdentity(identity: LoginIdentity): Promise<FoundAccount | null> {
    const [row] = await this.db.ask<FoundAccount>(
      `select ${columns} from login_identity i join account a on a.id = i.account_id
       where i.issuer = $1 and i.kind = $2 and i.value = $3`,
      [identity.issuer, identity.kind, identity.value],
    );
    return row ?? null;
  }

  /** Accounts with one of these mail addresses, and whether any identifier is known for them. */
  byMail(mails: readonly string[]): Promise<MailedAccount[]> {
    return this.db.run((m) =>
      m.query<MailedAccount[]>(
        `select ${columns}, exists (select 1 from login_identity i where i.account_id = a.id) as identified
         from account a where lower(a.mail) = any($1)`,
        [mails],
      ),
    );
  }

  /** False when somebody else is called that meanwhile. */
  async link(accountId: string, identity: LoginIdentity): Promise<boolean> {
    const linked = await this.db.run((m) =>
      m.query<unknown[]>(
        'insert into login_identity (issuer, kind, value, account_id) values ($1, $2, $3, $4) on conflict do nothing returning 1',
        [identity.issuer, identity.kind, identity.value, accountId],
      ),
    );
    return linked.length > 0;
  }

  /** False when the mail address belongs to somebody already. */
  async create(id: string, arrival: Arrival): Promise<boolean> {
    const made = await this.db.run((m) =>
      m.query<unknown[]>(
        `insert into account (id, mail, given_name, family_name, display_name, named_by_roster) values ($1, $2, $3, $4, $5, false)
         on conflict do nothing returning 1`,
        [id, arrival.mails[0], arrival.givenName, arrival.familyName, arrival.displayName],
      ),
    );
    return made.length > 0;
  }

  /**
   * Notes that somebody came in, and what the school's sign-in says of their roles now. Null when the account was closed
   * or suspended, or the identifier became another's, since it was looked up.
   */
  async arrived(accountId: string, identity: LoginIdentity, roles: readonly SchoolRole[], now: Date): Promise<Arrived | null> {
    const [row] = await this.db.put<Omit<Arrived, 'roles'> & { givenRoles: SchoolRole[]; entitledRoles: SchoolRole[] }>(
      `with called as (update login_identity set last_used_at = $6
         where issuer = $2 and kind = $3 and value = $4 and account_id = $1 returning 1),
       arrived as (update account set state = 'active', entitled_roles = $5, first_sign_in_at = coalesce(first_sign_in_at, $6), last_sign_in_at = $6
         where id = $1 and state <> 'closed' and suspended_at is null and exists (select from called)
         returning id, given_roles, entitled_roles, leaving, named_by_roster)
       select id, given_roles as "givenRoles", entitled_roles as "entitledRoles", leaving, named_by_roster as "namedByRoster" from arrived`,
      [accountId, identity.issuer, identity.kind, identity.value, roles, now],
    );
    if (!row) return null;
    const { givenRoles, entitledRoles, ...arrived } = row;
    return { ...arrived, roles: [...new Set([...givenRoles, ...entitledRoles])] };
  }

  /**
   * Somebody no roster has named is called what they are called now; where nothing is said, what they were called. An
   * address that is somebody else's by now is left. Who is known by several identifiers, for instance since two accounts
   * became one, is called what the one says that was linked last, whichever they come by.
   */
  async rename(accountId: string, { identity, givenName, familyName, displayName, mails }: Arrival): Promise<void> {
    if (!givenName && !familyName && !displayName) return;
    await this.db.run((m) =>
      m.query(
        `update account set given_name = $2, family_name = $3, display_name = coalesce($4, case when given_name = $2 and family_name = $3 then display_name end),
           mail = case when exists (select 1 from account other where lower(other.mail) = $5 and other.id <> $1) then mail else coalesce($5, mail) end
         where id = $1 and not named_by_roster and not exists (
           select from login_identity own join login_identity newer on newer.account_id = own.account_id
             and (newer.created_at, newer.kind, newer.value) > (own.created_at, own.kind, own.value)
           where own.issuer = $6 and own.kind = $7 and own.value = $8)`,
        [accountId, givenName, familyName, displayName, mails[0] ?? null, identity.issuer, identity.kind, identity.value],
      ),
    );
  }

  /** The roles by rule, for somebody who is known and does not come in. */
  async setRuleRoles(accountId: string, roles: readonly SchoolRole[]): Promise<void> {
    await this.db.run((m) => m.query('update account set entitled_roles = $2 where id = $1', [accountId, roles]));
  }
}
