import { Injectable } from '@nestjs/common';
import { TenantDb } from '@akin/tenancy';

@Injectable()
export class ClaimsRepository {
  constructor(private readonly db: TenantDb) {}

  count(): Promise<number> {
    return this.db.run(async (m) => {
      const [row] = await m.query<{ claims: number }[]>('select count(*)::integer as claims from cme_claim');
      return row?.claims ?? 0;
    });
  }
}
