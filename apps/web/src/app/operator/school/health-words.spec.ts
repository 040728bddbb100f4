import type { DeliveryView, SchoolSignInView } from '@akin/contracts';
import { deliveryLines, signInLines } from './health-words';

const now = new Date('2026-11-22T20:00:00Z');

describe('signInLines', () => {
  const signIn: SchoolSignInView = { ready: true, idpEntityId: 'https://idp.cedar.edu', certificateUntil: null, lastSignInAt: null };

  it.each([
    ['2028-01-15T12:00:00Z', 'good', /is good until January 15, 2028\.$/],
    ['2026-12-04T21:00:00Z', 'warn', /ends in 12 days, on December 4\.$/],
    ['2026-11-23T01:00:00Z', 'warn', /ends within a day/],
    ['2026-11-20T12:00:00Z', 'bad', /ended on November 20\.$/],
  ])('a certificate until %s is %s', (certificateUntil, tone, text) => {
    const line = signInLines('active', { ...signIn, certificateUntil }, now)[1];
    expect(line?.tone).toBe(tone);
    expect(line?.text).toMatch(text);
  });

  it.each([
    ['active', true, 'good', 'Sign-in is ready.'],
    ['suspended', true, 'quiet', 'Sign-in is set up, and closed while the school is not active.'],
    ['active', false, 'warn', 'Sign-in is not switched on yet.'],
  ] as const)('%s, ready %s', (state, ready, tone, text) => {
    expect(signInLines(state, { ...signIn, ready }, now)[0]).toMatchObject({ tone, text });
  });

  it('says when somebody last came', () => {
    const lines = signInLines('active', { ...signIn, lastSignInAt: '2026-11-22T17:00:00Z' }, now);
    expect(lines.at(-1)?.text).toBe('Somebody last signed in 3 hours ago.');
    expect(signInLines('active', signIn, now).at(-1)?.text).toBe('Nobody has signed in yet.');
  });
});

describe('deliveryLines', () => {
  const still: DeliveryView = {
    mailsWaiting: 0,
    mailsFailed: 0,
    lastMailAt: null,
    eventsWaiting: 0,
    oldestWaitingAt: null,
    at: now.toISOString(),
  };
  const told = (delivery: Partial<DeliveryView>) =>
    deliveryLines('active', { ...still, ...delivery }, now).map(({ tone, text }) => `${tone}: ${text}`);

  it.each<[Partial<DeliveryView>, string[]]>([
    [{ at: null }, ['quiet: Not counted yet.']],
    [{}, ['quiet: No mail has been sent yet.', 'good: Nothing waits in its queue.']],
    [{ lastMailAt: '2026-11-22T19:58:00Z' }, ['good: All mail is out.', 'good: Nothing waits in its queue.']],
    [
      { mailsFailed: 1, mailsWaiting: 1204, eventsWaiting: 1, oldestWaitingAt: '2026-11-22T19:30:00Z' },
      ['bad: 1 mail was given up after many tries.', 'quiet: 1,204 mails wait to go out.', 'warn: 1 piece of work waits in its queue.'],
    ],
    [{ mailsWaiting: 2, oldestWaitingAt: '2026-11-22T19:59:00Z' }, ['quiet: 2 mails wait to go out.', 'quiet: Its mail is what waits.']],
  ])('%j', (delivery, lines) => {
    expect(told(delivery)).toEqual(lines);
  });

  it.each([
    ['active', '2026-11-22T18:00:00Z', true],
    ['active', '2026-11-22T19:00:00Z', false],
    ['suspended', '2026-11-01T18:00:00Z', false],
    ['archived', '2026-11-01T18:00:00Z', false],
  ] as const)('%s, counted at %s: silent %s', (state, at, silent) => {
    const [first] = deliveryLines(state, { ...still, at }, now);
    expect(first.tone === 'bad').toBe(silent);
  });
});
