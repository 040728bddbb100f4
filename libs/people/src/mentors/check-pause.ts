import { badInput } from '@akin/platform';

const longest = 366;

/**
 * A pause ends after today and within a year, or whenever the mentor says (null). Days are `YYYY-MM-DD`.
 * @throws Refusal `bad_input`
 */
export function checkPause(until: string | null, today: string): void {
  if (until === null) return;
  const day = new Date(`${until}T00:00:00Z`);
  // Dates roll over: February 31 is read as March 3, and would be no day to the database.
  const isDay = !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === until;
  if (!isDay) throw badInput({ field: 'until', message: 'Please choose a day.' });
  const days = (day.getTime() - Date.parse(`${today}T00:00:00Z`)) / (24 * 3_600_000);
  if (days <= 0) throw badInput({ field: 'until', message: 'Please choose a day after today.' });
  if (days > longest) throw badInput({ field: 'until', message: 'Please choose a day within a year, or step back for now.' });
}
