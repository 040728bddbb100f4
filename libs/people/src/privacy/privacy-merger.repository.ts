import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AccountMerges, type AccountMerger } from '@akin/sign-in';
import { TenantDb } from '@akin/tenancy';

/** Makes what two accounts decided about the school's facets one account's. */
@Injectable()
export class PrivacyMerger implements AccountMerger, OnModuleInit {
  readonly floor = 1;
  readonly columns = ['facet_policy.made_by', 'facet_policy.approved_by', 'policy_document.added_by', 'join_statement.made_by'];

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

  /** Who made a policy and who agreed to it turn out to be one person: then nobody else has agreed. */
  async move(from: string, to: string): Promise<void> {
    await this.db.run(async (m) => {
      const both = [from, to];
      await m.query(
        'update facet_policy set approved_by = null, approved_at = null where made_by = any($1::uuid[]) and approved_by = any($1::uuid[])',
        [both],
      );
      await m.query('update facet_policy set made_by = $2 where made_by = $1', both);
      await m.query('update facet_policy set approved_by = $2 where approved_by = $1', both);
      await m.query('update policy_document set added_by = $2 where added_by = $1', both);
      await m.query('update join_statement set made_by = $2 where made_by = $1', both);
    });
  }
}
