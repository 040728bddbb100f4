import type { InvitationPlan } from '@akin/contracts';
import { isSending, roundSentence } from './round-words';

const today = '2026-11-20';
const round = (over: Partial<InvitationPlan>): InvitationPlan => ({
  ...{ id: 'a', state: 'sending', madeAt: '2026-11-20T15:00:00Z', madeBy: null, people: 100, sent: 40, days: [] },
  words: { greeting: '', signedBy: '', replyTo: '' },
  ...over,
});
const days = [
  { day: '2026-11-23', people: 40 },
  { day: '2026-11-24', people: 20 },
];

it.each([
  [round({ state: 'planned', sent: 0, days }), '0 of 100 invitations went. 40 go on Monday, the last ones on Tuesday.'],
  [round({ days: [{ day: today, people: 60 }] }), '40 of 100 invitations went. 60 more go today.'],
  [round({ days: [{ day: today, people: 1 }] }), '40 of 100 invitations went. 1 more goes today.'],
  [round({ days: days.map(({ day }) => ({ day, people: 1 })) }), '40 of 100 invitations went. 1 goes on Monday, the last one on Tuesday.'],
  [round({ days }), '40 of 100 invitations went. 40 go on Monday, the last ones on Tuesday.'],
  [round({ state: 'held' }), '40 of 100 invitations went. Nothing more is sent until you go on.'],
  [round({ state: 'canceled' }), '40 of 100 invitations went. The others were not invited.'],
  [round({ state: 'sent', sent: 100 }), 'All 100 invitations went.'],
  [round({ state: 'sent', sent: 97 }), '97 of 100 invitations went. The others needed none any more.'],
])('says what comes next (%#)', (given, sentence) => expect(roundSentence(given, today)).toBe(sentence));

it.each([
  [round({ days: [{ day: today, people: 1 }] }), true],
  [round({ days }), false],
  [round({ state: 'held' }), false],
  [round({ state: 'sent' }), false],
])('is asked again only while mails go (%#)', (given, is) => expect(isSending(given, today)).toBe(is));
