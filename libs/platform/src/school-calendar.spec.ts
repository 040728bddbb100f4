import { addWorkingDays, atMinute, isWorkingDay, minutesOfDay, workingDaysBetween } from './school-calendar.js';

it.each([
  ['a winter morning', '2026-01-15', 9 * 60 + 30, 'America/Chicago', '2026-01-15T15:30:00.000Z'],
  ['a summer morning', '2026-07-15', 9 * 60 + 30, 'America/Chicago', '2026-07-15T14:30:00.000Z'],
  ['the morning after clocks went forward', '2026-03-08', 9 * 60, 'America/Chicago', '2026-03-08T14:00:00.000Z'],
  ['a time clocks skip', '2026-03-08', 2 * 60 + 30, 'America/Chicago', '2026-03-08T08:30:00.000Z'],
  ['a zone ahead by half an hour', '2026-01-15', 0, 'Asia/Kolkata', '2026-01-14T18:30:00.000Z'],
])('knows the instant of %s', (_what, day, minutes, zone, at) => {
  expect(atMinute(day, minutes, zone).toISOString()).toBe(at);
});

it.each([
  ['2026-01-15T15:30:59Z', 'America/Chicago', 9 * 60 + 30],
  ['2026-07-15T14:30:00Z', 'America/Chicago', 9 * 60 + 30],
  ['2026-01-14T18:30:00Z', 'Asia/Kolkata', 0],
])('knows what clocks show at %s in %s', (at, zone, minutes) => expect(minutesOfDay(new Date(at), zone)).toBe(minutes));

it.each([
  ['2026-11-20', true],
  ['2026-11-21', false],
  ['2026-11-22', false],
  ['2026-11-23', true],
])('%s is a working day: %s', (day, is) => expect(isWorkingDay(day)).toBe(is));

it('counts over weekends', () => expect(addWorkingDays('2026-11-20', 1)).toBe('2026-11-23'));

it.each([
  ['2026-11-20', '2026-11-20', 0],
  ['2026-11-20', '2026-11-22', 0],
  ['2026-11-20', '2026-11-23', 1],
  ['2026-11-02', '2026-11-30', 20],
  ['2026-11-30', '2026-11-02', 0],
])('from %s to %s it is %i working days', (from, to, days) => expect(workingDaysBetween(from, to)).toBe(days));
