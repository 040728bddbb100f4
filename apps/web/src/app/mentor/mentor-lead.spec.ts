import type { RequestView } from '@akin/contracts';
import { mentorLead } from './mentor-lead';

const words = { mentor: 'mentor', mentors: 'mentors', learner: 'learner', learners: 'learners', program: 'program' };
const from = (name: string, answerBy: string) => ({ learner: { id: name, name, pronouns: null, role: '' }, answerBy }) as RequestView;

it.each([
  [[from('Imani Castellanos', '2026-11-19')], 'active', 'Imani is waiting for your answer. A place is held until Thursday.'],
  [
    [from('Kwabena Nti', '2026-11-23'), from('Imani Castellanos', '2026-11-18')],
    'active',
    '2 learners are waiting for your answer. The first place is held until tomorrow.',
  ],
  [[from('Imani Castellanos', '2026-11-10')], 'active', 'Imani is waiting for your answer.'],
  [[], 'active', 'Nobody is waiting for you.'],
  [[], 'paused', 'You are taking a pause. No new requests reach you.'],
  [[], 'invited', 'A few minutes, and learners can find you.'],
] as const)('leads with what waits (%#)', (open, state, lead) => {
  expect(mentorLead(open, { state }, '2026-11-17', words)).toBe(lead);
});
