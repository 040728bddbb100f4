import { DestroyRef, inject } from '@angular/core';

/** Looks again whenever one comes back to this window or tab: another may have changed meanwhile what this one shows. */
export function whenBack(look: () => void): void {
  const back = () => {
    if (document.visibilityState === 'visible') look();
  };
  window.addEventListener('focus', back);
  document.addEventListener('visibilitychange', back);
  inject(DestroyRef).onDestroy(() => {
    window.removeEventListener('focus', back);
    document.removeEventListener('visibilitychange', back);
  });
}
