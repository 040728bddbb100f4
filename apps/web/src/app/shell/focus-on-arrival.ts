import { inject } from '@angular/core';
import { NavigationEnd, Router } from '@angular/router';
import { filter, map, pairwise } from 'rxjs';

const pathOf = (url: string) => url.split(/[?#]/)[0];

/** After each change of page the focus starts at the new page's main part. Call it where injection works. */
export function focusOnArrival(): void {
  inject(Router)
    .events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map((event) => pathOf(event.urlAfterRedirects)),
      pairwise(),
      filter(([before, after]) => before !== after),
    )
    .subscribe(() => queueMicrotask(() => document.getElementById('main')?.focus({ preventScroll: true })));
}
