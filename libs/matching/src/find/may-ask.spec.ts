import type { MentorState } from '@akin/contracts';
import { whyNotAsk } from './may-ask.js';

const learner = { isLearner: true, isSelf: false };
const rows: [string, { isLearner: boolean; isSelf: boolean }, { state: MentorState; room: number }, RegExp | null][] = [
  ['active with room', learner, { state: 'active', room: 1 }, null],
  ['active and full', learner, { state: 'active', room: 0 }, /no room/],
  ['a pause', learner, { state: 'paused', room: 2 }, /pause/],
  ['in training', learner, { state: 'training', room: 2 }, /not taking requests/],
  ['oneself', { isLearner: true, isSelf: true }, { state: 'active', room: 2 }, /your own page/],
  ['a mentor who is no learner', { isLearner: false, isSelf: false }, { state: 'active', room: 2 }, /Only learners/],
];

test.each(rows)('%s', (_name, reader, mentor, expected) => {
  const why = whyNotAsk(reader, mentor);
  if (expected) expect(why).toMatch(expected);
  else expect(why).toBeNull();
});
