import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AccountMerges, type AccountMerger } from '@akin/sign-in';
import { TenantDb } from '@akin/tenancy';

/** Makes the wishes of two accounts one list: those of the one that stays come first, and win where both name the same. */
@Injectable()
export class WishesMerger implements AccountMerger, OnModuleInit {
  readonly floor = 2;
  readonly columns = ['wish.account_id'];

  constructor(
    private readonly db: TenantDb,
    private readonly merges: AccountMerges,
  ) {}

  onModuleInit(): void {
    this.merges.add(this);
  }

  async counts(accountId: string) {
    const [{ count }] = await this.db.ask<{ count: number }>('select count(*)::integer as count from wish where account_id = $1', [
      accountId,
    ]);
    return [{ what: 'wishes' as const, count }];
  }

  async move(from: string, to: string): Promise<void> {
    await this.db.run((m) =>
      m.query(
        `with gone as (delete from wish where account_id = $1 returning *)
         insert into wish (account_id, facet, term, weight, position)
         select $2, facet, term, weight, position + coalesce((select max(position) + 1 from wish where account_id = $2), 0) from gone
         on conflict do nothing`,
        [from, to],
      ),
    );
  }
}
