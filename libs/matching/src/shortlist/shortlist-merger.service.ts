import { Injectable, type OnModuleInit } from '@nestjs/common';
import { MentorDirectory } from '@akin/people';
import { AccountMerges, type AccountMerger } from '@akin/sign-in';
import { joinShortlists, renameMentor } from './join-shortlists.js';
import { ShortlistRepository } from './shortlist.repository.js';

/** Makes the shortlists of two accounts one, and lets everybody's go on naming the mentor who is both. */
@Injectable()
export class ShortlistMerger implements AccountMerger, OnModuleInit {
  readonly floor = 2;
  readonly columns = ['shortlist.account_id'];

  constructor(
    private readonly shortlists: ShortlistRepository,
    private readonly directory: MentorDirectory,
    private readonly merges: AccountMerges,
  ) {}

  onModuleInit(): void {
    this.merges.add(this);
  }

  counts(): Promise<[]> {
    return Promise.resolve([]);
  }

  async move(from: string, to: string): Promise<void> {
    const gone = await this.shortlists.of(from);
    await this.shortlists.change(from, () => []);
    if (gone.length > 0) await this.shortlists.change(to, (kept) => joinShortlists(kept, gone));
    if ((await this.directory.find(from)) === null) return;
    for (const learner of await this.shortlists.naming(from))
      await this.shortlists.change(learner, (kept) => renameMentor(kept, from, to).filter((id) => id !== learner));
  }
}
