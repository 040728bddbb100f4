import type { ToldCount } from '@akin/contracts';
import { judgeSupply } from './judge-supply.js';

it.each<[ToldCount, ToldCount, ToldCount, string]>([
  [40, 0, 0, 'none'],
  ['few', 0, 0, 'none'],
  [40, 'few', 0, 'short'],
  ['few', 20, 0, 'short'],
  [40, 20, 'few', 'short'],
  [40, 20, 39, 'short'],
  [40, 20, 40, 'enough'],
  ['few', 'few', 'few', 'enough'],
  ['few', 20, 30, 'enough'],
])('%p learners, %p mentors, %p places: %s', (learners, mentors, places, supply) => {
  expect(judgeSupply({ learners, mentors, places })).toBe(supply);
});
