import { type MentorState, mentorStates, type SupplyView } from '@akin/contracts';
import { supplyWords } from './supply-words';

const words = { mentor: 'guide', mentors: 'guides', learner: 'l', learners: 'ls', program: 'p' };
const view = (target: number | null, given: Partial<Record<MentorState, number>>, toReview: number | null = null): SupplyView => ({
  target,
  toReview,
  counts: { ...(Object.fromEntries(mentorStates.map((state) => [state, 0])) as Record<MentorState, number>), ...given },
});

it.each([
  [view(50, { active: 20 }), '20 active guides of 50, the goal for your class size. 30 to go.', 40],
  [view(50, { active: 1 }), '1 active guide of 50, the goal for your class size. 49 to go.', 2],
  [view(75, { active: 80 }), '80 active guides. The goal for your class size, 75, is reached.', 100],
  [view(null, { active: 3 }), '3 active guides. There is no goal for historically Black schools.', null],
])('says how far the school is (%#)', (supply, text, percent) => expect(supplyWords(supply, words)).toMatchObject({ text, percent }));

it('says who is coming', () => {
  expect(supplyWords(view(50, { training: 2, applied: 1, in_review: 1, invited: 9 }), words).coming).toBe(
    'On their way or away: 2 in training, 2 applied, 9 invited.',
  );
  expect(supplyWords(view(50, { active: 4 }), words).coming).toBeNull();
});

it.each([
  [null, null],
  [0, null],
  [1, 'One application waits for a reviewer.'],
  [4, '4 applications wait for a reviewer.'],
])('tells reviewers what waits (%s)', (toReview, said) => expect(supplyWords(view(50, {}, toReview), words).review).toBe(said));
