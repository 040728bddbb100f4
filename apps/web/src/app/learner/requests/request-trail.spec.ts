import type { RequestView } from '@akin/contracts';
import { requestTrail } from './request-trail';

const line = (name: string) => ({ id: name, name, pronouns: null, role: '' });
const request = (state: RequestView['state']): RequestView => ({
  id: 'r',
  learner: line('Imani Castellanos'),
  mentor: line('Dr. Adwoa Osei'),
  need: 'n',
  needLabel: 'N',
  hope: 'h',
  when: 'w',
  state,
  askedAt: '2026-11-13T03:00:00Z',
  answerBy: '2026-11-19',
  answeredAt: state === 'open' ? null : '2026-11-16T15:00:00Z',
  words: null,
  mentorshipId: null,
  desk: null,
});

it.each([
  ['open', ['done', 'now', 'todo', 'todo']],
  ['accepted', ['done', 'done', 'now']],
  ['declined', ['done', 'done', 'now']],
  ['withdrawn', ['done', 'done']],
  ['expired', ['done', 'done', 'now']],
] as const)('%s goes %j', (state, steps) => {
  expect(requestTrail(request(state), 'America/Denver').map((step) => step.state)).toEqual(steps);
});

it.each([
  [{ reason: 'mentor_left', outcome: null }, ['done', 'done', 'now', 'todo'], 'Dr. Osei could not answer any more'],
  [{ reason: 'mentor_paused', outcome: null }, ['done', 'done', 'now', 'todo'], 'Dr. Osei could not answer any more'],
  [{ reason: 'mentor_left', outcome: 'ended' }, ['done', 'done', 'now'], 'Dr. Osei could not answer any more'],
  [{ reason: 'mentor_left', outcome: 'goes_on' }, ['done', 'done', 'now'], 'Dr. Osei could not answer any more'],
  [{ reason: 'learner_left', outcome: null }, ['done', 'done', 'now'], 'You were not on the school’s list'],
] as const)('handed over with %j goes %j', (desk, steps, title) => {
  const trail = requestTrail({ ...request('handed_over'), desk }, 'America/Denver');
  expect(trail.map((step) => step.state)).toEqual(steps);
  expect(trail[1]).toMatchObject({ title, text: 'Monday, November 16.' });
});

it('names days as the school counts them', () => {
  expect(requestTrail(request('accepted'), 'America/Denver')[0]?.text).toBe('Thursday, November 12.');
});
