import type { HttpResourceRef } from '@angular/common/http';
import { effect, linkedSignal, type Signal, untracked, type WritableSignal } from '@angular/core';

/**
 * The last answer of a resource, kept while the next one is on its way, so that a list does not blink while one types.
 * Where it is `kept` beyond the page as well, who comes back finds the list, and the place in it, at once.
 */
export function keepLast<T>(resource: HttpResourceRef<T | undefined>, kept?: WritableSignal<T | undefined>): Signal<T | undefined> {
  const first = kept && untracked(kept);
  if (kept) {
    effect(() => {
      if (resource.hasValue()) kept.set(resource.value());
    });
  }
  return linkedSignal<T | undefined, T | undefined>({
    source: () => (resource.hasValue() ? resource.value() : undefined),
    computation: (now, before) => now ?? (before ? before.value : first),
  });
}
