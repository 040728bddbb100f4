import type { SessionLine } from '@akin/contracts';
import { count } from '../wording/count';
import { clockTime, dayAt } from '../wording/days';

/** Half an hour of quiet ends a session, so what was last seen is a matter of minutes; it is written down once a minute. */
export function lastSeenWords({ lastSeenAt }: Pick<SessionLine, 'lastSeenAt'>, now: Date): string {
  const minutes = Math.floor((now.getTime() - new Date(lastSeenAt).getTime()) / 60_000);
  return minutes < 2 ? 'in use just now' : `last used ${count(minutes, 'minute')} ago`;
}

/** `since 9:40 am`, `since yesterday, 11:05 pm`. */
export function sinceWords({ begunAt }: Pick<SessionLine, 'begunAt'>, now: Date, timeZone: string): string {
  const [day, today] = [dayAt(begunAt, timeZone), dayAt(now, timeZone)];
  const time = clockTime(begunAt, timeZone);
  return day === today ? `since ${time}` : `since yesterday, ${time}`;
}

/** Nobody is told an address, so a browser that gives no name stays nameless. */
export function deviceWords({ device }: Pick<SessionLine, 'device'>): string {
  return device ?? 'A browser that did not say its name';
}
