import { Injectable } from '@nestjs/common';
import type { Wish, WishList } from '@akin/contracts';
import { PolicyInForce, SchoolVocabulary } from '@akin/people';
import type { Actor } from '@akin/sign-in';
import { checkWishes } from './check-wishes.js';
import { heedWishes, mayWish } from './heed-wishes.js';
import { WishesRepository } from './wishes.repository.js';

/** What a learner hopes for. Only the learner ever reads it. */
@Injectable()
export class WishesService {
  constructor(
    private readonly wishes: WishesRepository,
    private readonly policy: PolicyInForce,
    private readonly vocabulary: SchoolVocabulary,
  ) {}

  /** The actor's own list as far as it counts, and beside it what the school's policy has set aside since it was saved. */
  async read(actor: Actor): Promise<WishList> {
    const [kept, rules] = await Promise.all([this.wishes.of(actor.personId), this.policy.rules()]);
    const setAside = kept.filter((wish) => !mayWish(wish, rules));
    return { wishes: heedWishes(kept, rules), ...(setAside.length > 0 && { setAside }) };
  }

  /**
   * Replaces the actor's own list.
   * @throws Refusal `bad_input`, `unknown_term`, `policy_forbids`; then the saved list stays as it was
   */
  async save(actor: Actor, wishes: readonly Wish[]): Promise<WishList> {
    checkWishes(wishes, await this.policy.rules(), await this.vocabulary.lexicon());
    await this.wishes.replace(actor.personId, wishes);
    return this.read(actor);
  }
}
