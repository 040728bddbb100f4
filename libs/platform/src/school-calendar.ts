/** Days are `YYYY-MM-DD`, as the school's calendar shows them; they carry no time zone of their own. */
const dayLength = 24 * 60 * 60 * 1000;
const minute = 60 * 1000;

/** The day so many days later, weekends included. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * dayLength).toISOString().slice(0, 10);
}

/** The day so many working days (Monday to Friday) later; the day itself does not count. */
export function addWorkingDays(day: string, count: number): string {
  let at = day;
  for (let left = count; left > 0; left -= isWorkingDay(at) ? 1 : 0) at = addDays(at, 1);
  return at;
}

/** How many working days lie after one day, up to and including another; none when that is earlier. */
export function workingDaysBetween(from: string, to: string): number {
  let count = 0;
  for (let at = from; at < to; count += isWorkingDay(at) ? 1 : 0) at = addDays(at, 1);
  return count;
}

/** Monday to Friday. */
export function isWorkingDay(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/** The instant at which clocks at the school show this hour on this day. */
export function atHour(day: string, hour: number, timeZone: string): Date {
  return atMinute(day, hour * 60, timeZone);
}

/** The instant at which clocks at the school show so many minutes after midnight; where they skip it, as much later as they skip. */
export function atMinute(day: string, minutes: number, timeZone: string): Date {
  const asUtc = Date.parse(`${day}T00:00:00Z`) + minutes * minute;
  const guess = asUtc - offsetAt(asUtc, timeZone);
  const exact = asUtc - offsetAt(guess, timeZone);
  const skipped = offsetAt(exact, timeZone) !== asUtc - exact;
  return new Date(skipped ? Math.max(guess, exact) : exact);
}

/** What clocks at the school show at an instant, in whole minutes after midnight. */
export function minutesOfDay(at: Date, timeZone: string): number {
  const shown = at.getTime() + offsetAt(at.getTime(), timeZone);
  return Math.floor((shown % dayLength) / minute);
}

/** How far clocks at the school are ahead of UTC at an instant, in milliseconds. */
function offsetAt(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(new Date(instant));
  const read = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  const shown = Date.UTC(read('year'), read('month') - 1, read('day'), read('hour'), read('minute'), read('second'));
  return shown - Math.floor(instant / 1000) * 1000;
}
