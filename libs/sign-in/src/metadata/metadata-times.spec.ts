import { durationMs, judgeValidity, nextLook } from './metadata-times.js';

const now = new Date('2026-11-22T12:00:00Z');
const inMinutes = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const days = 24 * 60;

it.each([
  ['no end', null, null, 'no_end'],
  ['over since a minute', inMinutes(-1), 'expired', 'expired'],
  ['over this very moment', now, 'expired', 'expired'],
  ['a minute left', inMinutes(1), null, null],
  ['two weeks left', inMinutes(14 * days), null, null],
  ['fifteen days left', inMinutes(15 * days), null, 'ends_too_far'],
])('judges %s', (_what, validUntil, unsigned, signed) => {
  expect(judgeValidity(validUntil, false, now)).toBe(unsigned);
  expect(judgeValidity(validUntil, true, now)).toBe(signed);
});

it.each([
  [null, 0, 60],
  [5 * 60_000, 0, 10],
  [30 * 60_000, 0, 30],
  [24 * 3_600_000, 0, 60],
  [30 * 60_000, 1, 10],
  [null, 2, 20],
  [null, 3, 40],
  [null, 4, 60],
  [null, 5000, 60],
])('looks again (kept %s ms, %i failures) after %i minutes', (cacheMs, failures, minutes) =>
  expect(nextLook(now, cacheMs, failures)).toEqual(inMinutes(minutes)),
);

it.each([
  ['PT1H', 60],
  ['P1D', days],
  ['P0Y0M0DT6H0M0.000S', 360],
  ['P1DT2H3M', days + 123],
  ['PT3600S', 60],
  ['P1M', 30 * days],
  ['P', null],
  ['PT', null],
  ['1 hour', null],
  ['-P1D', null],
  ['', null],
  [null, null],
])('reads the duration %s', (value, minutes) => expect(durationMs(value)).toBe(minutes === null ? null : minutes * 60_000));
