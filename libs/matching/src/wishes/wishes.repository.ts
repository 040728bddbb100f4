import { Injectable } from '@nestjs/common';
import type { Wish } from '@akin/contracts';
import { TenantDb } from '@akin/tenancy';

/** The wishes of one person, in the order they gave them. */
@Injectable()
export class WishesRepository {
  constructor(private readonly db: TenantDb) {}

  of(personId: string): Promise<Wish[]> {
    return this.db.ask<Wish>('select facet, term, weight from wish where account_id = $1 order by position', [personId]);
  }

  /** All at once; two saves at the same moment leave the one that came last, whole. */
  replace(personId: string, wishes: readonly Wish[]): Promise<void> {
    return this.db.run(async (m) => {
      await m.query(`select pg_advisory_xact_lock(hashtextextended('wish/' || $1, 0))`, [personId]);
      await m.query('delete from wish where account_id = $1', [personId]);
      if (wishes.length === 0) return;
      await m.query(
        `insert into wish (account_id, facet, term, weight, position)
         select $1::uuid, facet, term, weight, position
         from unnest($2::text[], $3::text[], $4::text[]) with ordinality as given (facet, term, weight, position)`,
        [personId, wishes.map(({ facet }) => facet), wishes.map(({ term }) => term), wishes.map(({ weight }) => weight)],
      );
    });
  }
}
