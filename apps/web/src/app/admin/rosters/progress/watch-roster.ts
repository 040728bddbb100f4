import type { HttpResourceRef } from '@angular/common/http';
import { effect } from '@angular/core';
import type { RosterView } from '@akin/contracts';

const everyMs = 500;

/** Whether the server is at work on it: a large roster takes a while to be checked, and to be saved. */
export const isUnderWay = ({ state }: Pick<RosterView, 'state'>) => state === 'checking' || state === 'saving';

/**
 * Asks again while a roster is under way; `settled` is told each time one that was seen under way no longer is, and what it
 * was at. Call it where injection works.
 */
export function watchRoster(roster: HttpResourceRef<RosterView | undefined>, settled: (was: RosterView['state']) => void): void {
  let before: RosterView['state'] | null = null;
  effect((cleanUp) => {
    if (!roster.hasValue()) return;
    const now = roster.value();
    const was = before;
    before = isUnderWay(now) ? now.state : null;
    if (was && !before) settled(was);
    if (!before) return;
    const timer = setTimeout(() => roster.reload(), everyMs);
    cleanUp(() => clearTimeout(timer));
  });
}
