import type { ContactView } from '@akin/contracts';
import { linkWords, sendWords } from './contact-words';

const now = new Date('2026-11-22T20:00:00Z');
const link = (state: ContactView['link']['state']): ContactView['link'] => ({
  state,
  sentAt: state === 'none' ? null : '2026-11-22T18:00:00Z',
  expiresAt: state === 'none' ? null : '2026-11-29T12:00:00Z',
});

it.each<[ContactView['link']['state'], string, string]>([
  ['none', 'No set-up link has been sent.', 'Send a set-up link'],
  ['sent', 'Set-up link sent 2 hours ago; it opens once, until November 29.', 'Send again'],
  ['opened', 'Set-up link sent 2 hours ago and opened. Sign-in is not switched on yet.', 'Send again'],
  ['expired', 'The set-up link ran out on November 29 without being opened.', 'Send again'],
  ['ended', 'The set-up link is closed.', 'Send again'],
])('%s', (state, words, button) => {
  expect(linkWords(link(state), now)).toBe(words);
  expect(sendWords(link(state))).toBe(button);
});
