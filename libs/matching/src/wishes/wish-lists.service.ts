import { Injectable } from '@nestjs/common';
import type { FacetRules, NamedWishList, NewWishList, Wish, WishList, WishListChange, WishLists as WishListsView } from '@akin/contracts';
import { PolicyInForce, SchoolVocabulary } from '@akin/people';
import { newId } from '@akin/platform';
import type { Actor } from '@akin/sign-in';
import { addList, changeList, dropList } from './change-lists.js';
import { checkWishes } from './check-wishes.js';
import { heedWishes, mayWish } from './heed-wishes.js';
import { listInUse, type KeptList, type KeptLists } from './kept-lists.js';
import { WishListsRepository } from './wish-lists.repository.js';

/** The list a learner's searches go by. */
export interface ListInUse {
  id: string;
  /** As far as the school's policy lets them count. */
  wishes: Wish[];
  /** How much who the mentor is counts beside what they help with, 0 to 100. */
  lean: number;
  /** As they were made: what the policy has since set aside or weakened. */
  setAside: Wish[];
}

/** What a learner hopes for. Only the learner ever reads it. */
@Injectable()
export class WishLists {
  constructor(
    private readonly lists: WishListsRepository,
    private readonly policy: PolicyInForce,
    private readonly vocabulary: SchoolVocabulary,
  ) {}

  /** The actor's own list in use; one without wishes where there is none. Not within a unit: it asks two things at once. */
  async inUse({ personId }: Pick<Actor, 'personId'>): Promise<ListInUse> {
    const [kept, rules] = await Promise.all([this.lists.of(personId), this.policy.rules()]);
    const { id, wishes, lean } = listInUse(kept);
    return { id, lean, ...heeded(wishes, rules) };
  }

  /** Wishes as far as the school's policy lets them count. */
  async heed(wishes: readonly Wish[]): Promise<Wish[]> {
    return heedWishes(wishes, await this.policy.rules());
  }

  /** Wishes as they could be kept. @throws Refusal `bad_input`, `unknown_term`, `policy_forbids` */
  async check(wishes: readonly Wish[]): Promise<Wish[]> {
    return checkWishes(wishes, await this.policy.rules(), await this.vocabulary.lexicon());
  }

  /** Every learner's list in use, as far as it counts: to be counted, and nothing of one learner may leave by it. */
  async *everyInUse(): AsyncGenerator<{ accountId: string; wishes: Wish[] }> {
    const rules = await this.policy.rules();
    for await (const { accountId, kept } of this.lists.everybody()) yield { accountId, wishes: heedWishes(listInUse(kept).wishes, rules) };
  }

  /** The actor's list in use as a page shows it. */
  async read(actor: Actor): Promise<WishList> {
    const { wishes, setAside } = await this.inUse(actor);
    return { wishes, ...(setAside.length > 0 && { setAside }) };
  }

  /**
   * Replaces the wishes of the actor's list in use.
   * @throws Refusal `bad_input`, `unknown_term`, `policy_forbids`; then the saved list stays as it was
   */
  async save(actor: Actor, wishes: readonly Wish[]): Promise<WishList> {
    const checked = await this.check(wishes);
    await this.lists.change(actor.personId, (kept) => changeList(kept, listInUse(kept).id, { wishes: checked }));
    return this.read(actor);
  }

  /** All of the actor's lists. */
  async all({ personId }: Actor): Promise<WishListsView> {
    return this.view(await this.lists.of(personId));
  }

  /** Adds a list, which is in use at once. @throws Refusal `bad_input`, `not_found` when there is none to copy */
  async add({ personId }: Actor, list: NewWishList): Promise<WishListsView> {
    return this.view(await this.lists.change(personId, (kept) => addList(kept, newId(), list)));
  }

  /** Changes what is given of one list. @throws Refusal `not_found`, `bad_input`, `unknown_term`, `policy_forbids` */
  async change({ personId }: Actor, id: string, { wishes, ...more }: WishListChange): Promise<WishListsView> {
    const change = { ...more, ...(wishes && { wishes: await this.check(wishes) }) };
    return this.view(await this.lists.change(personId, (kept) => changeList(kept, id, change)));
  }

  /** Takes a list away. @throws Refusal `not_found`, `last_wish_list` */
  async drop({ personId }: Actor, id: string): Promise<WishListsView> {
    return this.view(await this.lists.change(personId, (kept) => dropList(kept, id)));
  }

  private async view(kept: KeptLists): Promise<WishListsView> {
    const rules = await this.policy.rules();
    return { items: kept.lists.map((list) => viewList(list, listInUse(kept) === list, rules)) };
  }
}

function viewList({ id, name, lean, wishes }: KeptList, inUse: boolean, rules: FacetRules): NamedWishList {
  const { setAside, ...shown } = heeded(wishes, rules);
  return { id, name, inUse, lean, ...shown, ...(setAside.length > 0 && { setAside }) };
}

function heeded(wishes: readonly Wish[], rules: FacetRules): Pick<ListInUse, 'wishes' | 'setAside'> {
  return { wishes: heedWishes(wishes, rules), setAside: wishes.filter((wish) => !mayWish(wish, rules)) };
}
