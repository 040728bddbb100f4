import type { RosterCounts } from '@akin/contracts';
import { changesHeading, knownOf, leavingWords, looksPartial } from './change-words';

it.each([
  ['added', 1, '1 person is new'],
  ['added', 1200, '1,200 people are new'],
  ['changed', 2, '2 people change'],
  ['changed', 0, 'Nobody changes'],
  ['leaving', 1, '1 person is not in this file'],
] as const)('%s, %i: %s', (kind, people, heading) => {
  expect(changesHeading(kind, people)).toBe(heading);
});

it('tells what is known besides the name', () => {
  const fields = [
    { field: 'First name', before: null, after: 'Adwoa' },
    { field: 'Rank', before: null, after: 'Professor' },
    { field: 'Department', before: null, after: null },
  ];
  expect(knownOf({ person: 'Adwoa Osei', fields })).toEqual([{ field: 'Rank', value: 'Professor' }]);
});

it('says of both kinds that nobody is deleted, and who is asked to act', () => {
  expect(leavingWords('faculty')).toMatch(/^Nobody is deleted\..*requests to them.*desk/);
  expect(leavingWords('learners')).toMatch(/^Nobody is deleted\..*Their open requests.*desk/);
});

it.each<[boolean, Partial<RosterCounts>, boolean]>([
  [true, { rows: 3, missing: 400 }, true],
  [false, { rows: 3, missing: 400 }, false],
  [true, { rows: 3, missing: 12 }, false],
  [true, { rows: 500, missing: 400 }, false],
])('a list of all (%s) with %j looks partial: %s', (whole, some, partial) => {
  const counts = { rows: 0, added: 0, changed: 0, unchanged: 0, rejected: 0, missing: 0, ...some };
  expect(looksPartial({ whole, counts })).toBe(partial);
});
