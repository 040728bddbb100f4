import { Injectable } from '@nestjs/common';
import { TenantDb } from '@akin/tenancy';
import type { Profile, ProfileFields } from './profile.js';

const columnOf = {
  title: 'title',
  department: 'department',
  specialty: 'specialty',
  subspecialty: 'subspecialty',
  stage: 'stage',
  ownWords: 'own_words',
} as const satisfies Record<keyof ProfileFields, string>;

const selected = 'account_id as "accountId", title, department, specialty, subspecialty, stage, own_words as "ownWords"';

@Injectable()
export class ProfileRepository {
  constructor(private readonly db: TenantDb) {}

  /** The profile, all fields empty when the person has none yet. */
  async of(accountId: string): Promise<Profile> {
    const [found] = await this.ofMany([accountId]);
    return found ?? { accountId, title: null, department: null, specialty: null, subspecialty: null, stage: null, ownWords: null };
  }

  /** Those that exist, in no particular order. */
  ofMany(accountIds: readonly string[]): Promise<Profile[]> {
    return this.db.ask<Profile>(`select ${selected} from profile where account_id = any($1)`, [accountIds]);
  }

  /** Writes only the given fields, so that two changes of different fields do not undo each other. */
  async save(accountId: string, fields: ProfileFields): Promise<void> {
    const given = (Object.keys(columnOf) as (keyof ProfileFields)[]).filter((name) => fields[name] !== undefined);
    if (given.length === 0) return;
    const columns = given.map((name) => columnOf[name]);
    const values = given.map((_, i) => `$${i + 2}`);
    await this.db.run((m) =>
      m.query(
        `insert into profile (account_id, ${columns.join(', ')}) values ($1, ${values.join(', ')})
         on conflict (account_id) do update set ${columns.map((column) => `${column} = excluded.${column}`).join(', ')}`,
        [accountId, ...given.map((name) => fields[name])],
      ),
    );
  }
}
