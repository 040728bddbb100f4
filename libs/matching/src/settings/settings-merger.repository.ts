import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AccountMerges, type AccountMerger } from '@akin/sign-in';
import { TenantDb } from '@akin/tenancy';

/** What somebody decided about matching stays theirs when their accounts become one. */
@Injectable()
export class SettingsMerger implements AccountMerger, OnModuleInit {
  readonly floor = 2;
  readonly columns = ['matching_settings.made_by'];

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
    await this.db.run((m) => m.query('update matching_settings set made_by = $2 where made_by = $1', [from, to]));
  }
}
