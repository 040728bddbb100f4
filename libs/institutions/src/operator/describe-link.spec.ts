import type { ContactView } from '@akin/contracts';
import { describeLink } from './describe-link.js';

const at = (day: number) => new Date(Date.UTC(2026, 2, day));
const now = at(10);
const sent = { madeAt: at(5), expiresAt: at(12), usedAt: null, endedAt: null };

describe('describeLink', () => {
  it.each<[ContactView['link']['state'], Partial<Record<keyof typeof sent, Date | null>>]>([
    ['sent', {}],
    ['sent', { expiresAt: new Date(now.getTime() + 1) }],
    ['expired', { expiresAt: now }],
    ['opened', { usedAt: at(6) }],
    ['opened', { usedAt: at(6), expiresAt: at(8) }],
    ['ended', { endedAt: at(7) }],
    ['ended', { usedAt: at(6), endedAt: at(7), expiresAt: at(8) }],
  ])('is %s for %j', (state, over) => expect(describeLink({ ...sent, ...over }, now).state).toBe(state));

  it('is none before one was made', () =>
    expect(describeLink({ madeAt: null, expiresAt: null, usedAt: null, endedAt: null }, now)).toEqual({
      state: 'none',
      sentAt: null,
      expiresAt: null,
    }));

  it('says when it was sent and until when it opens', () =>
    expect(describeLink(sent, now)).toEqual({ state: 'sent', sentAt: at(5).toISOString(), expiresAt: at(12).toISOString() }));
});
