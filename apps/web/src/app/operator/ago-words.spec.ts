import { agoWords, aheadWords, dateWords } from './ago-words';

const now = new Date('2026-11-22T20:00:00Z');

it.each([
  ['2026-11-22T20:00:30Z', 'just now'],
  ['2026-11-22T19:59:30Z', 'just now'],
  ['2026-11-22T19:59:00Z', '1 minute ago'],
  ['2026-11-22T19:05:00Z', '55 minutes ago'],
  ['2026-11-22T18:59:00Z', '1 hour ago'],
  ['2026-11-21T19:00:00Z', '1 day ago'],
  ['2026-11-10T20:00:00Z', '12 days ago'],
  ['2026-11-03T20:00:00Z', 'on November 3'],
  ['2025-11-03T20:00:00Z', 'on November 3, 2025'],
])('says %s as %s', (moment, words) => {
  expect(agoWords(moment, now, 'UTC')).toBe(words);
});

it.each([
  ['2026-12-22T20:00:00Z', 'December 22'],
  ['2027-01-02T20:00:00Z', 'January 2, 2027'],
])('writes the day %s as %s', (moment, words) => {
  expect(dateWords(moment, now, 'UTC')).toBe(words);
});

it.each([
  ['2026-11-22T19:00:00Z', 'now'],
  ['2026-11-23T10:00:00Z', 'within a day'],
  ['2026-11-24T19:00:00Z', 'in 1 day'],
  ['2026-12-22T20:00:00Z', 'in 30 days'],
])('says how far off %s is: %s', (moment, words) => {
  expect(aheadWords(moment, now)).toBe(words);
});
