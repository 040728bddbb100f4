import { Injectable, computed, inject, linkedSignal, signal } from '@angular/core';
import { type NamedWishList, type Wish, type Wished, type WishWeight, wishLimits } from '@akin/contracts';
import { putBack } from '../../lists/put-back';
import { whenBack } from '../../lists/when-back';
import { LearnerApi } from '../learner-api';
import { WishListSaving } from './wish-list-saving';

/** Wishes of a kept search, looked by for now beside the learner's lists. */
export interface Borrowed {
  name: string;
  wishes: Wish[];
  lean: number;
}

const same = (left: Wished) => (right: Wished) => left.facet === right.facet && left.term === right.term;

/** The learner's wish lists, one of them in use: changed at once on the page, saved right after. */
@Injectable({ providedIn: 'root' })
export class WishListStore {
  private readonly api = inject(LearnerApi);
  private readonly resource = this.api.wishLists();
  private readonly read = computed(() => (this.resource.hasValue() ? this.resource.value().items : []));
  private readonly all = linkedSignal<NamedWishList[]>(() => this.read());
  private readonly loan = signal<Borrowed | null>(null);
  private readonly touched = signal(false);
  private readonly saving = new WishListSaving(this.all, this.read);

  readonly lists = this.all.asReadonly();
  readonly loaded = computed(() => this.resource.hasValue());
  readonly loadProblem = this.resource.error;
  readonly state = this.saving.state.asReadonly();
  readonly problem = this.saving.problem.asReadonly();
  readonly inUse = computed<NamedWishList | undefined>(() => this.lists().find(({ inUse }) => inUse) ?? this.lists()[0]);
  /** Present while a kept search is looked by; the lists stay as they are. */
  readonly borrowed = this.loan.asReadonly();
  private readonly current = computed(() => this.borrowed() ?? this.inUse());
  readonly wishes = computed(() => this.current()?.wishes ?? []);
  readonly lean = computed(() => this.current()?.lean ?? wishLimits.leanDefault);
  /** What the school's rules set aside since it was wished for. */
  readonly setAside = computed(() => (this.borrowed() ? [] : (this.inUse()?.setAside ?? [])));
  readonly full = computed(() => this.wishes().length >= wishLimits.wishes);
  readonly listsFull = computed(() => this.lists().length >= wishLimits.lists);
  /** What to search by where it is not, or not surely, what the school keeps; null before anything was changed. */
  readonly ahead = computed(() => (this.borrowed() || this.touched() ? { wishes: this.wishes(), lean: this.lean() } : null));

  constructor() {
    whenBack(() => void this.refresh());
  }

  reload(): void {
    this.resource.reload();
  }

  add({ facet, term }: Wished, weight: WishWeight = 'a_lot'): void {
    if (this.full() || this.wishes().some(same({ facet, term }))) return;
    this.change({ wishes: [...this.wishes(), { facet, term, weight }] });
  }

  weigh(wish: Wished, weight: WishWeight): void {
    this.change({ wishes: this.wishes().map((one) => (same(wish)(one) ? { ...one, weight } : one)) });
  }

  /** Takes wishes out and answers how to put them back where they were; what is changed in between stays. */
  remove(...gone: Wished[]): () => void {
    const before = this.wishes();
    const taken = before.filter((one) => gone.some(same(one)));
    const isSame = (left: Wish, right: Wish) => same(left)(right);
    const list = this.borrowed() ? null : this.inUse();
    this.change({ wishes: before.filter((one) => !taken.includes(one)) });
    return () => {
      const now = list ? this.lists().find(({ id }) => id === list.id) : this.borrowed();
      const wishes = putBack(now?.wishes ?? [], before, taken, isSame);
      if (list) this.changeList(list.id, { wishes });
      else this.changeLoan({ wishes });
    };
  }

  leanTo(lean: number): void {
    this.change({ lean });
  }

  /** Makes it the list searches go by. */
  use(id: string): void {
    this.loan.set(null);
    if (this.inUse()?.id === id) return;
    this.touched.set(true);
    this.all.update((lists) => lists.map((list) => ({ ...list, inUse: list.id === id })));
    void this.saving.send(() => this.api.changeWishList(id, { inUse: true }));
  }

  start(name: string): Promise<boolean> {
    this.touched.set(true);
    return this.saving.send(() => this.api.addWishList({ name }));
  }

  copy(name: string): Promise<boolean> {
    const copyOf = this.inUse()?.id;
    this.touched.set(true);
    return this.saving.send(() => this.api.addWishList({ name, ...(copyOf ? { copyOf } : {}) }));
  }

  rename(name: string): void {
    const id = this.inUse()?.id;
    if (!id) return;
    this.all.update((lists) => lists.map((list) => (list.id === id ? { ...list, name } : list)));
    void this.saving.send(() => this.api.changeWishList(id, { name }));
  }

  /** Deletes the list in use, and answers how to bring it back; null where it is the last one or did not go through. */
  async removeList(): Promise<(() => void) | null> {
    const gone = this.inUse();
    if (!gone || this.lists().length < 2) return null;
    this.touched.set(true);
    const removed = await this.saving.send(() => this.api.removeWishList(gone.id));
    return removed ? () => void this.addFilled(gone) : null;
  }

  /** Looks by these wishes for now. Where the list in use says the same, there is nothing to borrow. */
  borrow(search: Borrowed): void {
    const own = this.inUse();
    const alike = own && own.lean === search.lean && JSON.stringify(own.wishes) === JSON.stringify(search.wishes);
    this.loan.set(alike ? null : search);
  }

  giveBack(): void {
    this.loan.set(null);
  }

  /** Makes a list of one's own of what was borrowed. */
  async keepBorrowed(): Promise<void> {
    const borrowed = this.borrowed();
    if (borrowed && (await this.addFilled(borrowed))) this.loan.set(null);
  }

  /** Saves the list in use once more, after saving it did not go through. */
  saveAgain(): void {
    const list = this.inUse();
    if (list) this.changeList(list.id, {});
  }

  private async refresh(): Promise<void> {
    if (this.loaded() && (await this.saving.refresh(() => this.api.wishListsNow()))) this.touched.set(true);
  }

  private async addFilled({ name, wishes, lean }: Borrowed): Promise<boolean> {
    this.touched.set(true);
    return this.saving.send(async () => {
      const { items } = await this.api.addWishList({ name });
      const added = items.find(({ inUse }) => inUse);
      return added ? this.api.changeWishList(added.id, { wishes, lean }) : { items };
    });
  }

  private change(change: WishListChange): void {
    const list = this.inUse();
    if (this.borrowed()) this.changeLoan(change);
    else if (list) this.changeList(list.id, change);
  }

  private changeLoan(change: WishListChange): void {
    this.loan.update((borrowed) => borrowed && { ...borrowed, ...change });
  }

  private changeList(id: string, change: WishListChange): void {
    this.touched.set(true);
    this.all.update((lists) => lists.map((list) => (list.id === id ? { ...list, ...change } : list)));
    this.saving.keep(id, ({ wishes, lean }) => this.api.changeWishList(id, { wishes, lean }));
  }
}

type WishListChange = Partial<Pick<NamedWishList, 'wishes' | 'lean'>>;
