import { badInput } from '@akin/platform';

const longest = 366;

/**
 * A pause ends after today and within a year, or whenever the mentor says (null). Days are `YYYY-MM-DD`.
 * @throws Refusal `bad_input`
 */
export function checkPause(until: string | null, today: string): void {
  if (until === null) return;
  const days = (Date.parse(`${until}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / (24 * 3_600_000);
  if (Number.isNaN(days) || !/^\d{4}-\d\d-\d\d$/.test(until)) throw badInput({ field: 'until', message: 'Please choose a day.' });
  if (days <= 0) throw badInput({ field: 'until', message: 'Please choose a day after today.' });
  if (days > longest) throw badInput({ field: 'until', message: 'Please choose a day within a year, or step back for now.' });
}
