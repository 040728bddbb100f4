import { Injectable } from '@nestjs/common';
import type { AccountAction, AccountEvent, Page } from '@akin/contracts';
import { Clock, newId } from '@akin/platform';
import { TenantDb } from '@akin/tenancy';

export interface AccountDeed {
  /** Null when it came about by signing in. */
  actorId: string | null;
  action: AccountAction;
  /** Whom it concerns; the actor when it concerns the school. */
  subjectId: string;
  /** Codes and ids only. */
  detail?: AccountEvent['detail'] & { from?: string };
}

interface Row {
  id: string;
  at: Date;
  action: AccountAction;
  actorId: string | null;
  actorName: string | null;
  detail: AccountEvent['detail'];
}

// Accounts that became part of this one bring their past along, and what had become part of them.
const selves = `with recursive self (id) as (
  select $1::uuid union select (a.detail->>'from')::uuid from account_audit a join self on a.subject_id = self.id where a.action = 'merged'
)`;

/** What was done to accounts, by whom. Rows are added and read; the table itself refuses anything else. */
@Injectable()
export class AccountAudit {
  constructor(
    private readonly db: TenantDb,
    private readonly clock: Clock,
  ) {}

  /** Tells it in the unit in which it is done. */
  async record({ actorId, action, subjectId, detail = {} }: AccountDeed): Promise<void> {
    await this.db.run((m) =>
      m.query('insert into account_audit (id, at, actor_id, action, subject_id, detail) values ($1, $2, $3, $4, $5, $6)', [
        newId(),
        this.clock.now(),
        actorId,
        action,
        subjectId,
        detail,
      ]),
    );
  }

  /** Names the last time something was done at the school; null when it never was. */
  async last(action: AccountAction): Promise<string | null> {
    const [row] = await this.db.ask<{ id: string }>('select id from account_audit where action = $1 order by at desc, id desc limit 1', [
      action,
    ]);
    return row?.id ?? null;
  }

  /** What was done to one account, newest first. */
  async of(subjectId: string, { page, size }: { page: number; size: number }): Promise<Page<AccountEvent>> {
    const [rows, [{ total }]] = await this.db.run(async (m) => [
      await m.query<Row[]>(
        `${selves} select e.id, e.at, e.action, e.actor_id as "actorId", e.detail - 'from' as detail,
           nullif(coalesce(a.display_name, trim(a.given_name || ' ' || a.family_name)), '') as "actorName"
         from account_audit e join self on self.id = e.subject_id left join account a on a.id = e.actor_id
         order by e.at desc, e.id desc limit $2 offset $3`,
        [subjectId, size, (page - 1) * size],
      ),
      await m.query<{ total: number }[]>(
        `${selves} select count(*)::integer as total from account_audit e join self on self.id = e.subject_id`,
        [subjectId],
      ),
    ]);
    return { items: rows.map(eventOf), total };
  }
}

function eventOf({ id, at, action, actorId, actorName, detail }: Row): AccountEvent {
  return { id, at: at.toISOString(), action, actor: actorId === null ? null : { id: actorId, name: actorName }, detail };
}
