import { countWords, senderName, timeWords } from './words.js';

it.each([
  [0, 'No mail'],
  [1, '1 mail'],
  [1200, '1,200 mails'],
])('counts %s as %s', (count, words) => {
  expect(countWords(count)).toBe(words);
});

it.each([
  ['2026-11-22T17:29:00Z', '5:29 PM'],
  ['2026-11-21T17:29:00Z', 'Nov 21, 5:29 PM'],
])('says %s as %s', (iso, words) => {
  expect(timeWords(iso, new Date('2026-11-22T20:00:00Z'), 'UTC').replace(/\s/g, ' ')).toBe(words);
});

it.each([
  ['"Northfield School of Medicine" <northfield@akin.example>', 'Northfield School of Medicine'],
  ['Harbor <h@akin.example>', 'Harbor'],
  ['h@akin.example', 'h@akin.example'],
  ['', ''],
])('names the sender of %s', (from, name) => {
  expect(senderName(from)).toBe(name);
});
