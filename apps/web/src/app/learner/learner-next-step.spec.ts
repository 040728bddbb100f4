import type { MentorshipView, Wish } from '@akin/contracts';
import { learnerNextStep } from './learner-next-step';

const words = { mentor: 'mentor', mentors: 'mentors' };
const wish: Wish = { facet: 'need', term: 'residency_application', weight: 'must' };
const line = (name: string) => ({ id: name, name, pronouns: null, role: '' });
const mentorship = (firstMeetingBy: string, state: MentorshipView['state'] = 'active'): MentorshipView => ({
  id: 'm',
  kind: 'pair',
  state,
  mentor: line('Dr. Naomi Begaye'),
  learner: line('Imani Castellanos'),
  needLabel: '',
  hope: '',
  when: '',
  startedAt: '2026-11-13T12:00:00Z',
  firstMeetingBy,
  otherMail: 'naomi@school.example',
  desk: null,
});

it.each([
  ['nothing yet', { wishes: [], openRequests: 0, mentorships: [] }, 'Say what matters to you'],
  ['wishes, nobody asked', { wishes: [wish], openRequests: 0, mentorships: [] }, 'Ask one of the mentors who fit'],
  ['an open request', { wishes: [wish], openRequests: 1, mentorships: [] }, undefined],
  ['a fresh yes', { wishes: [], openRequests: 1, mentorships: [mentorship('2026-11-27')] }, 'Agree on a first time with Dr. Begaye'],
  ['a settled pair', { wishes: [], openRequests: 0, mentorships: [mentorship('2026-11-01')] }, undefined],
  [
    'an ended pair',
    { wishes: [wish], openRequests: 0, mentorships: [mentorship('2026-11-27', 'ended')] },
    'Ask one of the mentors who fit',
  ],
])('with %s', (_name, state, title) => {
  expect(learnerNextStep(state, '2026-11-17', words)?.title).toBe(title);
});
