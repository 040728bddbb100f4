import { Injectable } from '@nestjs/common';
import { TenantDb } from '@akin/tenancy';

/** Why an account is not what a roster made of it any more. */
export type ActedSince = 'signed_in' | 'cared_for' | 'changed' | 'gone';

/**
 * People as a select of the room that keeps rosters lists them. Its columns are `id, is_new, key, mail, given_name, family_name,
 * role, returns` as the roster wrote them, and `key_before, mail_before, given_name_before, family_name_before` of somebody known;
 * null was not written.
 */
export interface WrittenPeople {
  sql: string;
  values: readonly unknown[];
}

/** Takes back what a roster did to accounts. Join the unit that takes it back. */
@Injectable()
export class RosterAccountsUndo {
  constructor(private readonly db: TenantDb) {}

  /** Whoever wants to refer to one of them waits until the unit ends. */
  async hold({ sql, values }: WrittenPeople): Promise<void> {
    await this.db.run((m) =>
      m.query(`select count(*) from (select 1 from account where id in (select id from (${sql}) row) order by id for update) held`, [
        ...values,
      ]),
    );
  }

  /** Those who have acted, or whom somebody has changed, since the roster wrote them. */
  actedSince({ sql, values }: WrittenPeople): Promise<{ id: string; why: ActedSince }[]> {
    return this.db.ask(
      `select row.id, case
           when a.id is null then 'gone'
           when row.is_new and (a.first_sign_in_at is not null or exists (select from login_identity i where i.account_id = a.id)) then 'signed_in'
           when row.is_new and (a.state <> 'invited' or a.suspended_at is not null or a.given_roles <> array[row.role] or a.entitled_roles <> '{}')
             then 'cared_for'
           else 'changed' end as why
       from (${sql}) row left join account a on a.id = row.id
       where a.id is null
         or (row.is_new and (a.first_sign_in_at is not null or a.state <> 'invited' or a.suspended_at is not null
           or a.given_roles <> array[row.role] or a.entitled_roles <> '{}' or exists (select from login_identity i where i.account_id = a.id)))
         or (row.key is not null and a.roster_key is distinct from row.key) or a.mail <> row.mail
         or a.given_name <> row.given_name or a.family_name <> row.family_name
         or (row.role is not null and not row.role = any(a.given_roles))`,
      [...values],
    );
  }

  /** Removes accounts; what hangs on them and may go, goes with them. */
  async remove({ sql, values }: WrittenPeople): Promise<void> {
    await this.db.run((m) => m.query(`delete from account where id in (select id from (${sql}) row where is_new)`, [...values]));
  }

  /** Names, mail, key and role as they were. */
  async restore({ sql, values }: WrittenPeople): Promise<void> {
    await this.db.run((m) =>
      m.query(
        `update account a set
           roster_key = case when row.key is null then roster_key else row.key_before end,
           mail = case when row.mail is null then a.mail else row.mail_before end,
           given_name = case when row.given_name is null then a.given_name else row.given_name_before end,
           family_name = case when row.family_name is null then a.family_name else row.family_name_before end,
           given_roles = case when row.role is null then given_roles else array_remove(given_roles, row.role) end
         from (${sql}) row where a.id = row.id and not row.is_new
           and (row.key is not null or row.mail is not null or row.given_name is not null or row.family_name is not null or row.role is not null)`,
        [...values],
      ),
    );
  }
}
