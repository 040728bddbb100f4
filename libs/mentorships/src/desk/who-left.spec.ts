import { whoLeft } from './who-left.js';

test.each([
  [['mentor'], 'mentor_left'],
  [['learner'], 'learner_left'],
  [['mentor', 'learner'], 'learner_left'],
  [['somebody else'], null],
  [[], null],
])('%j leaving is %s', (left, reason) => {
  expect(whoLeft({ learnerId: 'learner', mentorId: 'mentor' }, new Set(left))).toBe(reason);
});
