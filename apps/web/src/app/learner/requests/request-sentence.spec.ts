import type { DeskOutcome, DeskReason, RequestView } from '@akin/contracts';
import { requestSentence } from './request-sentence';

const person = (name: string, pronouns: string | null) => ({ id: name, name, pronouns, role: '' });
const request = (change: Partial<RequestView>): RequestView => ({
  id: 'r',
  learner: person('Imani Castellanos', 'she/her'),
  mentor: person('Dr. Adwoa Osei', 'she/her'),
  need: 'residency_application',
  needLabel: 'Residency application',
  hope: 'The truth',
  when: 'Evenings',
  state: 'open',
  askedAt: '2026-11-12T22:00:00Z',
  answerBy: '2026-11-19',
  answeredAt: null,
  words: null,
  mentorshipId: null,
  desk: null,
  ...change,
});

const handedOver = (reason: DeskReason, outcome: DeskOutcome | null) => ({ state: 'handed_over' as const, desk: { reason, outcome } });

it.each([
  [{}, 'Dr. Osei has until Thursday to answer.'],
  [{ answerBy: '2026-11-17' }, 'Dr. Osei has until today to answer.'],
  [{ answerBy: '2026-11-30' }, 'Dr. Osei has until Monday, November 30 to answer.'],
  [{ answerBy: '2026-11-16' }, 'Dr. Osei has not answered yet.'],
  [{ state: 'accepted' as const }, 'Dr. Osei said yes.'],
  [{ state: 'declined' as const }, 'Dr. Osei cannot take this on just now.'],
  [{ state: 'withdrawn' as const }, 'You withdrew your request to Dr. Osei.'],
  [{ state: 'expired' as const }, 'Dr. Osei did not get to answer in time.'],
  [handedOver('mentor_left', null), 'Your program office is looking for somebody in place of Dr. Osei.'],
  [handedOver('mentor_paused', null), 'Your program office is looking for somebody in place of Dr. Osei.'],
  [handedOver('mentor_left', 'new_mentor'), 'Your program office has an idea for you.'],
  [handedOver('mentor_left', 'ended'), 'Your request to Dr. Osei is closed.'],
  [handedOver('mentor_left', 'goes_on'), 'You can ask Dr. Osei again.'],
  [handedOver('learner_left', null), 'Your request to Dr. Osei is closed.'],
])('says of %j: %s', (change, title) => {
  expect(requestSentence(request(change), '2026-11-17').title).toBe(title);
});

it('never says no to a learner in words that could hurt', () => {
  for (const change of [{ state: 'declined' as const }, handedOver('mentor_left', null), handedOver('mentor_left', 'ended')]) {
    const { title, text } = requestSentence(request(change), '2026-11-17');
    expect(`${title} ${text}`).not.toMatch(/reject|refus|denied|unfortunately/i);
  }
});
