import { Injectable } from '@nestjs/common';
import { TenantDb } from '@akin/tenancy';
import type { ToldMap } from './told-map.js';

export interface StoredMap {
  /** `YYYY-MM-DD` at the school. */
  asOf: string;
  nextOn: string;
  told: ToldMap;
}

@Injectable()
export class UnmetNeedsRepository {
  constructor(private readonly db: TenantDb) {}

  async newest(): Promise<StoredMap | null> {
    const [map] = await this.db.ask<StoredMap>(
      `select as_of::text as "asOf", next_on::text as "nextOn", told from unmet_need_map order by as_of desc limit 1`,
    );
    return map ?? null;
  }

  /** Puts a map in the place of the one before; of two of one day the first stays. */
  async put({ asOf, nextOn, told }: StoredMap): Promise<void> {
    await this.db.run(async (m) => {
      await m.query('delete from unmet_need_map where as_of < $1', [asOf]);
      await m.query('insert into unmet_need_map (as_of, next_on, told) values ($1, $2, $3) on conflict do nothing', [asOf, nextOn, told]);
    });
  }

  /** Every learner who is there, and the stage they say. */
  async learners(): Promise<Map<string, string | null>> {
    const rows = await this.db.ask<{ id: string; stage: string | null }>(
      `select a.id, p.stage from account a left join profile p on p.account_id = a.id
       where 'learner' = any (a.given_roles || a.entitled_roles) and a.state <> 'closed'`,
    );
    return new Map(rows.map(({ id, stage }) => [id, stage]));
  }
}
