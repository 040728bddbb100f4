import { answerDeadline } from './answer-deadline.js';

const rows: [string, string, string, number, string, string][] = [
  // The case of the reference screen: asked Thursday evening, reminded Tuesday morning, answered by Thursday.
  ['a Thursday evening', '2026-11-13T00:02:00Z', 'America/Denver', 5, '2026-11-19', '2026-11-17T15:00:00.000Z'],
  ['a Monday', '2026-11-16T16:00:00Z', 'America/Denver', 5, '2026-11-23', '2026-11-19T15:00:00.000Z'],
  ['a Saturday counts from Monday', '2026-11-14T18:00:00Z', 'America/Denver', 5, '2026-11-20', '2026-11-18T15:00:00.000Z'],
  ['a Sunday counts from Monday', '2026-11-15T18:00:00Z', 'America/Denver', 5, '2026-11-20', '2026-11-18T15:00:00.000Z'],
  ['a Friday', '2026-11-20T18:00:00Z', 'America/Denver', 5, '2026-11-27', '2026-11-25T15:00:00.000Z'],
  ['one instant, still Friday in Hawaii', '2026-11-21T08:00:00Z', 'Pacific/Honolulu', 5, '2026-11-27', '2026-11-25T18:00:00.000Z'],
  ['the same instant, already Saturday in Guam', '2026-11-21T08:00:00Z', 'Pacific/Guam', 5, '2026-11-27', '2026-11-24T22:00:00.000Z'],
  ['clocks go back in between', '2026-10-29T16:00:00Z', 'America/New_York', 5, '2026-11-05', '2026-11-03T13:00:00.000Z'],
  ['clocks go forward in between', '2026-03-05T16:00:00Z', 'America/New_York', 5, '2026-03-12', '2026-03-10T12:00:00.000Z'],
  [
    'just before midnight on the day clocks go back',
    '2026-11-02T04:30:00Z',
    'America/New_York',
    5,
    '2026-11-06',
    '2026-11-04T13:00:00.000Z',
  ],
  ['over the new year', '2026-12-30T18:00:00Z', 'America/Chicago', 5, '2027-01-06', '2027-01-04T14:00:00.000Z'],
  ['a promise of ten days', '2026-11-16T16:00:00Z', 'America/Denver', 10, '2026-11-30', '2026-11-19T15:00:00.000Z'],
  ['a promise of three days reminds at day two', '2026-11-16T16:00:00Z', 'America/Denver', 3, '2026-11-19', '2026-11-18T15:00:00.000Z'],
  ['a promise of one day reminds that morning', '2026-11-16T16:00:00Z', 'America/Denver', 1, '2026-11-17', '2026-11-17T15:00:00.000Z'],
];

test.each(rows)('%s', (_name, askedAt, timeZone, days, answerBy, remindAt) => {
  const deadline = answerDeadline(new Date(askedAt), timeZone, days);
  expect(deadline.answerBy).toBe(answerBy);
  expect(deadline.remindAt.toISOString()).toBe(remindAt);
});
