import { Injectable } from '@nestjs/common';
import { TenantDb } from '@akin/tenancy';

/** Something that happened with a mentor's part in the program. */
export interface MentorEvent {
  id: string;
  at: Date;
  /** Null when it concerns the school's criteria. */
  mentorId: string | null;
  /** Null when time brought it about. */
  actorId: string | null;
  act: string;
  applicationId: string | null;
  version: number | null;
  sealed: string | null;
}

const selected = 'id, at, mentor_id as "mentorId", actor_id as "actorId", act, application_id as "applicationId", version, sealed';

/** The only SQL on `mentor_event`: it is written and read, never changed. */
@Injectable()
export class MentorEventsRepository {
  constructor(private readonly db: TenantDb) {}

  async add({ id, at, mentorId, actorId, act, applicationId, version, sealed }: MentorEvent): Promise<void> {
    await this.db.run((m) =>
      m.query(
        'insert into mentor_event (id, at, mentor_id, actor_id, act, application_id, version, sealed) values ($1, $2, $3, $4, $5, $6, $7, $8)',
        [id, at, mentorId, actorId, act, applicationId, version, sealed],
      ),
    );
  }

  async find(id: string): Promise<MentorEvent | null> {
    const [row] = await this.db.ask<MentorEvent>(`select ${selected} from mentor_event where id = $1`, [id]);
    return row ?? null;
  }

  /** Oldest first. */
  ofMentor(mentorId: string): Promise<MentorEvent[]> {
    return this.db.ask<MentorEvent>(`select ${selected} from mentor_event where mentor_id = $1 order by at, id`, [mentorId]);
  }

  /** What happened with these applications, oldest first. */
  ofApplications(ids: readonly string[]): Promise<MentorEvent[]> {
    return this.db.ask<MentorEvent>(`select ${selected} from mentor_event where application_id = any($1) order by at, id`, [ids]);
  }
}
