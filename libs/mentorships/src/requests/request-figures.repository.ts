import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EvidenceFigure } from '@akin/contracts';
import { EvidenceFigures } from '@akin/people';
import { TenantDb } from '@akin/tenancy';

/** How many asked for a mentor, how many were taken, and how many people that were, year by year. */
@Injectable()
export class RequestFigures implements OnModuleInit {
  constructor(
    private readonly db: TenantDb,
    private readonly figures: EvidenceFigures,
  ) {}

  onModuleInit(): void {
    this.figures.add((timeZone) => this.byYear(timeZone));
  }

  private byYear(timeZone: string): Promise<EvidenceFigure[]> {
    return this.db.ask(
      `select what, extract(year from at at time zone $1)::integer as year, count(distinct who)::integer as count
       from (select 'Requests to mentors' as what, asked_at as at, id as who, 1 as place from request
         union all select 'Requests accepted', answered_at, id, 2 from request where state = 'accepted'
         union all select 'Learners who asked', asked_at, learner_id, 3 from request
         union all select 'Learners who were accepted', answered_at, learner_id, 4 from request where state = 'accepted') one
       group by what, place, 2 order by 2 desc, place`,
      [timeZone],
    );
  }
}
