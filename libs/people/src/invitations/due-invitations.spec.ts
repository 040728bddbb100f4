import fc from 'fast-check';
import { isWorkingDay } from '@akin/platform';
import { daysToCome, howManyNow, type Waves } from './due-invitations.js';

const zone = 'America/Chicago';
/** Friday at nine in the morning. */
const friday = new Date('2026-11-20T15:00:00Z');
const waves = (over: Partial<Waves> = {}): Waves => ({ startAt: friday, perDay: 50, sentOn: null, sentThatDay: 0, ...over });

it.each<[string, Waves, string, number]>([
  ['before it begins', waves(), '2026-11-20T14:59:59Z', 0],
  ['when it begins', waves(), '2026-11-20T15:00:00Z', 50],
  ['later that day', waves({ sentOn: '2026-11-20', sentThatDay: 30 }), '2026-11-20T20:00:00Z', 20],
  ['when the day is full', waves({ sentOn: '2026-11-20', sentThatDay: 50 }), '2026-11-20T20:00:00Z', 0],
  ['on Saturday', waves({ sentOn: '2026-11-20', sentThatDay: 50 }), '2026-11-21T20:00:00Z', 0],
  ['on Sunday night, when it is Monday in Greenwich', waves(), '2026-11-23T02:00:00Z', 0],
  ['on Monday before the hour', waves({ sentOn: '2026-11-20', sentThatDay: 50 }), '2026-11-23T14:59:00Z', 0],
  ['on Monday at the hour', waves({ sentOn: '2026-11-20', sentThatDay: 50 }), '2026-11-23T15:00:00Z', 50],
  ['the hour stays when clocks change', waves({ startAt: new Date('2026-10-30T14:00:00Z') }), '2026-11-02T14:30:00Z', 0],
  ['and comes at the same hour of the new time', waves({ startAt: new Date('2026-10-30T14:00:00Z') }), '2026-11-02T15:00:00Z', 50],
  [
    'all at once on a Saturday somebody chose',
    waves({ perDay: null, startAt: new Date('2026-11-21T15:00:00Z') }),
    '2026-11-21T15:00:00Z',
    Infinity,
  ],
])('%s', (_when, plan, now, many) => expect(howManyNow(plan, new Date(now), zone)).toBe(many));

it.each<[string, Waves, number, string, [string, number][]]>([
  ['nobody left', waves(), 0, '2026-11-20T15:00:00Z', []],
  [
    'over a weekend',
    waves(),
    120,
    '2026-11-19T15:00:00Z',
    [
      ['2026-11-20', 50],
      ['2026-11-23', 50],
      ['2026-11-24', 20],
    ],
  ],
  [
    'the rest of today first',
    waves({ sentOn: '2026-11-20', sentThatDay: 40 }),
    30,
    '2026-11-20T16:00:00Z',
    [
      ['2026-11-20', 10],
      ['2026-11-23', 20],
    ],
  ],
  ['today is full', waves({ sentOn: '2026-11-20', sentThatDay: 50 }), 30, '2026-11-20T16:00:00Z', [['2026-11-23', 30]]],
  ['begun on a Saturday', waves({ startAt: new Date('2026-11-21T15:00:00Z') }), 10, '2026-11-20T15:00:00Z', [['2026-11-23', 10]]],
  ['behind time', waves(), 10, '2026-12-01T16:00:00Z', [['2026-12-01', 10]]],
  ['all at once', waves({ perDay: null }), 900, '2026-11-19T15:00:00Z', [['2026-11-20', 900]]],
])('the days to come: %s', (_when, plan, left, now, days) =>
  expect(daysToCome(plan, left, new Date(now), zone).map(({ day, people }) => [day, people])).toEqual(days),
);

it('everybody gets a day, never too many on one, and only on working days', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 0, max: 900 }),
      fc.integer({ min: 0, max: 30 }),
      (perDay, left, later) => {
        const now = new Date(friday.getTime() + later * 11 * 3_600_000);
        const days = daysToCome(waves({ perDay }), left, now, zone);
        expect(days.reduce((sum, { people }) => sum + people, 0)).toBe(left);
        expect(days.every(({ day, people }) => isWorkingDay(day) && people > 0 && people <= perDay)).toBe(true);
        expect(new Set(days.map(({ day }) => day)).size).toBe(days.length);
      },
    ),
  );
});
