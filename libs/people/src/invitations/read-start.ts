import { atMinute, badInput } from '@akin/platform';

const dayLength = 24 * 3_600_000;
const furthest = 366;

/**
 * The instant a round begins at: `YYYY-MM-DDTHH:MM` as clocks at the school show it, or now.
 * @throws Refusal `bad_input` for a day there is none of, one that is over, or one more than a year ahead
 */
export function readStart(text: string | undefined, now: Date, timeZone: string): Date {
  if (text === undefined) return now;
  const [day, hours, minutes] = [text.slice(0, 10), Number(text.slice(11, 13)), Number(text.slice(14, 16))];
  const at = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text) && isDay(day) && hours < 24 && minutes < 60;
  if (!at) throw refused('Please choose a day and a time.');
  const start = atMinute(day, hours * 60 + minutes, timeZone);
  if (now.getTime() - start.getTime() > dayLength) throw refused('That day is over. Please choose another one.');
  if (start.getTime() - now.getTime() > furthest * dayLength) throw refused('Please choose a day within a year.');
  return start < now ? now : start;
}

const refused = (message: string) => badInput({ field: 'startAt', message });

function isDay(day: string): boolean {
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day);
}
