import type { HttpResourceRef } from '@angular/common/http';
import { linkedSignal, type Signal } from '@angular/core';

/** The last answer of a resource, kept while the next one is on its way, so that a list does not blink while one types. */
export function keepLast<T>(resource: HttpResourceRef<T | undefined>): Signal<T | undefined> {
  return linkedSignal<T | undefined, T | undefined>({
    source: () => (resource.hasValue() ? resource.value() : undefined),
    computation: (now, before) => now ?? before?.value,
  });
}
