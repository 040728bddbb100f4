import { Injectable, computed, inject, linkedSignal, signal } from '@angular/core';
import { type MentorQuery, type MentorSearch, type SavedQuery, type SavedSearch, searchLimits, type Wished } from '@akin/contracts';
import { putBack } from '../../lists/put-back';
import { WishListStore } from '../wishes/wish-list-store';

type Kept = Pick<SavedSearch, 'id' | 'name' | 'query' | 'waits'>;

const pageSize = 10;
const alike = (left: unknown, right: unknown) => JSON.stringify(left) === JSON.stringify(right);
const same = (left: Wished) => (right: Wished) => left.facet === right.facet && left.term === right.term;

/** What one searches for and how far one has turned, kept while the page is left and come back to. In memory only. */
@Injectable({ providedIn: 'root' })
export class FindState {
  private readonly list = inject(WishListStore);
  private readonly letters = signal('');
  private readonly chosen = signal<readonly Wished[]>([]);

  /** What stands in the search box, a space at its end and all. */
  readonly typed = this.letters.asReadonly();
  readonly words = computed(() => this.typed().replace(/\s+/g, ' ').trim());
  readonly filters = this.chosen.asReadonly();
  readonly full = computed(() => this.filters().length >= searchLimits.filters);
  readonly size = pageSize;
  /** All of it, as it is kept or waited for. */
  readonly saved = computed<SavedQuery>(
    () => ({ words: this.words(), filters: [...this.filters()], wishes: this.list.wishes(), lean: this.list.lean() }),
    { equal: alike },
  );
  private readonly opened = signal<Kept | null>(null);
  /** The search of one's own that says just this, as far as one came from it. */
  readonly kept = computed(() => {
    const opened = this.opened();
    return opened && alike({ ...this.saved(), ...opened.query }, this.saved()) ? opened : null;
  });
  /** Whether anything was asked for at all. */
  readonly asks = computed(() => this.words() !== '' || this.filters().length > 0 || this.list.wishes().length > 0);
  /** From 1; the first again whenever something else is asked for. */
  readonly page = linkedSignal<SavedQuery, number>({ source: this.saved, computation: () => 1 });
  readonly query = computed<MentorQuery>(
    () => ({
      ...(this.words() ? { words: this.words() } : {}),
      ...(this.filters().length > 0 ? { filters: [...this.filters()] } : {}),
      ...(this.list.ahead() ?? {}),
      page: this.page(),
      size: pageSize,
    }),
    { equal: alike },
  );

  /** What the page found last, for who comes back to it. */
  readonly found = signal<MentorSearch | undefined>(undefined);

  lookFor(words: string): void {
    this.letters.set(words);
  }

  filtersBy(wished: Wished): boolean {
    return this.filters().some(same(wished));
  }

  /** Adds a filter, or takes it away. */
  toggle({ facet, term }: Wished): void {
    const wished = { facet, term };
    this.chosen.update((filters) => (filters.some(same(wished)) ? filters.filter((one) => !same(wished)(one)) : [...filters, wished]));
  }

  filterBy(filters: readonly Wished[]): void {
    this.chosen.set(filters);
  }

  /** Takes wishes out, and filters that are on no list, and answers how to put them back. */
  leaveOut(gone: readonly Wished[]): () => void {
    const before = this.filters();
    const wished = gone.filter((one) => this.list.wishes().some(same(one)));
    const filtered = gone.filter((one) => !wished.includes(one));
    const undo = wished.length > 0 ? this.list.remove(...wished) : null;
    this.chosen.set(before.filter((filter) => !filtered.some(same(filter))));
    return () => {
      this.chosen.update((filters) => putBack(filters, before, filtered, (left, right) => same(left)(right)));
      undo?.();
    };
  }

  /** Looks for what was kept; the learner's own lists stay as they are. */
  apply(search: Kept): void {
    const { query, name } = search;
    this.opened.set(search);
    this.letters.set(query.words);
    this.chosen.set(query.filters);
    this.list.borrow({ name, wishes: query.wishes, lean: query.lean });
  }

  /** It is kept no more. */
  forget(id: string): void {
    if (this.opened()?.id === id) this.opened.set(null);
  }
}
