import { Injectable } from '@nestjs/common';
import { TenantDb } from '@akin/tenancy';

/** The one thing the operator's side asks inside a school: how many, before it is discarded. Never who. */
@Injectable()
export class PeopleCountRepository {
  constructor(private readonly db: TenantDb) {}

  /** How many people stand on the list of the ambient school. */
  async count(): Promise<number> {
    const [{ count }] = await this.db.run((m) => m.query<{ count: number }[]>('select count(*)::integer as count from account'));
    return count;
  }
}
