import type { RequestView } from '@akin/contracts';
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

it.each([
  [{}, 'Dr. Osei has until Thursday to answer.'],
  [{ answerBy: '2026-11-17' }, 'Dr. Osei has until today to answer.'],
  [{ answerBy: '2026-11-30' }, 'Dr. Osei has until Monday, November 30 to answer.'],
  [{ answerBy: '2026-11-16' }, 'Dr. Osei has not answered yet.'],
  [{ state: 'accepted' as const }, 'Dr. Osei said yes.'],
  [{ state: 'declined' as const }, 'Dr. Osei cannot take this on just now.'],
  [{ state: 'withdrawn' as const }, 'You withdrew your request to Dr. Osei.'],
  [{ state: 'expired' as const }, 'Dr. Osei did not get to answer in time.'],
])('says of %j: %s', (change, title) => {
  expect(requestSentence(request(change), '2026-11-17').title).toBe(title);
});

it('never says no to a learner in words that could hurt', () => {
  const { title, text } = requestSentence(request({ state: 'declined' }), '2026-11-17');
  expect(`${title} ${text}`).not.toMatch(/reject|refus|denied|unfortunately/i);
});
