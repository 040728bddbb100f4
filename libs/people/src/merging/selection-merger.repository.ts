import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock, Refusal } from '@akin/platform';
import { AccountMerges, type AccountMerger } from '@akin/sign-in';
import { TenantDb } from '@akin/tenancy';

/** Makes applications, nominations and what two accounts decided about selection one account's. Nothing sealed is opened. */
@Injectable()
export class SelectionMerger implements AccountMerger, OnModuleInit {
  readonly floor = 1;
  readonly columns = [
    'mentor_application.mentor_id',
    'nomination.mentor_id',
    'nomination.by_id',
    'nomination.asked_by',
    'selection_version.decided_by',
  ];

  constructor(
    private readonly db: TenantDb,
    private readonly merges: AccountMerges,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.merges.add(this);
  }

  counts(): Promise<[]> {
    return Promise.resolve([]);
  }

  /** @throws Refusal `merge_each_other` */
  async move(from: string, to: string): Promise<void> {
    await this.refuseEachOther(from, to);
    await this.db.run(async (m) => {
      // One application is open at a time; that of the account that goes is taken back.
      await m.query(
        `update mentor_application set state = 'withdrawn', decided_at = $3 where mentor_id = $1 and state in ('draft', 'sent', 'more')
         and exists (select 1 from mentor_application kept where kept.mentor_id = $2 and kept.state in ('draft', 'sent', 'more'))`,
        [from, to, this.clock.now()],
      );
      // Somebody nominates somebody once; of two, both words stay, and one of them without its author.
      await m.query(
        `update nomination gone set by_id = null from nomination kept
         where gone.mentor_id = $1 and kept.mentor_id = $2 and kept.by_id = gone.by_id
            or gone.by_id = $1 and kept.by_id = $2 and kept.mentor_id = gone.mentor_id`,
        [from, to],
      );
      for (const [table, column] of this.columns.map((name) => name.split('.')))
        await m.query(`update ${table} set ${column} = $2 where ${column} = $1`, [from, to]);
    });
  }

  private async refuseEachOther(from: string, to: string): Promise<void> {
    const met = await this.db.run((m) =>
      m.query<unknown[]>('select 1 from nomination where mentor_id in ($1, $2) and by_id in ($1, $2) and mentor_id <> by_id limit 1', [
        from,
        to,
      ]),
    );
    if (met.length > 0) throw new Refusal('merge_each_other');
  }
}
