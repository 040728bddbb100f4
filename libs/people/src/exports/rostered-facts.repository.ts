import { Injectable } from '@nestjs/common';
import { TenantDb } from '@akin/tenancy';

/** What only a roster says of somebody. */
export interface RosteredFacts {
  id: string;
  /** Code of the rank their title was read as. */
  rank: string | null;
  program: string | null;
  /** `YYYY-MM-DD` */
  graduatesOn: string | null;
}

@Injectable()
export class RosteredFactsRepository {
  constructor(private readonly db: TenantDb) {}

  /** Of those of these people of whom anything is known, in no particular order. */
  ofMany(ids: readonly string[]): Promise<RosteredFacts[]> {
    return this.db.ask(
      `select account_id as id, rank, program, to_char(graduates_on, 'YYYY-MM-DD') as "graduatesOn" from profile where account_id = any($1)`,
      [ids],
    );
  }
}
