import type { HttpResourceRef } from '@angular/common/http';
import { effect } from '@angular/core';
import type { RosterView } from '@akin/contracts';

const everyMs = 500;

/** Whether the server is at work on it: a large roster takes a while to be checked, and to be saved. */
export const isUnderWay = ({ state }: Pick<RosterView, 'state'>) => state === 'checking' || state === 'saving';

/** Asks again while a roster is under way; `settled` is told each time one that was seen under way no longer is. Call it where injection works. */
export function watchRoster(roster: HttpResourceRef<RosterView | undefined>, settled: () => void): void {
  let going = false;
  effect((cleanUp) => {
    if (!roster.hasValue()) return;
    const before = going;
    going = isUnderWay(roster.value());
    if (before && !going) settled();
    if (!going) return;
    const timer = setTimeout(() => roster.reload(), everyMs);
    cleanUp(() => clearTimeout(timer));
  });
}
