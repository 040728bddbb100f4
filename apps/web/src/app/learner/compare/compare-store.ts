import { Injectable, computed, signal } from '@angular/core';
import { shortlistLimits } from '@akin/contracts';

/** Whom a learner wants to see side by side, in the order chosen. In memory only: whom one considers stands in no address. */
@Injectable({ providedIn: 'root' })
export class CompareStore {
  private readonly chosen = signal<readonly string[]>([]);
  readonly ids = this.chosen.asReadonly();
  readonly full = computed(() => this.ids().length >= shortlistLimits.compared);

  has(id: string): boolean {
    return this.ids().includes(id);
  }

  /** Adds a mentor, or takes one out. Where three are chosen nobody is added. */
  toggle(id: string): void {
    if (this.has(id)) this.chosen.update((ids) => ids.filter((one) => one !== id));
    else if (!this.full()) this.chosen.update((ids) => [...ids, id]);
  }

  clear(): void {
    this.chosen.set([]);
  }
}
