import { addWorkingDays, atMinute, badInput, isWorkingDay, localDay, minutesOfDay } from '@akin/platform';

const dayLength = 24 * 3_600_000;
const furthest = 366;
/** Mails that raise questions go out while somebody is there to answer them; minutes after midnight. */
const [opens, closes, morning] = [8 * 60, 17 * 60, 9 * 60];

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

/** When waves begin that begin now: at once in working hours, else on the next working morning. Those of later days go at the same hour. */
export function startOfWaves(now: Date, timeZone: string): Date {
  const [today, minutes] = [localDay(now, timeZone), minutesOfDay(now, timeZone)];
  if (isWorkingDay(today) && minutes >= opens && minutes < closes) return now;
  const early = isWorkingDay(today) && minutes < opens;
  return atMinute(early ? today : addWorkingDays(today, 1), morning, timeZone);
}

const refused = (message: string) => badInput({ field: 'startAt', message });

function isDay(day: string): boolean {
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day);
}
