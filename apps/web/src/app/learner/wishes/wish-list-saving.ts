import { signal, type WritableSignal } from '@angular/core';
import type { NamedWishList, WishLists } from '@akin/contracts';
import type { SaveState } from '@akin/ui';
import { type Problem, problemOf } from '../../session/problem';

/** A rule was in the way: sending the same again would change nothing. */
const isRefused = ({ status }: Problem) => status >= 400 && status < 500 && ![401, 408, 429].includes(status);

/**
 * Sends changes of wish lists one after another. The page is ahead meanwhile; once nothing waits any more, it takes over
 * what the school keeps. A change that was refused is taken back on the page, one that got lost stays there.
 */
export class WishListSaving {
  readonly state = signal<SaveState>('idle');
  readonly problem = signal<Problem | null>(null);
  private answered: NamedWishList[] | null = null;
  private readonly kept = new Set<string>();
  private line: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  constructor(
    private readonly lists: WritableSignal<NamedWishList[]>,
    private readonly loaded: () => NamedWishList[],
  ) {}

  /** Saves a list as it stands when its turn comes, so that many quick changes are one. */
  keep(id: string, save: (list: NamedWishList) => Promise<WishLists>): void {
    if (this.kept.has(id)) return;
    this.kept.add(id);
    void this.send(() => {
      this.kept.delete(id);
      const list = this.lists().find((one) => one.id === id);
      return list ? save(list) : Promise.resolve({ items: this.lists() });
    });
  }

  /** Whether it went through. */
  send(change: () => Promise<WishLists>): Promise<boolean> {
    this.waiting += 1;
    this.state.set('saving');
    const done = this.line.then(() => this.attempt(change));
    this.line = done;
    return done;
  }

  /** Takes over what was changed elsewhere, unless something here is not saved yet; answers whether anything was. */
  refresh(read: () => Promise<WishLists>): Promise<boolean> {
    if (!this.calm()) return Promise.resolve(false);
    const done = this.line.then(() => this.adopt(read)).catch(() => false);
    this.line = done;
    return done;
  }

  private async adopt(read: () => Promise<WishLists>): Promise<boolean> {
    const { items } = await read();
    if (!this.calm() || JSON.stringify(items) === JSON.stringify(this.lists())) return false;
    this.answered = items;
    this.lists.set(items);
    return true;
  }

  private calm(): boolean {
    return this.waiting === 0 && this.state() !== 'failed';
  }

  private async attempt(change: () => Promise<WishLists>): Promise<boolean> {
    try {
      this.answered = (await change()).items;
      this.waiting -= 1;
      this.problem.set(null);
      if (this.waiting > 0) return true;
      this.lists.set(this.answered);
      this.state.set('saved');
      return true;
    } catch (error) {
      this.waiting -= 1;
      this.fail(problemOf(error));
      return false;
    }
  }

  private fail(problem: Problem): void {
    if (isRefused(problem)) this.lists.set(this.answered ?? this.loaded());
    this.problem.set(problem);
    this.state.set('failed');
  }
}
