import { Injectable } from '@nestjs/common';
import { TenantDb } from '@akin/tenancy';
import type { RequestFacts } from './can-request.js';
import type { Closing, NewRequest, RequestRow } from './request-row.js';

export type Box = 'sent' | 'received';

const columns = `r.id, r.learner_id as "learnerId", r.mentor_id as "mentorId", r.need, r.hope, r.when_text as "when", r.state,
  r.asked_at as "askedAt", r.answer_by as "answerBy", r.remind_at as "remindAt", r.answered_at as "answeredAt", r.words, m.id as "mentorshipId",
  d.reason as "deskReason", d.outcome as "deskOutcome"`;
const source = 'from request r left join mentorship m on m.request_id = r.id left join desk_item d on d.request_id = r.id';
const ownColumn: Record<Box, string> = { sent: 'r.learner_id', received: 'r.mentor_id' };

@Injectable()
export class RequestsRepository {
  constructor(private readonly db: TenantDb) {}

  /**
   * Until the unit ends, nobody else counts the open requests of this learner or to this mentor. Always the learner
   * first, in a key space of their own, so that two units never wait for each other.
   */
  async lockLimits(learnerId: string, mentorId: string): Promise<void> {
    await this.db.run(async (m) => {
      await m.query(`select pg_advisory_xact_lock(hashtextextended('requests of ' || $1, 0))`, [learnerId]);
      await m.query(`select pg_advisory_xact_lock(hashtextextended('requests to ' || $1, 0))`, [mentorId]);
    });
  }

  /** What is open and what exists between two people, all at one instant. */
  standing(learnerId: string, mentorId: string): Promise<Omit<RequestFacts, 'learnerId' | 'mentorId' | 'mentor'>> {
    return this.db.run(async (m) => {
      const [row] = await m.query<Omit<RequestFacts, 'learnerId' | 'mentorId' | 'mentor'>[]>(
        `select
           (select count(*) from request where learner_id = $1 and state = 'open') as "openOfLearner",
           (select count(*) from request where mentor_id = $2 and state = 'open') as "openToMentor",
           exists (select 1 from request where learner_id = $1 and mentor_id = $2 and state = 'open') as "alreadyAsked",
           exists (select 1 from mentorship where learner_id = $1 and mentor_id = $2 and state = 'active') as "alreadyMentored"`,
        [learnerId, mentorId],
      );
      return row;
    });
  }

  async add(request: NewRequest): Promise<void> {
    await this.db.run((m) =>
      m.query(
        `insert into request (id, learner_id, mentor_id, need, hope, when_text, asked_at, answer_by, remind_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [
          request.id,
          request.learnerId,
          request.mentorId,
          request.need,
          request.hope,
          request.when,
          request.askedAt,
          request.answerBy,
          request.remindAt,
        ],
      ),
    );
  }

  find(id: string): Promise<RequestRow | null> {
    return this.db.run(async (m) => {
      const [row] = await m.query<RequestRow[]>(`select ${columns} ${source} where r.id = $1`, [id]);
      return row ?? null;
    });
  }

  /** One person's requests: those that wait first, then the newest. */
  list(box: Box, personId: string, { page, size }: { page: number; size: number }): Promise<{ items: RequestRow[]; total: number }> {
    return this.db.run(async (m) => {
      const items = await m.query<RequestRow[]>(
        `select ${columns} ${source} where ${ownColumn[box]} = $1 order by r.state <> 'open', r.asked_at desc, r.id limit $2 offset $3`,
        [personId, size, (page - 1) * size],
      );
      const [{ total }] = await m.query<{ total: number }[]>(`select count(*) as total from request r where ${ownColumn[box]} = $1`, [
        personId,
      ]);
      return { items, total };
    });
  }

  /** Closes a request that is still open; of two at the same moment only one is told true. */
  close(id: string, { state, at, words }: Closing): Promise<boolean> {
    return this.db.run(async (m) => {
      const [, count] = await m.query<[unknown, number]>(
        `update request set state = $2, answered_at = $3, words = $4 where id = $1 and state = 'open'`,
        [id, state, at, words],
      );
      return count === 1;
    });
  }

  /** Takes up to a hundred open requests whose reminder is due, so that nobody else reminds for them. */
  claimReminders(now: Date): Promise<string[]> {
    return this.db.run(async (m) => {
      const [rows] = await m.query<[{ id: string }[], number]>(
        `update request set reminded_at = $1
         where id in (
           select id from request where state = 'open' and reminded_at is null and remind_at <= $1
           order by remind_at limit 100 for update skip locked
         )
         returning id`,
        [now],
      );
      return rows.map(({ id }) => id);
    });
  }
}
