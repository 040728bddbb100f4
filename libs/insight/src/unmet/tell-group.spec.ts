import { tellGroup, type GroupKind } from './tell-group.js';

const identity = (terms = 9): GroupKind => ({ identity: true, terms });
const need: GroupKind = { identity: false, terms: 28 };
const tell = (counts: Record<string, number>, learners: number, all: number, kind: GroupKind, k?: number) => {
  const told = tellGroup({ learners, terms: new Map(Object.entries(counts)) }, all, kind, k);
  return { learners: told.learners, ...Object.fromEntries(told.terms) };
};

it.each([
  ['all of it where nothing is small', { a: 20, b: 30 }, 40, 90, identity(), { learners: 40, a: 20, b: 30 }],
  ['no small count, and not the group that bounds it', { a: 22, b: 8 }, 30, 90, identity(), { learners: 'few', a: 22, b: 'few' }],
  ['no term all of the group wish for', { a: 40, b: 30 }, 40, 90, identity(), { learners: 'few', a: 'few', b: 30 }],
  ['no term all learners wish for', { a: 90, b: 30 }, 90, 90, identity(), { learners: 'few', a: 'few', b: 30 }],
  ['not that all learners wish for something in it', { a: 80, b: 30 }, 90, 90, identity(), { learners: 'few', a: 80, b: 'few' }],
  ['the only term there is', { a: 40 }, 40, 90, identity(1), { learners: 40, a: 40 }],
  ['what all of them need, for needs are not who somebody is', { a: 90, b: 30 }, 90, 90, need, { learners: 90, a: 90, b: 30 }],
  ['no small need', { a: 90, b: 3 }, 90, 90, need, { learners: 'few', a: 90, b: 'few' }],
])('tells %s', (_what, counts, learners, all, kind, told) => {
  expect(tell(counts, learners, all, kind)).toEqual(told);
});

describe('somebody who knows the rules, all that is told, and every way it could have come about', () => {
  const k = 3;
  const all = 7;

  /** Every way learners can wish for two or three terms: terms lie within the group, the group within all, and nobody of the group wishes for nothing. */
  function* worlds(terms: number): Generator<{ counts: Record<string, number>; learners: number }> {
    const names = ['a', 'b', 'c'].slice(0, terms);
    for (let code = 0; code < all ** terms; code++) {
      const counts = Object.fromEntries(names.map((name, at) => [name, (Math.floor(code / all ** at) % all) + 1]));
      const sizes = Object.values(counts);
      const most = Math.min(
        all,
        sizes.reduce((sum, one) => sum + one, 0),
      );
      for (let learners = Math.max(...sizes); learners <= most; learners++) yield { counts, learners };
    }
  }

  it.each([
    ['who somebody is', 2, identity()],
    ['who somebody is', 3, identity()],
    ['what somebody needs', 3, need],
    ['a yes or nothing', 1, identity(1)],
  ])('cannot rule out any of 1 to k-1 for what is hidden: %s, %i terms', (_what, terms, kind) => {
    const possible = new Map<string, Map<string, Set<number>>>();
    for (const { counts, learners } of worlds(terms)) {
      const told = JSON.stringify(tell(counts, learners, all, kind, k));
      const seen = possible.get(told) ?? new Map<string, Set<number>>();
      for (const [term, count] of Object.entries({ ...counts, learners })) seen.set(term, (seen.get(term) ?? new Set()).add(count));
      possible.set(told, seen);
    }
    for (const [told, seen] of possible) {
      const hidden = Object.entries(JSON.parse(told) as Record<string, unknown>).filter(
        ([name, count]) => count === 'few' && name !== 'learners',
      );
      for (const [term] of hidden) expect([...(seen.get(term) ?? [])]).toEqual(expect.arrayContaining([1, 2]));
    }
  });
});
