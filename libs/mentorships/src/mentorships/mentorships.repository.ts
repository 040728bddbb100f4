import { Injectable } from '@nestjs/common';
import type { DeskReason, MentorshipView } from '@akin/contracts';
import { TenantDb } from '@akin/tenancy';

/** A mentorship as it is stored, with what its request said. */
export interface MentorshipRow {
  id: string;
  learnerId: string;
  mentorId: string;
  state: MentorshipView['state'];
  startedAt: Date;
  need: string;
  hope: string;
  when: string;
  /** Why the program office decides what becomes of it; null when nothing waits there. */
  deskReason: DeskReason | null;
}

const columns = `m.id, m.learner_id as "learnerId", m.mentor_id as "mentorId", m.state, m.started_at as "startedAt", r.need, r.hope, r.when_text as "when", d.reason as "deskReason"`;
const source =
  'from mentorship m join request r on r.id = m.request_id left join desk_item d on d.mentorship_id = m.id and d.settled_at is null';

@Injectable()
export class MentorshipsRepository {
  constructor(private readonly db: TenantDb) {}

  /** False when the two are already working together. */
  add(pair: { id: string; requestId: string; learnerId: string; mentorId: string; startedAt: Date }): Promise<boolean> {
    return this.db.run(async (m) => {
      const added = await m.query<unknown[]>(
        `insert into mentorship (id, request_id, learner_id, mentor_id, started_at) values ($1, $2, $3, $4, $5)
         on conflict (learner_id, mentor_id) where state = 'active' do nothing returning id`,
        [pair.id, pair.requestId, pair.learnerId, pair.mentorId, pair.startedAt],
      );
      return added.length === 1;
    });
  }

  find(id: string): Promise<MentorshipRow | null> {
    return this.db.run(async (m) => {
      const [row] = await m.query<MentorshipRow[]>(`select ${columns} ${source} where m.id = $1`, [id]);
      return row ?? null;
    });
  }

  /** One person's mentorships, in either part: active first, then the newest. */
  list(personId: string, { page, size }: { page: number; size: number }): Promise<{ items: MentorshipRow[]; total: number }> {
    return this.db.run(async (m) => {
      const items = await m.query<MentorshipRow[]>(
        `select ${columns} ${source} where $1 in (m.learner_id, m.mentor_id) order by m.state, m.started_at desc, m.id limit $2 offset $3`,
        [personId, size, (page - 1) * size],
      );
      const [{ total }] = await m.query<{ total: number }[]>(
        'select count(*) as total from mentorship where $1 in (learner_id, mentor_id)',
        [personId],
      );
      return { items, total };
    });
  }

  /** Ends what is still active; of two at the same moment only one is told true. */
  async end(id: string): Promise<boolean> {
    const [, count] = await this.db.run((m) =>
      m.query<[unknown[], number]>(`update mentorship set state = 'ended' where id = $1 and state = 'active'`, [id]),
    );
    return count === 1;
  }

  /** Relationships that ever began. */
  count(): Promise<number> {
    return this.db.run(async (m) => {
      const [{ total }] = await m.query<{ total: number }[]>('select count(*) as total from mentorship');
      return total;
    });
  }
}
