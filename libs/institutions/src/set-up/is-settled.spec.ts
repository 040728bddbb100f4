import { isSettled } from './is-settled.js';

const now = new Date('2026-03-10T12:00:00Z');
const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000);

it.each([
  ['written down with a school of years', 9000, 9000, true],
  ['written down with a school of today', 2, 2, true],
  ['written down a little after the school was begun', 2, 2.5, true],
  ['changed a day ago', 24, 9000, true],
  ['changed just under a day ago', 23.9, 9000, false],
  ['changed just now', 0, 9000, false],
  ['changed today at a school of yesterday', 1, 30, false],
])('an address %s: %#', (_what, since, schoolSince, settled) => {
  expect(isSettled({ since: ago(since), schoolSince: ago(schoolSince) }, now)).toBe(settled);
});
