import { localDay } from './local-day.js';

it.each([
  ['2026-11-13T00:02:00Z', 'America/Chicago', '2026-11-12'],
  ['2026-11-13T00:02:00Z', 'UTC', '2026-11-13'],
  ['2026-11-12T23:30:00Z', 'Pacific/Auckland', '2026-11-13'],
  ['2026-03-08T07:59:59Z', 'America/Los_Angeles', '2026-03-07'],
  ['2026-01-01T05:00:00Z', 'America/New_York', '2026-01-01'],
  ['2026-01-01T04:59:59Z', 'America/New_York', '2025-12-31'],
])('%s is in %s on %s', (at, timeZone, day) => expect(localDay(new Date(at), timeZone)).toBe(day));

it('knows no zone that is none', () => {
  expect(() => localDay(new Date(), 'Mars/Olympus')).toThrow(RangeError);
});
