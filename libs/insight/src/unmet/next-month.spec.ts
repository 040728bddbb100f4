import { firstOfNextMonth } from './next-month.js';

it.each([
  ['2026-11-23', '2026-12-01'],
  ['2026-12-31', '2027-01-01'],
  ['2028-02-01', '2028-03-01'],
])('after %s comes %s', (day, next) => expect(firstOfNextMonth(day)).toBe(next));
