import { addWorkingDays } from '@akin/platform';
import { wordAnswering } from './word-answering.js';

const thursday = '2026-11-12';
const after = (...days: number[]) => days.map((count) => ({ askedOn: thursday, answeredOn: addWorkingDays(thursday, count) }));

const rows: [string, ReturnType<typeof after>, string | null][] = [
  ['nobody has been answered', [], null],
  ['four answers are too few', after(1, 1, 1, 1), null],
  ['five answers, all the same day', after(0, 0, 0, 0, 0), 'Usually answers within one working day'],
  ['the one in the middle', after(9, 2, 1, 2, 8), 'Usually answers within two working days'],
  ['of an even number more than half', after(1, 1, 1, 4, 4, 4), 'Usually answers within four working days'],
  ['the longest that is told as a number', after(10, 10, 10, 10, 10), 'Usually answers within ten working days'],
  ['longer', after(30, 30, 30, 30, 30), 'Usually takes more than ten working days to answer'],
  [
    'a weekend does not count',
    Array(5).fill({ askedOn: '2026-11-13', answeredOn: '2026-11-16' }),
    'Usually answers within one working day',
  ],
];

test.each(rows)('%s', (_name, answered, words) => {
  expect(wordAnswering(answered)).toBe(words);
});
