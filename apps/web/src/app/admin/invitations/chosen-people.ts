import { computed, Injectable, signal } from '@angular/core';

/** Whom somebody picked from the list to be invited, across its pages. */
@Injectable({ providedIn: 'root' })
export class ChosenPeople {
  private readonly picked = signal<ReadonlyMap<string, string>>(new Map());
  readonly count = computed(() => this.picked().size);
  readonly ids = computed(() => [...this.picked().keys()]);
  readonly names = computed(() => [...this.picked().values()]);

  has(id: string): boolean {
    return this.picked().has(id);
  }

  toggle(id: string, name: string): void {
    this.picked.update((before) => {
      const after = new Map(before);
      if (!after.delete(id)) after.set(id, name);
      return after;
    });
  }

  clear(): void {
    this.picked.set(new Map());
  }
}
