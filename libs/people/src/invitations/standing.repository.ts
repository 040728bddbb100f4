import { Injectable } from '@nestjs/common';
import type { InvitationState, InvitationSummary, Page } from '@akin/contracts';
import { TenantDb } from '@akin/tenancy';
import { everybody, listed, state } from './standing.js';

export interface Standing {
  personId: string;
  name: string;
  mail: string;
  state: InvitationState;
  invitedAt: Date | null;
  remindedAt: Date | null;
  trouble: string | null;
  planId: string | null;
  /** Which place somebody who waits has in their round, counted from 1. */
  turn: number;
}

export interface StandingFilter {
  state?: InvitationState;
  /** Part of a name or mail address. */
  q?: string;
  /** Counts from 1. */
  page: number;
  size: number;
}

const name = `coalesce(a.display_name, nullif(trim(a.given_name || ' ' || a.family_name), ''), a.mail)`;
const rows = `select a.id as "personId", ${name} as name, a.mail, ${state} as state, m.invited_at as "invitedAt",
    i.reminded_at as "remindedAt", i.trouble, i.plan_id as "planId", i.place, m.state = 'active' as active,
    a.family_name, a.given_name from ${everybody} where ${listed}`;

/** Reads where everybody stands. People are paged and counted by it in one statement, so it reads `account` beside the room's own tables. */
@Injectable()
export class StandingRepository {
  constructor(private readonly db: TenantDb) {}

  async summary(): Promise<InvitationSummary> {
    const count = (condition: string) => `count(*) filter (where ${condition})::integer`;
    const [summary] = await this.db.ask<InvitationSummary>(
      `select ${count(`state = 'not_invited'`)} as "notInvited", ${count(`state = 'planned'`)} as planned,
         ${count('"invitedAt" is not null')} as invited, ${count(`state = 'signed_in'`)} as "signedIn",
         ${count('active and "invitedAt" is not null')} as active, ${count(`state = 'sent'`)} as waiting,
         ${count(`state = 'sent' and "remindedAt" is not null`)} as reminded, ${count(`state = 'bounced'`)} as bounced,
         ${count(`state = 'opted_out'`)} as "optedOut" from (${rows}) as listed`,
    );
    return summary;
  }

  /** By family name. */
  async page({ state: only, q, page, size }: StandingFilter): Promise<Page<Standing>> {
    const found = await this.db.ask<Standing & { total: number }>(
      `select *, count(*) over ()::integer as total from (
         select *, row_number() over (partition by state, "planId" order by place, "personId")::integer as turn from (${rows}) as listed) as turns
       where ($1::text is null or state = $1) and ($2::text is null or name || ' ' || family_name || ' ' || mail ilike $2)
       order by family_name, given_name, "personId" limit $3 offset $4`,
      [only ?? null, q ? `%${q.replace(/[\\%_]/g, '\\$&')}%` : null, size, (page - 1) * size],
    );
    return { items: found.map(({ total: _, ...row }) => row), total: found[0]?.total ?? (page > 1 ? await this.total(only, q) : 0) };
  }

  /** A page beyond the last one has no row that could tell. */
  private async total(only: InvitationState | undefined, q: string | undefined): Promise<number> {
    return (await this.page({ ...(only ? { state: only } : {}), ...(q ? { q } : {}), page: 1, size: 1 })).total;
  }
}
