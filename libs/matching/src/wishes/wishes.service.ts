import { Injectable } from '@nestjs/common';
import type { Wish, WishList } from '@akin/contracts';
import type { Actor } from '@akin/sign-in';
import { checkWishes } from './check-wishes.js';
import { WishesRepository } from './wishes.repository.js';

/** What a learner hopes for. Only the learner ever reads it. */
@Injectable()
export class WishesService {
  constructor(private readonly wishes: WishesRepository) {}

  /** The actor's own list. */
  async read(actor: Actor): Promise<WishList> {
    return { wishes: await this.wishes.of(actor.personId) };
  }

  /**
   * Replaces the actor's own list.
   * @throws Refusal `bad_input`, `unknown_term`; then the saved list stays as it was
   */
  async save(actor: Actor, wishes: readonly Wish[]): Promise<WishList> {
    checkWishes(wishes);
    await this.wishes.replace(actor.personId, wishes);
    return this.read(actor);
  }
}
