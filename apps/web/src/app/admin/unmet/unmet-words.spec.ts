import type { UnmetGroup, UnmetNeed, UnmetNeedMap } from '@akin/contracts';
import { finding, recruitFirst, stageWords, toldWords } from './unmet-words';

const need = (over: Partial<UnmetNeed>): UnmetNeed => ({
  ...{ facet: 'need', term: 'x', label: 'X', learners: 20, stages: [], mentors: 0, places: 0, supply: 'none', hint: 'Recruit.' },
  ...over,
});
const group = (...items: UnmetNeed[]): UnmetGroup => ({ facet: 'need', label: 'Areas of need', learners: 40, items });

it.each([
  [0, '0'],
  [1204, '1,204'],
  ['few', 'few'],
] as const)('%p reads %s', (told, words) => expect(toldWords(told)).toBe(words));

it('words stages', () => {
  expect([stageWords('student'), stageWords(null)]).toEqual(['Medical students', 'Not said']);
});

it.each([
  [
    group(need({ label: 'Debt' }), need({ label: 'Visa', learners: 'few' })),
    'Most wished for: Debt, by 20 learners. Not enough of: Debt, Visa.',
  ],
  [
    group(need({ label: 'Debt', supply: 'enough' })),
    'Most wished for: Debt, by 20 learners. There are enough places for all that can be told.',
  ],
  [
    group(need({ label: 'Visa', learners: 'few', supply: 'enough' })),
    'All are wished for by few. There are enough places for all that can be told.',
  ],
])('finds what the bars show', (shown, words) => {
  expect(finding(shown, 'learners')).toBe(`Areas of need. ${words}`);
});

it('puts first where most go without a place, the few last, and leaves out the enough', () => {
  const map = {
    groups: [
      group(need({ term: 'a', learners: 30, places: 25 }), need({ term: 'b', learners: 20 }), need({ term: 'c', learners: 'few' })),
      group(need({ term: 'd', learners: 25, places: 'few' }), need({ term: 'e', learners: 90, hint: null })),
    ],
  } as UnmetNeedMap;
  expect(recruitFirst(map).map(({ term }) => term)).toEqual(['d', 'b', 'a', 'c']);
});
