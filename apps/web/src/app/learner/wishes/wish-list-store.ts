import { Injectable, computed, inject, linkedSignal, signal } from '@angular/core';
import { type Wish, type WishWeight, wishLimits } from '@akin/contracts';
import type { SaveState } from '@akin/ui';
import { type Problem, problemOf } from '../../session/problem';
import { LearnerApi } from '../learner-api';

type WishKey = Pick<Wish, 'facet' | 'term'>;
const same = (left: WishKey) => (right: WishKey) => left.facet === right.facet && left.term === right.term;

/** The learner's wish list: changed at once on the page, saved right after; `saved` counts the saves, so that results can follow. */
@Injectable({ providedIn: 'root' })
export class WishListStore {
  private readonly api = inject(LearnerApi);
  private readonly resource = this.api.wishes();
  private readonly list = linkedSignal<Wish[]>(() => (this.resource.hasValue() ? this.resource.value().wishes : []));
  private saving = false;
  private dirty = false;

  readonly wishes = this.list.asReadonly();
  /** What the school's rules set aside since it was wished for. */
  readonly setAside = computed(() => (this.resource.hasValue() ? (this.resource.value().setAside ?? []) : []));
  readonly loaded = computed(() => this.resource.hasValue());
  readonly loadProblem = this.resource.error;
  readonly state = signal<SaveState>('idle');
  readonly problem = signal<Problem | null>(null);
  readonly saved = signal(0);
  readonly full = computed(() => this.wishes().length >= wishLimits.wishes);

  add(wish: WishKey, weight: WishWeight = 'a_lot'): void {
    if (this.full() || this.wishes().some(same(wish))) return;
    this.change([...this.wishes(), { facet: wish.facet, term: wish.term, weight }]);
  }

  weigh(wish: WishKey, weight: WishWeight): void {
    this.change(this.wishes().map((one) => (same(wish)(one) ? { ...one, weight } : one)));
  }

  /** Takes a wish out and answers how to put it back where it was. */
  remove(wish: WishKey): () => void {
    const before = this.wishes();
    this.change(before.filter((one) => !same(wish)(one)));
    return () => this.change([...before]);
  }

  async save(): Promise<void> {
    this.dirty = true;
    if (this.saving) return;
    this.saving = true;
    this.state.set('saving');
    try {
      while (this.dirty) {
        this.dirty = false;
        await this.api.saveWishes(this.wishes());
      }
      this.state.set('saved');
      this.problem.set(null);
      this.saved.update((count) => count + 1);
    } catch (error) {
      this.state.set('failed');
      this.problem.set(problemOf(error));
    } finally {
      this.saving = false;
    }
  }

  private change(wishes: Wish[]): void {
    this.list.set(wishes);
    void this.save();
  }
}
