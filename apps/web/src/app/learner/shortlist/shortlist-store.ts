import { HttpClient, httpResource } from '@angular/common/http';
import { Injectable, computed, inject, linkedSignal, signal } from '@angular/core';
import { type Shortlist, type ShortlistedMentor, shortlistLimits } from '@akin/contracts';
import { firstValueFrom } from 'rxjs';
import { putBack } from '../../lists/put-back';
import { whenBack } from '../../lists/when-back';
import { type Problem, problemOf } from '../../session/problem';

/** A change that did not go through: whom it was about, and why. */
export interface ShortlistProblem {
  id: string;
  problem: Problem;
}

/**
 * The mentors a learner has in mind, first choice first. Changed at once on the page, saved right after, and put back
 * to what the school keeps when saving fails.
 */
@Injectable({ providedIn: 'root' })
export class ShortlistStore {
  private readonly http = inject(HttpClient);
  private readonly resource = httpResource<Shortlist>(() => '/api/shortlist');
  private readonly kept = linkedSignal<ShortlistedMentor[]>(() => (this.resource.hasValue() ? this.resource.value().items : []));
  private readonly order = linkedSignal<readonly string[]>(() => this.kept().map(idOf));
  /** Who was on the list a moment ago, so that an undo has the card at hand. */
  private readonly seen = new Map<string, ShortlistedMentor>();
  private readonly failure = signal<ShortlistProblem | null>(null);
  private saving = false;
  private dirty = false;

  readonly ids = this.order.asReadonly();
  /** In order; somebody just added follows once the school has answered. */
  readonly items = computed(() => {
    const kept = new Map(this.kept().map((one) => [idOf(one), one]));
    return this.ids().flatMap((id) => kept.get(id) ?? this.seen.get(id) ?? []);
  });
  /** Nothing can be changed before: a change sends the whole list. */
  readonly loaded = computed(() => this.resource.hasValue());
  readonly loadProblem = this.resource.error;
  readonly full = computed(() => this.ids().length >= shortlistLimits.mentors);
  readonly problem = this.failure.asReadonly();

  constructor() {
    whenBack(() => void this.refresh());
  }

  has(id: string): boolean {
    return this.ids().includes(id);
  }

  reload(): void {
    this.resource.reload();
  }

  /** Puts a mentor at the end of the list, or takes one out; answers how to undo just that. A full list takes nobody more. */
  toggle(id: string): () => void {
    const before = this.ids();
    if (!this.has(id)) {
      if (this.full()) return () => undefined;
      this.change(id, [...before, id]);
      return () => this.change(id, without(this.ids(), id));
    }
    this.change(id, without(before, id));
    return () => this.change(id, putBack(this.ids(), before, [id], Object.is));
  }

  /** Moves a mentor by so many places, as far as the list goes; answers the place taken, counted from 1. */
  reorder(id: string, by: number): number {
    const from = this.ids().indexOf(id);
    const to = Math.min(Math.max(from + by, 0), this.ids().length - 1);
    if (from >= 0 && to !== from) {
      const others = without(this.ids(), id);
      this.change(id, [...others.slice(0, to), id, ...others.slice(to)]);
    }
    return to + 1;
  }

  private change(id: string, ids: readonly string[]): void {
    if (!this.loaded()) return;
    this.order.set(ids);
    this.failure.set(null);
    void this.save(id);
  }

  /** Takes over what was changed elsewhere, unless something was changed here meanwhile. */
  private async refresh(): Promise<void> {
    if (!this.loaded() || this.saving) return;
    const before = this.ids();
    const now = await firstValueFrom(this.http.get<Shortlist>('/api/shortlist')).catch(() => null);
    if (now && !this.saving && this.ids() === before) this.adopt(now.items);
  }

  private adopt(items: ShortlistedMentor[]): void {
    this.kept().forEach((one) => this.seen.set(idOf(one), one));
    this.kept.set(items);
  }

  private async save(id: string): Promise<void> {
    this.dirty = true;
    if (this.saving) return;
    this.saving = true;
    try {
      while (this.dirty) {
        this.dirty = false;
        const answer = await firstValueFrom(this.http.put<Shortlist>('/api/shortlist', { mentorIds: this.ids() }));
        if (!this.dirty) this.adopt(answer.items);
      }
    } catch (error) {
      this.dirty = false;
      this.order.set(this.kept().map(idOf));
      this.failure.set({ id, problem: problemOf(error) });
    } finally {
      this.saving = false;
    }
  }
}

const idOf = (one: ShortlistedMentor) => one.card.id;
const without = (ids: readonly string[], id: string) => ids.filter((one) => one !== id);
