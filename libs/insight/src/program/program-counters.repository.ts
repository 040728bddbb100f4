import { Injectable } from '@nestjs/common';
import type { ProgramCounters } from '@akin/contracts';
import { TenantDb } from '@akin/tenancy';

export type StandingCounters = Pick<ProgramCounters, 'relationships' | 'learners' | 'invited' | 'openRequests'>;

/** The counts that span the rooms below, in one statement so that they belong together. */
@Injectable()
export class ProgramCountersRepository {
  constructor(private readonly db: TenantDb) {}

  count(): Promise<StandingCounters> {
    return this.db.run(async (m) => {
      const [row] = await m.query<[StandingCounters]>(counts);
      return row;
    });
  }
}

const counts = `
  select
    (select count(*) from mentorship)::integer as relationships,
    (select count(*) from account where 'learner' = any (given_roles || entitled_roles) and state <> 'closed')::integer as learners,
    (select count(*) from mentor where state = 'invited')::integer as invited,
    (select count(*) from request where state = 'open')::integer as "openRequests"`;
