import { tellNeeds, type Counted } from './tell-needs.js';

const counted = (over: Partial<Counted> = {}): Counted => ({
  demand: {
    learners: 90,
    groups: new Map([
      [
        'need',
        {
          learners: 80,
          terms: new Map([
            ['debt', [30, 12, 0, 0, 20]],
            ['visa', [3, 0, 0, 0, 0]],
          ]),
        },
      ],
      ['faith', { learners: 40, terms: new Map([['jewish', [20, 5, 0, 0, 0]]]) }],
    ]),
  },
  waiting: 4,
  supply: (_facet, term) => (term === 'debt' ? { mentors: 12, places: 7 } : { mentors: 0, places: 0 }),
  kindOf: (facet) => ({ identity: facet === 'faith', terms: 12 }),
  ...over,
});

it('tells counts with their supply, needs by stage, and hides what is small', () => {
  expect(tellNeeds(counted())).toEqual({
    learners: 90,
    waiting: 'few',
    groups: [
      {
        facet: 'need',
        learners: 'few',
        items: [
          { term: 'debt', learners: 62, stages: [30, 12, 0, 0, 20], mentors: 12, places: 'few' },
          { term: 'visa', learners: 'few', stages: [], mentors: 0, places: 0 },
        ],
      },
      { facet: 'faith', learners: 40, items: [{ term: 'jewish', learners: 25, stages: [], mentors: 0, places: 0 }] },
    ],
  });
});

it.each([
  ['a small stage, and another with it', [30, 12, 4, 0, 0], [30, 'few', 'few', 0, 0]],
  ['all stages where it would take the total', [30, 0, 0, 0, 0], []],
])('hides %s', (_what, byStage, stages) => {
  const demand = { learners: 90, groups: new Map([['need', { learners: 60, terms: new Map([['debt', byStage]]) }]]) };
  expect(tellNeeds(counted({ demand })).groups[0].items[0].stages).toEqual(stages);
});

it.each([
  [0, 0],
  [10, 'few'],
])('has no groups while %i learners have a list', (learners, told) => {
  const { demand } = counted();
  expect(tellNeeds(counted({ demand: { ...demand, learners } }))).toEqual({ learners: told, waiting: 'few', groups: [] });
});
