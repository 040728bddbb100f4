import { exactWords } from './exact-words';

it.each([
  ['America/New_York', 'Nov 17, 2026, 2:14 PM EST'],
  ['America/Los_Angeles', 'Nov 17, 2026, 11:14 AM PST'],
  ['UTC', 'Nov 17, 2026, 7:14 PM UTC'],
])('names the zone %s', (zone, words) => {
  expect(exactWords('2026-11-17T19:14:00Z', zone).replace(/\u202f/g, ' ')).toBe(words);
});
