import { zonedTime } from './zoned-time';

it.each([
  ['2026-11-17T23:40:00Z', 'America/Denver', '4:40 pm MST'],
  ['2026-07-17T05:05:00Z', 'America/New_York', '1:05 am EDT'],
])('%s in %s is %s', (moment, zone, words) => expect(zonedTime(moment, zone).replace(/\s/g, ' ')).toBe(words));
