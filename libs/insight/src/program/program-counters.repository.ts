import { Injectable } from '@nestjs/common';
import type { ProgramCounters } from '@akin/contracts';
import { TenantDb } from '@akin/tenancy';

/**
 * The counts that span the rooms below, in one statement so that they belong together.
 *
 * Only how many *different* values there are, never how many people gave one: a distinct-value count is safe at any
 * size of program, a count per value is not (domain/privacy.md, small cells). Every answer counts whatever its
 * audience, because the number names neither the value nor the person.
 */
@Injectable()
export class ProgramCountersRepository {
  constructor(private readonly db: TenantDb) {}

  count(): Promise<Omit<ProgramCounters, 'cmeClaims'>> {
    return this.db.run(async (m) => {
      const [row] = await m.query<[Omit<ProgramCounters, 'cmeClaims'>]>(counts);
      return row;
    });
  }
}

const counts = `
  with active as (select account_id from mentor where state = 'active'),
  fields as (select specialty, subspecialty from profile join active using (account_id)),
  answers as (
    select facet, count(distinct term)::integer as different
    from facet_answer join active using (account_id), unnest(terms) as term
    where facet in ('race_ethnicity', 'orientation', 'first_language', 'home_state', 'home_country')
    group by facet
  )
  select
    (select count(*) from active)::integer as mentors,
    (select count(distinct specialty) from fields)::integer as specialties,
    (select count(distinct subspecialty) from fields)::integer as subspecialties,
    coalesce((select different from answers where facet = 'race_ethnicity'), 0) as "racialIdentities",
    coalesce((select different from answers where facet = 'orientation'), 0) as "sexualOrientations",
    coalesce((select different from answers where facet = 'first_language'), 0) as "nativeLanguages",
    coalesce((select different from answers where facet = 'home_state'), 0) as "homeStates",
    coalesce((select different from answers where facet = 'home_country'), 0) as "homeCountries",
    (select count(*) from mentorship)::integer as relationships,
    (select count(*) from account where 'learner' = any (given_roles || entitled_roles) and state <> 'closed')::integer as learners,
    (select count(*) from mentor where state = 'invited')::integer as invited,
    (select count(*) from request where state = 'open')::integer as "openRequests"`;
