import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Refusal } from '@akin/platform';
import { AccountMerges, type AccountMerger } from '@akin/sign-in';
import { TenantDb } from '@akin/tenancy';

/** Gives the claims of one account to another. Claims are never removed, so two for one module keep the accounts apart. */
@Injectable()
export class ClaimsMerger implements AccountMerger, OnModuleInit {
  readonly floor = 2;
  readonly columns = ['cme_claim.account_id'];

  constructor(
    private readonly db: TenantDb,
    private readonly merges: AccountMerges,
  ) {}

  onModuleInit(): void {
    this.merges.add(this);
  }

  async counts(accountId: string) {
    const [{ count }] = await this.db.ask<{ count: number }>('select count(*)::integer as count from cme_claim where account_id = $1', [
      accountId,
    ]);
    return [{ what: 'claims' as const, count }];
  }

  /** @throws Refusal `merge_both_claimed` */
  async move(from: string, to: string): Promise<void> {
    await this.db.run(async (m) => {
      const both = await m.query<unknown[]>(
        `select 1 from cme_claim one join cme_claim other using (module_id) where one.account_id = $1 and other.account_id = $2 limit 1`,
        [from, to],
      );
      if (both.length > 0) throw new Refusal('merge_both_claimed');
      await m.query('update cme_claim set account_id = $2 where account_id = $1', [from, to]);
    });
  }
}
