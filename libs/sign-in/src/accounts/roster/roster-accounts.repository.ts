import { Injectable } from '@nestjs/common';
import type { SchoolRole } from '@akin/contracts';
import { TenantDb } from '@akin/tenancy';

/** An account as a roster is set beside it. */
export interface RosterAccount {
  id: string;
  key: string | null;
  mail: string;
  givenName: string;
  familyName: string;
  leaving: boolean;
  hasRole: boolean;
  /** Given by a roster or an administrator, rather than said by the school's sign-in. */
  roleGiven: boolean;
}

/**
 * People as a select of the room that keeps rosters lists them: a constant text of that room, and its values. Its columns are
 * `id, key, mail, given_name, family_name, role, returns`; of somebody known, null leaves what is there.
 */
export interface ListedPeople {
  sql: string;
  values: readonly unknown[];
}

const compared = 'id, roster_key, mail, given_name, family_name, given_roles, entitled_roles, leaving, named_by_roster';

/**
 * What rosters of any size do to accounts, each in one statement. Join the unit of the roster; nothing here decides
 * whom a row means.
 */
@Injectable()
export class RosterAccounts {
  constructor(private readonly db: TenantDb) {}

  /** Everyone, in no particular order. */
  all(role: SchoolRole): Promise<RosterAccount[]> {
    return this.db.run((m) =>
      m.query<RosterAccount[]>(
        `select id, roster_key as key, mail, given_name as "givenName", family_name as "familyName", leaving,
           $1 = any(given_roles) or $1 = any(entitled_roles) as "hasRole", $1 = any(given_roles) as "roleGiven"
         from account`,
        [role],
      ),
    );
  }

  /** Stands for all that a roster is compared with: another one once anybody is added, gone or changed. */
  async stamp(): Promise<string> {
    const [{ stamp }] = await this.db.ask<{ stamp: string }>(
      `select count(*) || ' ' || coalesce(sum(hash_record_extended(row(${compared}), 0)), 0) as stamp from account`,
    );
    return stamp;
  }

  /** Answers how many were added. */
  async add({ sql, values }: ListedPeople): Promise<number> {
    return this.count(
      `with row as (${sql}), added as (
         insert into account (id, roster_key, mail, given_name, family_name, given_roles)
         select id, key, mail, given_name, family_name, array[role] from row returning 1)
       select count(*)::integer as count from added`,
      values,
    );
  }

  /**
   * Whom a rule let in chose their address by what the school's sign-in said, and nobody has read its mailbox. Before such
   * an account becomes that of a person on the roster, its identifiers wait for a yes by mail, as any first one does.
   * Answers how many of them are not there any more.
   */
  async change({ sql, values }: ListedPeople): Promise<number> {
    return this.count(
      `with row as (${sql}), unproven as (
         delete from login_identity i using account a, row where a.id = row.id and not a.named_by_roster and i.account_id = a.id),
       changed as (
         update account a set roster_key = coalesce(row.key, roster_key), mail = coalesce(row.mail, a.mail),
           given_name = coalesce(row.given_name, a.given_name), family_name = coalesce(row.family_name, a.family_name),
           leaving = leaving and not row.returns, display_name = case when named_by_roster then display_name end, named_by_roster = true,
           given_roles = case when row.role is null or row.role = any(given_roles) then given_roles else given_roles || row.role end
         from row where a.id = row.id returning 1)
       select (select count(*) from row)::integer - (select count(*) from changed)::integer as count`,
      values,
    );
  }

  /** Flags them as leaving, or takes the flag away; answers who was not before. */
  async setLeaving({ sql, values }: ListedPeople, leaving: boolean): Promise<string[]> {
    const [rows] = await this.db.run((m) =>
      m.query<[{ id: string }[], number]>(
        `update account a set leaving = $${values.length + 1} from (${sql}) row where a.id = row.id and leaving <> $${values.length + 1} returning a.id`,
        [...values, leaving],
      ),
    );
    return rows.map(({ id }) => id);
  }

  private async count(sql: string, values: readonly unknown[]): Promise<number> {
    const [{ count }] = await this.db.run((m) => m.query<{ count: number }[]>(sql, [...values]));
    return count;
  }
}
