import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AccountMerges, type AccountMerger } from '@akin/sign-in';
import { TenantDb } from '@akin/tenancy';

/** Makes what two accounts have of being invited one account's. Whoever asked not to be written to, as either, has asked. */
@Injectable()
export class InvitationsMerger implements AccountMerger, OnModuleInit {
  readonly floor = 1;
  readonly columns = ['invitation.person_id', 'invitation_plan.made_by'];

  constructor(
    private readonly db: TenantDb,
    private readonly merges: AccountMerges,
  ) {}

  onModuleInit(): void {
    this.merges.add(this);
  }

  counts(): Promise<[]> {
    return Promise.resolve([]);
  }

  async move(from: string, to: string): Promise<void> {
    await this.db.run(async (m) => {
      await m.query('update invitation_plan set made_by = $2 where made_by = $1', [from, to]);
      await m.query(
        `with gone as (delete from invitation where person_id = $1 returning *)
         insert into invitation as kept (person_id, plan_id, place, round, reminded, reminded_at, bounced_at, bounced_mail, trouble, opted_out_at)
         select $2, plan_id, place, round, reminded, reminded_at, bounced_at, bounced_mail, trouble, opted_out_at from gone
         on conflict (person_id) do update set plan_id = coalesce(kept.plan_id, excluded.plan_id),
           round = greatest(kept.round, excluded.round), reminded = greatest(kept.reminded, excluded.reminded),
           reminded_at = greatest(kept.reminded_at, excluded.reminded_at), opted_out_at = least(kept.opted_out_at, excluded.opted_out_at)`,
        [from, to],
      );
    });
  }
}
