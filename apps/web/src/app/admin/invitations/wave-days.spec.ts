import { waveDays } from './wave-days';

it.each([
  ['nobody', 0, 10, '2026-11-20', []],
  ['all at once', 30, null, '2026-11-21', [['2026-11-21', 30]]],
  [
    'over a weekend',
    25,
    10,
    '2026-11-20',
    [
      ['2026-11-20', 10],
      ['2026-11-23', 10],
      ['2026-11-24', 5],
    ],
  ],
  ['from a Saturday', 5, 10, '2026-11-21', [['2026-11-23', 5]]],
  ['no number yet', 5, 0, '2026-11-20', []],
])('%s', (_what, people, perDay, first, days) => {
  expect(waveDays(people, perDay, first).map(({ day, people: many }) => [day, many])).toEqual(days);
});
