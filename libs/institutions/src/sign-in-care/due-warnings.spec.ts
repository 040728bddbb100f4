import { dueWarnings } from './due-warnings.js';

const now = new Date('2026-11-22T12:00:00Z');
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000);

it.each([
  [365, null, null],
  [30.01, null, null],
  [30, 30, null],
  [14.01, 30, null],
  [14, 14, null],
  [7.01, 14, null],
  [7, 7, null],
  [2.01, 7, null],
  [2, 7, 7],
  [0.01, 7, 7],
  [0, null, null],
  [-1, null, null],
])('%s days before the end: step %s; renewed by itself: %s', (days, alone, renewed) => {
  const ending = { what: 'their_certificate' as const, id: 'a', until: inDays(days) };
  const step = (byItself: boolean) => dueWarnings([{ ...ending, renewed: byItself }], now)[0]?.days ?? null;
  expect([step(false), step(true)]).toEqual([alone, renewed]);
});

it('warns of each ending by itself', () => {
  const endings = [3, 100, 20].map((days, at) => ({
    what: 'our_certificate' as const,
    id: String(at),
    until: inDays(days),
    renewed: false,
  }));
  expect(dueWarnings(endings, now).map(({ id, days }) => [id, days])).toEqual([
    ['0', 7],
    ['2', 30],
  ]);
});
