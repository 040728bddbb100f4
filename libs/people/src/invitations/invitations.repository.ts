import { Injectable } from '@nestjs/common';
import { TenantDb } from '@akin/tenancy';
import type { ReminderWindow } from './reminder-window.js';
import { everybody, mayBeReminded, mayBeWritten } from './standing.js';

/** Somebody who is written to. */
export interface Addressee {
  id: string;
  mail: string;
  givenName: string;
  round: number;
  planId: string | null;
}

export interface HeldInvitation {
  invitedAt: Date | null;
  remindedAt: Date | null;
  bouncedAt: Date | null;
  optedOutAt: Date | null;
}

const addressee = `a.id, a.mail, a.given_name as "givenName", coalesce(i.round, 0)::integer as round, i.plan_id as "planId"`;

/** Who was invited, reminded, could not be reached, or wants none of it. */
@Injectable()
export class InvitationsRepository {
  constructor(private readonly db: TenantDb) {}

  /** Marks mentors as invited now, and answers those who had not been and may be. */
  async markInvited(ids: readonly string[], now: Date): Promise<string[]> {
    const [rows] = await this.db.run((m) =>
      m.query<[{ id: string }[], number]>(
        `update mentor m set invited_at = $2 from account a left join invitation i on i.person_id = a.id
         where a.id = m.account_id and a.id = any($1) and m.invited_at is null and ${mayBeWritten} returning a.id`,
        [ids, now],
      ),
    );
    return rows.map(({ id }) => id);
  }

  /** Those of these who were invited and may be written to at this moment. */
  addressees(ids: readonly string[]): Promise<Addressee[]> {
    return this.db.ask<Addressee>(
      `select ${addressee} from ${everybody} where a.id = any($1) and m.invited_at is not null and ${mayBeWritten} order by a.id`,
      [ids],
    );
  }

  /** No mail went to them after all. */
  async takeBack(ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await this.db.run((m) => m.query('update mentor set invited_at = null where account_id = any($1)', [ids]));
  }

  /** Whose reminder is due, kept from other workers until the unit ends. */
  toRemind({ days, after, until, quietSince }: ReminderWindow, limit: number): Promise<Addressee[]> {
    return this.db.run((m) =>
      m.query<Addressee[]>(
        `select ${addressee} from ${everybody} where m.invited_at > $1 and m.invited_at <= $2 and coalesce(i.reminded, 0) < $3
           and (i.reminded_at is null or i.reminded_at <= $4) and ${mayBeReminded}
         order by m.invited_at, a.id limit $5 for update of m skip locked`,
        [after, until, days, quietSince, limit],
      ),
    );
  }

  async markReminded(ids: readonly string[], days: number, now: Date): Promise<void> {
    await this.db.run((m) =>
      m.query(
        `insert into invitation (person_id, reminded, reminded_at) select id, $2, $3 from unnest($1::uuid[]) as id
         on conflict (person_id) do update set reminded = excluded.reminded, reminded_at = excluded.reminded_at`,
        [ids, days, now],
      ),
    );
  }

  /** Keeps what came back of the mails of this round; what came back of an earlier one says nothing any more. */
  async markBounced(bounce: { personId: string; round: number; mail: string; trouble: string; at: Date }): Promise<void> {
    await this.db.run((m) =>
      m.query(
        `insert into invitation as kept (person_id, bounced_at, bounced_mail, trouble)
         select account_id, $3, $4, $5 from mentor where account_id = $1 and invited_at is not null
         on conflict (person_id) do update set bounced_at = excluded.bounced_at, bounced_mail = excluded.bounced_mail, trouble = excluded.trouble
         where kept.round = $2`,
        [bounce.personId, bounce.round, bounce.at, bounce.mail, bounce.trouble],
      ),
    );
  }

  /** Null takes it back. False when there is no such mentor. Who waits to be invited waits no more. */
  async setOptedOut(personId: string, at: Date | null): Promise<boolean> {
    const rows = await this.db.run((m) =>
      m.query<unknown[]>(
        `insert into invitation as kept (person_id, opted_out_at) select account_id, $2 from mentor where account_id = $1
         on conflict (person_id) do update set opted_out_at = case when $2::timestamptz is null then null else coalesce(kept.opted_out_at, $2) end,
           plan_id = case when (select invited_at from mentor where account_id = $1) is null then null else kept.plan_id end
         returning person_id`,
        [personId, at],
      ),
    );
    return rows.length > 0;
  }

  async held(personId: string): Promise<HeldInvitation | null> {
    const [row] = await this.db.ask<HeldInvitation>(
      `select m.invited_at as "invitedAt", i.reminded_at as "remindedAt", i.bounced_at as "bouncedAt", i.opted_out_at as "optedOutAt"
       from mentor m left join invitation i on i.person_id = m.account_id where m.account_id = $1`,
      [personId],
    );
    return row ?? null;
  }
}
