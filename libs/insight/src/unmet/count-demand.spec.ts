import type { StageGroup, Wish, WishWeight } from '@akin/contracts';
import { countDemand, type WishingLearner } from './count-demand.js';

const wish = (facet: string, term: string, weight: WishWeight = 'must'): Wish => ({ facet, term, weight });
const learner = (stage: StageGroup | null, ...wishes: Wish[]): WishingLearner => ({ stage, wishes });

async function counted(learners: WishingLearner[], counts: (wish: Wish) => boolean = () => true) {
  async function* each() {
    yield* learners;
  }
  const { learners: all, groups } = await countDemand(each(), counts);
  const plain = [...groups].map(([facet, { learners: some, terms }]) => [facet, { learners: some, ...Object.fromEntries(terms) }]);
  return { all, ...(Object.fromEntries(plain) as object) };
}

it('counts a learner once a term and once a group, by stage', async () => {
  const learners = [
    learner('student', wish('need', 'research'), wish('need', 'debt', 'a_lot'), wish('need', 'debt')),
    learner(null, wish('need', 'debt'), wish('faith', 'jewish')),
    learner('researcher', wish('need', 'debt')),
  ];
  expect(await counted(learners)).toEqual({
    all: 3,
    need: { learners: 3, research: [1, 0, 0, 0, 0], debt: [1, 0, 0, 1, 1] },
    faith: { learners: 1, jewish: [0, 0, 0, 0, 1] },
  });
});

it.each<[WishWeight, boolean]>([
  ['must', true],
  ['a_lot', true],
  ['a_little', false],
  ['not_wanted', false],
])('of a wish that is %s', async (weight, isCounted) => {
  expect(await counted([learner('fellow', wish('need', 'debt', weight))])).toEqual({
    all: 1,
    ...(isCounted && { need: { learners: 1, debt: [0, 0, 1, 0, 0] } }),
  });
});

it('counts no words of anybody’s own, nothing left out of reports, and nobody without wishes', async () => {
  const learners = [learner('fellow', wish('words', 'my illness'), wish('faith', 'jewish'), wish('need', 'debt')), learner('fellow')];
  expect(await counted(learners, ({ facet }) => facet !== 'faith')).toEqual({ all: 1, need: { learners: 1, debt: [0, 0, 1, 0, 0] } });
});
