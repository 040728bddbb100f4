import { count } from '../wording/count';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How long ago a moment was, as one says it: `just now`, `5 minutes ago`, `3 days ago`, then `on November 3`. */
export function agoWords(moment: string, now: Date, timeZone?: string): string {
  const past = now.getTime() - new Date(moment).getTime();
  if (past < minute) return 'just now';
  if (past < hour) return `${count(Math.floor(past / minute), 'minute')} ago`;
  if (past < day) return `${count(Math.floor(past / hour), 'hour')} ago`;
  if (past < 14 * day) return `${count(Math.floor(past / day), 'day')} ago`;
  return `on ${dateWords(moment, now, timeZone)}`;
}

/** `December 22`, and the year when it is another one. */
export function dateWords(moment: string, now: Date, timeZone?: string): string {
  const year = (of: Date) => new Intl.DateTimeFormat('en-US', { timeZone, year: 'numeric' }).format(of);
  const when = new Date(moment);
  const sameYear = year(when) === year(now);
  const format = new Intl.DateTimeFormat('en-US', { timeZone, month: 'long', day: 'numeric', year: sameYear ? undefined : 'numeric' });
  return format.format(when);
}

/** How long until a moment, in whole days: `within a day`, `in 12 days`; a moment that has passed reads as `now`. */
export function aheadWords(moment: string, now: Date): string {
  const ahead = new Date(moment).getTime() - now.getTime();
  if (ahead <= 0) return 'now';
  return ahead < day ? 'within a day' : `in ${count(Math.floor(ahead / day), 'day')}`;
}
