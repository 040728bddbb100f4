import { isApproved, mayDecide } from './may-decide.js';

const about = { mentorId: 'mentor', nominators: ['dean', 'chair'] };

it.each([
  ['a reviewer without a part in it', 'reviewer', 'decide'],
  ['the mentor', 'mentor', 'no'],
  ['one who nominated', 'dean', 'with_second'],
] as const)('%s', (_who, reviewerId, may) => expect(mayDecide({ reviewerId, ...about })).toBe(may));

it('lets nobody decide about themselves who also nominated', () =>
  expect(mayDecide({ reviewerId: 'mentor', mentorId: 'mentor', nominators: ['mentor'] })).toBe('no'));

it.each([
  [[], false],
  [['dean'], false],
  [['dean', 'chair'], false],
  [['mentor'], false],
  [['reviewer'], true],
  [['dean', 'reviewer'], true],
])('with a yes by %j it is %s', (approvals, approved) => expect(isApproved(approvals, about)).toBe(approved));
