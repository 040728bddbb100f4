import { Injectable } from '@nestjs/common';
import type { SchoolRole } from '@akin/contracts';
import { TenantDb } from '@akin/tenancy';
import { accountOf, type AccountRow } from '../account.js';
import type { CaredAccount } from './cared-account.js';

type Row = AccountRow & { created_at: Date; last_sign_in_at: Date | null; identifiers: CaredAccount['identifiers'] };

const columns = `id, roster_key, mail, given_name, family_name, display_name, pronouns, given_roles, entitled_roles, state, suspended_at, leaving, named_by_roster,
  created_at, first_sign_in_at, last_sign_in_at`;
const identifiers = `coalesce((select json_agg(json_build_object('issuer', issuer, 'kind', kind, 'value', value,
  'linkedAt', i.created_at, 'lastUsedAt', last_used_at) order by i.created_at, kind, value) from login_identity i where i.account_id = account.id), '[]')`;

/** SQL of looking after single accounts. */
@Injectable()
export class AccountCareRepository {
  constructor(private readonly db: TenantDb) {}

  async find(id: string): Promise<CaredAccount | null> {
    const [row] = await this.db.ask<Row>(`select ${columns}, ${identifiers} as identifiers from account where id = $1`, [id]);
    return row ? caredOf(row) : null;
  }

  /** Whoever changes accounts of administrators waits for whoever does already, until the unit ends. */
  async lockAdministrators(): Promise<void> {
    await this.db.run((m) => m.query(`select pg_advisory_xact_lock(hashtextextended(current_schema() || ' administrators', 0))`));
  }

  /** Locks all of them, always in the same order; false when one is not there any more. */
  async lock(...ids: string[]): Promise<boolean> {
    const found = await this.db.run((m) => m.query<unknown[]>('select 1 from account where id = any($1) order by id for update', [ids]));
    return found.length === ids.length;
  }

  /** Administrators who have come and can come again, apart from one. `given`: only those who were given the role by hand. */
  async countAdministrators({ except = null, given = false }: { except?: string | null; given?: boolean } = {}): Promise<number> {
    const roles = given ? 'given_roles' : 'given_roles || entitled_roles';
    const [{ total }] = await this.db.ask<{ total: number }>(
      `select count(*)::integer as total from account
       where 'admin' = any(${roles}) and state = 'active' and suspended_at is null and ($1::uuid is null or id <> $1)`,
      [except],
    );
    return total;
  }

  async suspend(id: string, now: Date): Promise<void> {
    await this.db.run((m) => m.query('update account set suspended_at = $2 where id = $1', [id, now]));
  }

  /** Whoever is let in again is also on the list again, until the next roster says otherwise. */
  async reinstate(id: string): Promise<void> {
    await this.db.run((m) => m.query('update account set suspended_at = null, leaving = false where id = $1', [id]));
  }

  async setGivenRoles(id: string, roles: readonly SchoolRole[]): Promise<void> {
    await this.db.run((m) => m.query('update account set given_roles = $2 where id = $1', [id, roles]));
  }
}

function caredOf(row: Row): CaredAccount {
  const { id, name, mail, pronouns, rosterKey, state, leaving, firstSignInAt } = accountOf(row);
  return {
    ...{ id, name, mail, pronouns, rosterKey, state, leaving, firstSignInAt },
    givenRoles: row.given_roles,
    ruleRoles: row.entitled_roles,
    createdAt: row.created_at,
    lastSignInAt: row.last_sign_in_at,
    identifiers: row.identifiers.map((one) => ({
      ...one,
      linkedAt: new Date(one.linkedAt),
      lastUsedAt: one.lastUsedAt && new Date(one.lastUsedAt),
    })),
  };
}
