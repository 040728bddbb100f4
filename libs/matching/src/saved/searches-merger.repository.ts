import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AccountMerges, type AccountMerger } from '@akin/sign-in';
import { TenantDb } from '@akin/tenancy';
import { SavedSearchesRepository } from './saved-searches.repository.js';

/** Makes the saved searches of two accounts one list, even where they are more than may be kept anew. */
@Injectable()
export class SearchesMerger implements AccountMerger, OnModuleInit {
  readonly floor = 2;
  readonly columns = ['saved_search.account_id'];

  constructor(
    private readonly db: TenantDb,
    private readonly merges: AccountMerges,
    private readonly searches: SavedSearchesRepository,
  ) {}

  onModuleInit(): void {
    this.merges.add(this);
  }

  async counts(accountId: string) {
    const [{ count }] = await this.db.ask<{ count: number }>('select count(*)::integer as count from saved_search where account_id = $1', [
      accountId,
    ]);
    return [{ what: 'saved_searches' as const, count }];
  }

  move(from: string, to: string): Promise<void> {
    return this.searches.handOver(from, to);
  }
}
