import { Injectable } from '@nestjs/common';
import { TenantDb } from '@akin/tenancy';

@Injectable()
export class ClaimsRepository {
  constructor(private readonly db: TenantDb) {}

  /** One person's, newest first. */
  of(personId: string): Promise<{ title: string; quarters: number; claimedAt: Date }[]> {
    return this.db.ask(
      `select m.title, c.quarters, c.claimed_at as "claimedAt" from cme_claim c join module m on m.id = c.module_id
       where c.account_id = $1 order by c.claimed_at desc`,
      [personId],
    );
  }

  count(): Promise<number> {
    return this.db.run(async (m) => {
      const [row] = await m.query<{ claims: number }[]>('select count(*)::integer as claims from cme_claim');
      return row?.claims ?? 0;
    });
  }
}
