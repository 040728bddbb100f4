import { deviceWords, lastSeenWords, sinceWords } from './session-words';

const now = new Date('2026-11-17T20:00:00Z');

it.each([
  ['2026-11-17T19:59:10Z', 'in use just now'],
  ['2026-11-17T19:58:00Z', 'last used 2 minutes ago'],
  ['2026-11-17T19:31:00Z', 'last used 29 minutes ago'],
])('%s was %s', (lastSeenAt, words) => expect(lastSeenWords({ lastSeenAt }, now)).toBe(words));

it.each([
  ['2026-11-17T16:40:00Z', 'since 9:40 am'],
  ['2026-11-17T06:05:00Z', 'since yesterday, 11:05 pm'],
])('%s is %s at the school', (begunAt, words) => expect(sinceWords({ begunAt }, now, 'America/Denver')).toBe(words));

it('names no browser that did not', () => {
  expect(deviceWords({ device: 'Chrome on Windows' })).toBe('Chrome on Windows');
  expect(deviceWords({ device: null })).toContain('did not say');
});
