import { Injectable } from '@nestjs/common';
import type { Page, SchoolRole } from '@akin/contracts';
import { TenantDb } from '@akin/tenancy';
import { accountOf, type Account, type AccountFilter, type AccountRow, type RosterPerson } from './account.js';
import type { KnownAccount, RosterWrite } from './plan-roster.js';
import { RosterAccounts, type ListedPeople } from './roster/roster-accounts.repository.js';

const columns =
  'id, roster_key, mail, given_name, family_name, display_name, pronouns, given_roles, entitled_roles, state, suspended_at, leaving, named_by_roster, first_sign_in_at';

const where = `where ($1::text is null or $1 = any(given_roles || entitled_roles))
  and ($2::text is null or given_name || ' ' || family_name || ' ' || coalesce(display_name, '') || ' ' || mail ilike $2)
  and (not $3 or first_sign_in_at is null)`;
const inOrder = 'order by family_name, given_name, id';

/** The only SQL on `account`, apart from signing in. */
@Injectable()
export class AccountsRepository {
  private readonly listed: RosterAccounts;

  constructor(private readonly db: TenantDb) {
    this.listed = new RosterAccounts(db);
  }

  async find(id: string): Promise<Account | null> {
    return this.one(`select ${columns} from account where id = $1`, id);
  }

  async findByMail(mail: string): Promise<Account | null> {
    return this.one(`select ${columns} from account where lower(mail) = lower($1)`, mail.trim());
  }

  async findMany(ids: readonly string[]): Promise<Account[]> {
    return this.many(`select ${columns} from account where id = any($1)`, [ids]);
  }

  all(): Promise<Account[]> {
    return this.many(`select ${columns} from account order by family_name, given_name, id`, []);
  }

  async list(filter: AccountFilter): Promise<Page<Account>> {
    const given = givenIn(filter);
    return this.db.run(async (m) => {
      const [{ total }] = await m.query<{ total: number }[]>(`select count(*) as total from account ${where}`, given);
      const items = await this.many(`select ${columns} from account ${where} ${inOrder} limit $4 offset $5`, [
        ...given,
        filter.size,
        (filter.page - 1) * filter.size,
      ]);
      return { items, total };
    });
  }

  async ids(filter: Omit<AccountFilter, 'page' | 'size'>): Promise<string[]> {
    const rows = await this.db.ask<{ id: string }>(`select id from account ${where} ${inOrder}`, givenIn(filter));
    return rows.map(({ id }) => id);
  }

  /** Accounts a roster could mean, locked until the unit ends so that two rosters do not cross. */
  async knownTo(rows: readonly RosterPerson[]): Promise<KnownAccount[]> {
    const keys = rows.map((row) => row.key).filter((key) => key !== null);
    const mails = rows.map((row) => row.mail.toLowerCase());
    const found = await this.db.run((m) =>
      m.query<AccountRow[]>(`select ${columns} from account where roster_key = any($1) or lower(mail) = any($2) order by id for update`, [
        keys,
        mails,
      ]),
    );
    return found.map((row) => ({ ...accountOf(row), givenRoles: row.given_roles }));
  }

  async insertRoster(rows: readonly RosterWrite[]): Promise<void> {
    if (rows.length) await this.listed.add(listedPeople(rows));
  }

  async updateRoster(rows: readonly RosterWrite[]): Promise<void> {
    if (rows.length) await this.listed.change(listedPeople(rows));
  }

  async grantRole(id: string, role: SchoolRole): Promise<boolean> {
    return this.touched('update account set given_roles = array_append(array_remove(given_roles, $2), $2) where id = $1 returning id', [
      id,
      role,
    ]);
  }

  async setPronouns(id: string, pronouns: string | null): Promise<boolean> {
    return this.touched('update account set pronouns = $2 where id = $1 returning id', [id, pronouns]);
  }

  async setLeaving(ids: readonly string[], leaving: boolean): Promise<void> {
    await this.touched('update account set leaving = $2 where id = any($1) and leaving <> $2 returning id', [ids, leaving]);
  }

  private async one(sql: string, parameter: string): Promise<Account | null> {
    const [first] = await this.many(sql, [parameter]);
    return first ?? null;
  }

  private async many(sql: string, parameters: unknown[]): Promise<Account[]> {
    const rows = await this.db.ask<AccountRow>(sql, parameters);
    return rows.map(accountOf);
  }

  private async touched(sql: string, parameters: unknown[]): Promise<boolean> {
    const [rows] = await this.db.run((m) => m.query<[unknown[], number]>(sql, parameters));
    return rows.length > 0;
  }
}

/** A handful of people as the statements for rosters of any size want them. */
function listedPeople(rows: readonly RosterWrite[]): ListedPeople {
  const names = ['id', 'key', 'mail', 'givenName', 'familyName', 'role'] as const;
  return {
    sql: `select *, true as returns from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[])
      as listed (id, key, mail, given_name, family_name, role)`,
    values: names.map((name) => rows.map((row) => row[name])),
  };
}

/** What `where` asks about. */
function givenIn({ role, q, waiting }: Omit<AccountFilter, 'page' | 'size'>): unknown[] {
  return [role ?? null, q ? `%${q.replace(/[\\%_]/g, '\\$&')}%` : null, waiting ?? false];
}
