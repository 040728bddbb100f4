import { Injectable, type OnModuleInit } from '@nestjs/common';
import { NoNews } from '@akin/matching';
import { Clock } from '@akin/platform';
import { TenantDb } from '@akin/tenancy';

/** A place that comes free as a request is answered or taken back is no news to the one who sent it, for so long. */
const aWeekMs = 7 * 24 * 3_600_000;

/** Keeps the waiting list from telling learners of a mentor they are asking, have just asked, or have worked with. */
@Injectable()
export class MetMentors implements OnModuleInit {
  constructor(
    private readonly db: TenantDb,
    private readonly clock: Clock,
    private readonly noNews: NoNews,
  ) {}

  onModuleInit(): void {
    this.noNews.add((learnerId) => this.of(learnerId));
  }

  private async of(learnerId: string): Promise<string[]> {
    const rows = await this.db.ask<{ id: string }>(
      `select mentor_id as id from request where learner_id = $1
         and (state = 'open' or (state in ('accepted', 'declined', 'withdrawn') and answered_at > $2))
       union select mentor_id from mentorship where learner_id = $1`,
      [learnerId, new Date(this.clock.now().getTime() - aWeekMs)],
    );
    return rows.map(({ id }) => id);
  }
}
