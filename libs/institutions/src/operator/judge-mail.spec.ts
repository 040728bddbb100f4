import type { MailHealth } from '@akin/contracts';
import { judgeMail } from './judge-mail.js';

const now = new Date('2026-03-10T12:00:00Z');
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
const none: Parameters<typeof judgeMail>[0] = {
  state: 'active',
  healthAt: ago(60),
  mailsWaiting: 0,
  mailsFailed: 0,
  lastMailAt: null,
  eventsWaiting: 0,
  oldestWaitingAt: null,
};

describe('judgeMail', () => {
  it.each<[MailHealth, string, Partial<typeof none>]>([
    ['quiet', 'nothing was ever sent', {}],
    ['good', 'the last one went', { lastMailAt: ago(60 * 24) }],
    ['good', 'one has just been written', { mailsWaiting: 1, oldestWaitingAt: ago(1) }],
    ['good', 'one has waited for exactly a quarter of an hour', { mailsWaiting: 1, oldestWaitingAt: ago(15) }],
    ['late', 'one has waited longer', { mailsWaiting: 1, oldestWaitingAt: ago(15.1), lastMailAt: ago(1) }],
    ['late', 'what should become a mail has waited longer', { eventsWaiting: 1, oldestWaitingAt: ago(16) }],
    ['good', 'what waited is gone', { oldestWaitingAt: ago(60), lastMailAt: ago(2) }],
    ['failing', 'one was given up', { mailsFailed: 1, lastMailAt: ago(1) }],
    ['failing', 'one was given up while others wait', { mailsFailed: 2, mailsWaiting: 3, oldestWaitingAt: ago(90) }],
    ['silent', 'nobody has counted for long, whatever was counted then', { healthAt: ago(91), mailsFailed: 2, lastMailAt: ago(91) }],
    ['good', 'a closed school is not counted any more', { state: 'suspended', healthAt: ago(60 * 24), lastMailAt: ago(60 * 24) }],
    ['quiet', 'a school has just opened', { healthAt: null }],
  ])('is %s when %s', (health, _when, over) => expect(judgeMail({ ...none, ...over }, now)).toBe(health));
});
