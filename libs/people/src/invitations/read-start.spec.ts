import { readStart, startOfWaves } from './read-start.js';

const now = new Date('2026-11-20T15:00:00Z');
const zone = 'America/Chicago';

it.each([
  ['nothing means now', undefined, '2026-11-20T15:00:00.000Z'],
  ['a time at the school', '2026-11-23T09:30', '2026-11-23T15:30:00.000Z'],
  ['after clocks changed', '2027-03-15T09:30', '2027-03-15T14:30:00.000Z'],
  ['an hour ago means now', '2026-11-20T08:00', '2026-11-20T15:00:00.000Z'],
])('%s', (_what, text, at) => expect(readStart(text, now, zone).toISOString()).toBe(at));

it.each(['2026-11-18T09:00', '2028-01-01T09:00', '2026-02-30T09:00', '2026-13-01T09:00', '2026-11-23T25:00', '2026-11-23', 'tomorrow', ''])(
  'does not take “%s”',
  (text) => expect(() => readStart(text, now, zone)).toThrow(expect.objectContaining({ code: 'bad_input' })),
);

it.each([
  ['in working hours', '2026-11-20T15:00:00Z', '2026-11-20T15:00:00.000Z'],
  ['early in the morning', '2026-11-20T12:00:00Z', '2026-11-20T15:00:00.000Z'],
  ['on a Friday evening', '2026-11-21T01:00:00Z', '2026-11-23T15:00:00.000Z'],
  ['on a Sunday', '2026-11-22T18:00:00Z', '2026-11-23T15:00:00.000Z'],
  ['on a weekday evening', '2026-11-18T23:00:00Z', '2026-11-19T15:00:00.000Z'],
])('waves planned %s begin', (_when, at, start) => expect(startOfWaves(new Date(at), zone).toISOString()).toBe(start));
