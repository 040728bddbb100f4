import { Injectable } from '@nestjs/common';
import { TenantDb } from '@akin/tenancy';

/** Suggestions a person does not want to see any more, as keys only their room reads. */
@Injectable()
export class SetAsideRepository {
  constructor(private readonly db: TenantDb) {}

  async of(accountId: string): Promise<string[]> {
    const [found] = await this.db.ask<{ keys: string[] }>('select set_aside as keys from profile where account_id = $1', [accountId]);
    return found?.keys ?? [];
  }

  /** Each once, whatever two pages do at the same moment. */
  async add(accountId: string, key: string): Promise<void> {
    await this.db.run((m) =>
      m.query(
        `insert into profile as kept (account_id, set_aside) values ($1, array[$2::text])
         on conflict (account_id) do update set set_aside = array_append(array_remove(kept.set_aside, $2), $2)`,
        [accountId, key],
      ),
    );
  }

  async remove(accountId: string, key: string): Promise<void> {
    await this.db.run((m) => m.query('update profile set set_aside = array_remove(set_aside, $2) where account_id = $1', [accountId, key]));
  }

  async clear(accountId: string): Promise<void> {
    await this.db.run((m) => m.query(`update profile set set_aside = '{}' where account_id = $1`, [accountId]));
  }
}
