import type { Wish } from '@akin/contracts';
import { joinLists } from './join-lists.js';
import { firstLists, type KeptLists } from './kept-lists.js';

const wish = (term: string): Wish => ({ facet: 'language', term, weight: 'a_lot' });
const lists = (inUse: string, ...given: [id: string, name: string, term?: string][]): KeptLists => ({
  inUse,
  lists: given.map(([id, name, term]) => ({ id, name, wishes: term ? [wish(term)] : [], lean: 50 })),
});
type Told = [inUse: boolean, name: string, term: string | undefined];
const told = ({ lists: all, inUse }: KeptLists): Told[] => all.map(({ id, name, wishes }) => [id === inUse, name, wishes[0]?.term]);

it.each<[string, KeptLists, KeptLists, Told[]]>([
  ['nothing and nothing', firstLists(), firstLists(), [[true, 'My wishes', undefined]]],
  ['something and nothing', firstLists([wish('twi')]), firstLists(), [[true, 'My wishes', 'twi']]],
  [
    'nothing and something',
    firstLists(),
    lists('b', ['a', 'A', 'twi'], ['b', 'B']),
    [
      [false, 'A', 'twi'],
      [true, 'B', undefined],
    ],
  ],
  [
    'two of one name',
    firstLists([wish('twi')]),
    firstLists([wish('thai')]),
    [
      [true, 'My wishes', 'twi'],
      [false, 'My wishes 2', 'thai'],
    ],
  ],
  [
    'names that are taken with a number, too',
    lists('a', ['a', 'A', 'twi'], ['b', 'a 2']),
    lists('a', ['a', 'a', 'thai']),
    [
      [true, 'A', 'twi'],
      [false, 'a 2', undefined],
      [false, 'a 3', 'thai'],
    ],
  ],
  [
    'a list that only holds a place',
    lists('a', ['a', 'A']),
    lists('x', ['x', 'My wishes'], ['y', 'Y']),
    [
      [true, 'A', undefined],
      [false, 'Y', undefined],
    ],
  ],
])('%s', (_name, kept, more, expected) => expect(told(joinLists(kept, more))).toEqual(expected));

it('gives every list an id of its own, keeps all of them, and no name grows too long', () => {
  const eight = (name: string) => lists('0', ...Array.from({ length: 8 }, (_, at): [string, string] => [String(at), `${name}${at}`]));
  const joined = joinLists(eight('A'), eight('a'));
  expect(new Set(joined.lists.map(({ id }) => id)).size).toBe(16);
  expect(new Set(joined.lists.map(({ name }) => name.toLowerCase())).size).toBe(16);
  const long = lists('a', ['a', 'x'.repeat(60), 'twi']);
  expect(joinLists(long, long).lists.every(({ name }) => name.length <= 60)).toBe(true);
});
