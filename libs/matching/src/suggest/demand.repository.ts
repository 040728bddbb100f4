import { Injectable } from '@nestjs/common';
import { TenantDb } from '@akin/tenancy';
import type { Demand } from './suggest-answers.js';

/** What learners look for, as counts; no row of it is about one of them. */
@Injectable()
export class DemandRepository {
  constructor(private readonly db: TenantDb) {}

  /** What at least so many learners wish for: facets without what they name, areas of need each. What they do not want does not count. */
  atLeast(learners: number): Promise<Demand[]> {
    return this.db.ask(
      `select facet, case when facet = 'need' then term end as term, count(distinct account_id)::integer as learners
       from wish where weight <> 'not_wanted' group by 1, 2 having count(distinct account_id) >= $1`,
      [learners],
    );
  }
}
