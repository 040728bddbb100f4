import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EvidenceFigure } from '@akin/contracts';
import { TenantDb } from '@akin/tenancy';
import { EvidenceFigures } from '../privacy/evidence/evidence-figures.service.js';

/** How many applied to be mentors, and what became of that, year by year. */
@Injectable()
export class ApplicationFigures implements OnModuleInit {
  constructor(
    private readonly db: TenantDb,
    private readonly figures: EvidenceFigures,
  ) {}

  onModuleInit(): void {
    this.figures.add((timeZone) => this.byYear(timeZone));
  }

  private byYear(timeZone: string): Promise<EvidenceFigure[]> {
    return this.db.ask(
      `select what, extract(year from at at time zone $1)::integer as year, count(*)::integer as count
       from (select 'Mentor applications sent' as what, sent_at as at, 1 as place from mentor_application
         union all select 'Mentor applications approved', decided_at, 2 from mentor_application where state = 'approved'
         union all select 'Mentor applications declined', decided_at, 3 from mentor_application where state = 'declined') one
       where at is not null group by what, place, 2 order by 2 desc, place`,
      [timeZone],
    );
  }
}
