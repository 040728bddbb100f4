import type { RosterResult, RosterUndo } from '@akin/contracts';
import { count } from '../../../wording/count';
import { clockTime, dayAt, spokenDay } from '../../../wording/days';

/** How long there is to take a roster back: `until tomorrow, 2:14 pm (23 hours from now)`. Times are the school's. */
export function untilWords({ until }: Pick<RosterUndo, 'until'>, now: Date, timeZone: string): string {
  const left = Math.max(0, new Date(until).getTime() - now.getTime());
  const hours = Math.floor(left / 3_600_000);
  const remains = hours > 0 ? count(hours, 'hour') : count(Math.max(1, Math.floor(left / 60_000)), 'minute');
  return `until ${spokenDay(dayAt(until, timeZone), dayAt(now, timeZone))}, ${clockTime(until, timeZone)} (${remains} from now)`;
}

/** What taking it back would do, before anybody presses a button. */
export function undoLead({ people, stayingInAll }: Pick<RosterUndo, 'people' | 'stayingInAll'>): string {
  if (people === 0) return 'Everybody in it, or somebody for them, has acted since. There is nothing left to take back.';
  const back = `${count(people, 'person', 'people')} would be as before: whoever was new is gone again, whatever changed is as it was.`;
  if (stayingInAll === 0) return back;
  return `${back} ${count(stayingInAll, 'person', 'people')} would stay as they are, because they or somebody else have acted since.`;
}

/** What taking it back did. */
export function undoneWords({ people, stayed }: NonNullable<RosterResult['undone']>): string {
  const back = `${count(people, 'person is', 'people are')} as before.`;
  return stayed === 0
    ? back
    : `${back} ${count(stayed, 'person', 'people')} stayed as they were, because they or somebody else had acted since.`;
}
