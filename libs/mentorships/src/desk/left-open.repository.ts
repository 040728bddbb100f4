import { Injectable } from '@nestjs/common';
import { TenantDb } from '@akin/tenancy';
import type { Pair } from './desk-row.js';

export interface LeftOpen extends Pair {
  id: string;
}

const pair = 'id, learner_id as "learnerId", mentor_id as "mentorId"';

/** What people have open when they leave or pause. */
@Injectable()
export class LeftOpenRepository {
  constructor(private readonly db: TenantDb) {}

  /**
   * Until the unit ends, none of these people asks or is asked: the locks of `RequestsRepository.lockLimits`, in the same
   * order. The ids in ascending order.
   */
  async lock(personIds: readonly string[]): Promise<void> {
    await this.db.run(async (m) => {
      for (const what of ['requests of ', 'requests to '])
        await m.query(`select pg_advisory_xact_lock(hashtextextended($2 || id, 0)) from unnest($1::text[]) as id`, [personIds, what]);
    });
  }

  /** Until the unit ends, nobody asks this mentor. */
  async lockAsked(mentorId: string): Promise<void> {
    await this.db.run((m) => m.query(`select pg_advisory_xact_lock(hashtextextended('requests to ' || $1, 0))`, [mentorId]));
  }

  /** Closes every open request to or from these people, for the program office to see to. */
  closeRequests(personIds: readonly string[], at: Date): Promise<LeftOpen[]> {
    return this.close('(learner_id = any($1) or mentor_id = any($1))', personIds, at);
  }

  /** Closes every open request to this mentor, for the program office to see to. */
  closeAsked(mentorId: string, at: Date): Promise<LeftOpen[]> {
    return this.close('mentor_id = any($1)', [mentorId], at);
  }

  /** The active mentorships any of these people have, in either part. */
  mentorships(personIds: readonly string[]): Promise<LeftOpen[]> {
    return this.db.ask(
      `select ${pair} from mentorship where state = 'active' and (learner_id = any($1) or mentor_id = any($1)) order by id`,
      [personIds],
    );
  }

  private async close(whose: string, personIds: readonly string[], at: Date): Promise<LeftOpen[]> {
    const [rows] = await this.db.run((m) =>
      m.query<[LeftOpen[], number]>(
        `update request set state = 'handed_over', answered_at = $2 where state = 'open' and ${whose} returning ${pair}`,
        [personIds, at],
      ),
    );
    return rows;
  }
}
