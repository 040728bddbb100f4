import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { HeldFact } from '@akin/contracts';
import { HeldParts } from '@akin/people';
import { Accounts } from '@akin/sign-in';
import { ShortlistRepository } from './shortlist.repository.js';

/** Tells learners whom they have in mind, and forgets it when they say so. */
@Injectable()
export class HeldShortlist implements OnModuleInit {
  constructor(
    private readonly parts: HeldParts,
    private readonly shortlists: ShortlistRepository,
    private readonly accounts: Accounts,
  ) {}

  onModuleInit(): void {
    this.parts.add({
      ...{ part: 'shortlist', place: 3.2, title: 'Your shortlist', erasing: 'now' },
      why: 'Mentors you have in mind. It lies encrypted, for you alone; the mentors do not learn of it.',
      after: 'The whole list goes at once. You can change it where it is shown.',
      facts: (id) => this.facts(id),
      erase: (id) => this.shortlists.change(id, () => []),
    });
  }

  private async facts(id: string): Promise<HeldFact[]> {
    const mentorIds = await this.shortlists.of(id);
    const names = new Map((await this.accounts.findMany(mentorIds)).map((account) => [account.id, account.name]));
    return mentorIds.map((mentorId, at) => ({ label: `Choice ${at + 1}`, value: names.get(mentorId) ?? 'Somebody who has left' }));
  }
}
