import { Injectable } from '@nestjs/common';
import type { InvitationWords } from '@akin/contracts';
import { isId } from '@akin/platform';
import { TenantDb } from '@akin/tenancy';
import type { Waves } from './due-invitations.js';
import { everybody, listed, mayBeWritten, state } from './standing.js';

export type StoredPlanState = 'open' | 'held' | 'canceled' | 'done';

export interface StoredPlan extends Waves, InvitationWords {
  id: string;
  state: StoredPlanState;
  madeAt: Date;
  madeBy: string | null;
  people: number;
  sent: number;
  /** Still to be invited. */
  left: number;
}

export type NewPlan = Pick<StoredPlan, 'id' | 'madeAt' | 'madeBy' | 'startAt' | 'perDay'> & InvitationWords;

const waitingIn = (plan: string) =>
  `invitation i join mentor m on m.account_id = i.person_id where i.plan_id = ${plan} and m.invited_at is null`;
const columns = `p.id, p.state, p.made_at as "madeAt", p.made_by as "madeBy", p.greeting, p.signed_by as "signedBy", p.reply_to as "replyTo",
  p.start_at as "startAt", p.per_day as "perDay", p.people, p.sent, to_char(p.sent_on, 'YYYY-MM-DD') as "sentOn",
  p.sent_that_day as "sentThatDay", (select count(*)::integer from ${waitingIn('p.id')}) as left`;

/** Rounds of inviting, and who waits in them. */
@Injectable()
export class InvitationPlansRepository {
  constructor(private readonly db: TenantDb) {}

  /** Keeps others from choosing the same people until the unit ends. */
  async lock(): Promise<void> {
    await this.db.run((m) => m.query(`select pg_advisory_xact_lock(hashtextextended('inviting in ' || current_schema(), 0))`));
  }

  /** Puts everyone who is not invited yet, or those of these people who are not, into a new round. Answers how many they are. */
  async add(plan: NewPlan, people: readonly string[] | null): Promise<number> {
    return this.db.run(async (m) => {
      await m.query(
        `insert into invitation_plan (id, made_at, made_by, greeting, signed_by, reply_to, start_at, per_day, people)
         values ($1, $2, (select id from account where id = $3), $4, $5, $6, $7, $8, 0)`,
        [plan.id, plan.madeAt, plan.madeBy, plan.greeting, plan.signedBy, plan.replyTo, plan.startAt, plan.perDay],
      );
      const taken = await m.query<unknown[]>(
        `with chosen as (
           select m.account_id as id, row_number() over (order by a.family_name, a.given_name, a.id) as place from ${everybody}
           where ${listed} and ${mayBeWritten} and (${state}) = 'not_invited' and ($2::uuid[] is null or m.account_id = any($2))),
         anew as (update mentor set invited_at = null from chosen where account_id = chosen.id and invited_at is not null)
         insert into invitation as kept (person_id, plan_id, place) select id, $1, place from chosen
         on conflict (person_id) do update set plan_id = excluded.plan_id, place = excluded.place, reminded = 0, reminded_at = null,
           round = kept.round + (kept.bounced_at is not null)::integer, bounced_at = null, bounced_mail = null, trouble = null
         returning person_id`,
        [plan.id, people],
      );
      await m.query('update invitation_plan set people = $2 where id = $1', [plan.id, taken.length]);
      return taken.length;
    });
  }

  /** Newest first. */
  newest(limit: number): Promise<StoredPlan[]> {
    return this.db.ask<StoredPlan>(`select ${columns} from invitation_plan p order by p.made_at desc, p.id desc limit $1`, [limit]);
  }

  async find(id: string): Promise<StoredPlan | null> {
    const [plan] = isId(id) ? await this.db.ask<StoredPlan>(`select ${columns} from invitation_plan p where p.id = $1`, [id]) : [];
    return plan ?? null;
  }

  /** What the invitations of this round say; of the newest round without one. */
  async words(id: string | null): Promise<InvitationWords | null> {
    const [words] = await this.db.ask<InvitationWords>(
      `select greeting, signed_by as "signedBy", reply_to as "replyTo" from invitation_plan
       where $1::uuid is null or id = $1 order by made_at desc, id desc limit 1`,
      [id],
    );
    return words ?? null;
  }

  /** Rounds that are under way. */
  async begun(now: Date): Promise<string[]> {
    const rows = await this.db.ask<{ id: string }>(
      `select id from invitation_plan where state = 'open' and start_at <= $1 order by start_at, id`,
      [now],
    );
    return rows.map(({ id }) => id);
  }

  /** A round that is open, kept from everybody else until the unit ends; null when somebody else has it or it is not open. */
  async take(id: string): Promise<StoredPlan | null> {
    const open = await this.db.run((m) =>
      m.query<unknown[]>(`select 1 from invitation_plan where id = $1 and state = 'open' for update skip locked`, [id]),
    );
    return open.length > 0 ? this.find(id) : null;
  }

  /** False when it is not in one of these states. Waits for whoever is sending, so that nothing goes after a yes. */
  async move(id: string, from: readonly StoredPlanState[], to: StoredPlanState): Promise<boolean> {
    if (!isId(id)) return false;
    const [rows] = await this.db.run((m) =>
      m.query<[unknown[], number]>('update invitation_plan set state = $3 where id = $1 and state = any($2) returning id', [id, from, to]),
    );
    return rows.length > 0;
  }

  /** Counts who was invited on a day. */
  async tally(id: string, sent: number, day: string): Promise<void> {
    await this.db.run((m) =>
      m.query(
        `update invitation_plan set sent = sent + $2, sent_that_day = $2 + case when sent_on = $3 then sent_that_day else 0 end, sent_on = $3
         where id = $1`,
        [id, sent, day],
      ),
    );
  }

  /** The next in line. */
  async waiting(id: string, limit: number): Promise<string[]> {
    const rows = await this.db.ask<{ id: string }>(
      `select i.person_id as id from ${waitingIn('$1')} order by i.place, i.person_id limit $2`,
      [id, limit],
    );
    return rows.map(({ id: person }) => person);
  }

  /** Takes those who were not invited out of their round: these people, or everybody of a round that ended. */
  async release(id: string, people: readonly string[] | null): Promise<void> {
    await this.db.run((m) =>
      m.query(
        `update invitation i set plan_id = null from mentor m where m.account_id = i.person_id and m.invited_at is null
         and i.plan_id = $1 and ($2::uuid[] is null or i.person_id = any($2))`,
        [id, people],
      ),
    );
  }
}
