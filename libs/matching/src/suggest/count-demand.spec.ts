import type { Wish, WishWeight } from '@akin/contracts';
import { DemandCount } from './count-demand.js';

const wish = (facet: string, term: string, weight: WishWeight = 'a_lot'): Wish => ({ facet, term, weight });
const counted = (...lists: Wish[][]) => {
  const count = new DemandCount();
  for (const list of lists) count.add(list);
  return count.atLeast(1).map(({ facet, term, learners }) => [facet, term, learners]);
};

it.each<[string, Wish[][], [string, string | null, number][]]>([
  ['nobody', [], []],
  ['a facet without what is named', [[wish('language', 'spanish')], [wish('language', 'twi')]], [['language', null, 2]]],
  ['one learner once', [[wish('language', 'spanish'), wish('language', 'twi')]], [['language', null, 1]]],
  [
    'needs each',
    [[wish('need', 'leadership'), wish('need', 'wellness')], [wish('need', 'leadership')]],
    [
      ['need', 'leadership', 2],
      ['need', 'wellness', 1],
    ],
  ],
  ['not what is not wanted', [[wish('faith', 'jain', 'not_wanted')]], []],
  ['a facet wanted and not wanted', [[wish('faith', 'jain', 'not_wanted'), wish('faith', 'muslim')]], [['faith', null, 1]]],
  ['no words of anybody’s own', [[wish('words', 'plays the oboe', 'must')]], []],
])('%s', (_name, lists, expected) => expect(counted(...lists)).toEqual(expected));

it('leaves out what fewer look for', () => {
  const count = new DemandCount();
  for (let at = 0; at < 3; at++) count.add(at < 2 ? [wish('faith', 'jain'), wish('veteran', 'yes')] : [wish('veteran', 'yes')]);
  expect(count.atLeast(3)).toEqual([{ facet: 'veteran', term: null, learners: 3 }]);
});
