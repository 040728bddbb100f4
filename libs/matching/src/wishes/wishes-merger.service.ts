import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AccountMerges, type AccountMerger } from '@akin/sign-in';
import { joinLists } from './join-lists.js';
import { WishListsRepository } from './wish-lists.repository.js';

/** Makes the wish lists of two accounts one learner's; the one in use stays in use. */
@Injectable()
export class WishesMerger implements AccountMerger, OnModuleInit {
  readonly floor = 2;
  readonly columns = ['wish.account_id', 'wish_lists.account_id'];

  constructor(
    private readonly lists: WishListsRepository,
    private readonly merges: AccountMerges,
  ) {}

  onModuleInit(): void {
    this.merges.add(this);
  }

  async counts(accountId: string) {
    const { lists } = await this.lists.look(accountId);
    return [{ what: 'wishes' as const, count: lists.reduce((sum, { wishes }) => sum + wishes.length, 0) }];
  }

  async move(from: string, to: string): Promise<void> {
    const gone = await this.lists.look(from);
    await this.lists.remove(from);
    await this.lists.change(to, (kept) => joinLists(kept, gone));
  }
}
