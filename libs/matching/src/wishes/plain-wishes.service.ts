import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Sweeps } from '@akin/messaging';
import { SchoolPreparations } from '@akin/tenancy';
import { WishListsRepository } from './wish-lists.repository.js';

/**
 * Seals wishes that lie in clear: those of a school that was there before lists were sealed, or that was restored from an
 * archive of that time. Learners who come by have theirs sealed at once; this does it for everybody else.
 */
@Injectable()
export class PlainWishes implements OnModuleInit {
  constructor(
    private readonly lists: WishListsRepository,
    private readonly sweeps: Sweeps,
    private readonly preparations: SchoolPreparations,
  ) {}

  onModuleInit(): void {
    this.sweeps.add('wishes in clear', () => this.sealAll());
    this.preparations.add('restored', () => this.sealAll());
  }

  /** One learner after the other, each whole or not at all; one whose lists cannot be opened keeps nobody else's in clear. */
  async sealAll(): Promise<void> {
    const problems: unknown[] = [];
    let some = await this.lists.stillPlain(null);
    while (some.length > 0) {
      for (const accountId of some) await this.lists.of(accountId).catch((problem: unknown) => problems.push(problem));
      some = await this.lists.stillPlain(some[some.length - 1]);
    }
    if (problems.length > 0) throw problems[0];
  }
}
