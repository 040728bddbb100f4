import { DestroyRef, type Signal, inject, signal } from '@angular/core';

/** Whether the window is 960 px or wider, followed as it changes. Call it where injection works. */
export function wideScreen(): Signal<boolean> {
  const query = window.matchMedia('(min-width: 60rem)');
  const wide = signal(query.matches);
  const follow = () => wide.set(query.matches);
  query.addEventListener('change', follow);
  inject(DestroyRef).onDestroy(() => query.removeEventListener('change', follow));
  return wide.asReadonly();
}
