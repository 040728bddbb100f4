import { wishLimits, type Wish } from '@akin/contracts';
import fc from 'fast-check';
import { addList, changeList, dropList } from './change-lists.js';
import { firstLists, listInUse, type KeptLists } from './kept-lists.js';

const spanish: Wish = { facet: 'language', term: 'spanish', weight: 'must' };
const list = (id: string, name: string, wishes: Wish[] = [], lean = 50) => ({ id, name, wishes, lean });
const two: KeptLists = { inUse: 'b', lists: [list('a', 'Research', [spanish], 80), list('b', 'Life outside')] };
const namesOf = ({ lists }: KeptLists) => lists.map(({ name }) => name);
const many = (count: number): KeptLists => ({
  inUse: '0',
  lists: Array.from({ length: count }, (_, at) => list(String(at), `List ${at}`)),
});

it.each<[string, KeptLists, { name: string; copyOf?: string }, ReturnType<typeof list> | string]>([
  ['an empty list', two, { name: 'New' }, list('n', 'New')],
  ['a copy, with its lean', two, { name: 'New', copyOf: 'a' }, list('n', 'New', [spanish], 80)],
  ['a name with stray spaces', two, { name: '  My \t two   cities\n' }, list('n', 'My two cities')],
  ['the eighth', many(7), { name: 'New' }, list('n', 'New')],
  ['a name of 60 characters', two, { name: '🙏'.repeat(60) }, list('n', '🙏'.repeat(60))],
  ['one too many', many(wishLimits.lists), { name: 'New' }, 'bad_input'],
  ['more than one may make, after two accounts became one', many(11), { name: 'New' }, 'bad_input'],
  ['no name', two, { name: ' ' }, 'bad_input'],
  ['a name of 61 characters', two, { name: 'x'.repeat(61) }, 'bad_input'],
  ['a name with a character nobody types', two, { name: 'a\0b' }, 'bad_input'],
  ['a name there is', two, { name: 'Research' }, 'bad_input'],
  ['a name there is, in other letters', two, { name: 'ｒESEARCH ' }, 'bad_input'],
  ['a copy of none', two, { name: 'New', copyOf: 'z' }, 'not_found'],
])('adds %s', (_name, kept, given, expected) => {
  if (typeof expected === 'string') return expect(() => addList(kept, 'n', given)).toThrow(expect.objectContaining({ code: expected }));
  expect(addList(kept, 'n', given)).toEqual({ inUse: 'n', lists: [...kept.lists, expected] });
});

it.each<[string, string, Parameters<typeof changeList>[2], KeptLists | string]>([
  ['the name alone', 'a', { name: 'Labs' }, { ...two, lists: [list('a', 'Labs', [spanish], 80), two.lists[1]] }],
  ['the case of its own name', 'a', { name: 'RESEARCH' }, { ...two, lists: [list('a', 'RESEARCH', [spanish], 80), two.lists[1]] }],
  ['the wishes alone', 'a', { wishes: [] }, { ...two, lists: [list('a', 'Research', [], 80), two.lists[1]] }],
  ['the lean alone', 'a', { lean: 0 }, { ...two, lists: [list('a', 'Research', [spanish], 0), two.lists[1]] }],
  ['which is in use', 'a', { inUse: true }, { ...two, inUse: 'a' }],
  ['nothing', 'a', {}, two],
  ['a name to that of another', 'a', { name: 'life outside' }, 'bad_input'],
  ['a list that is not there', 'z', { lean: 0 }, 'not_found'],
])('changes %s', (_name, id, change, expected) => {
  if (typeof expected === 'string') return expect(() => changeList(two, id, change)).toThrow(expect.objectContaining({ code: expected }));
  expect(changeList(two, id, change)).toEqual(expected);
});

it.each<[string, KeptLists, string, [string[], string] | string]>([
  ['one that is not in use', two, 'a', [['Life outside'], 'b']],
  ['the one in use; the one before is then', two, 'b', [['Research'], 'a']],
  ['the first, in use', { ...two, inUse: 'a' }, 'a', [['Life outside'], 'b']],
  ['none that is not there', two, 'z', 'not_found'],
  ['not the last', firstLists(), 'first', 'last_wish_list'],
])('drops %s', (_name, kept, id, expected) => {
  if (typeof expected === 'string') return expect(() => dropList(kept, id)).toThrow(expect.objectContaining({ code: expected }));
  const after = dropList(kept, id);
  expect([namesOf(after), after.inUse]).toEqual(expected);
});

it('property: whatever is done, there are one to eight lists, no two of a name, and exactly one in use', () => {
  const id = fc.constantFrom('first', '1', '2', '3', '4', '5', '6', '7', '8', '9');
  const name = fc.constantFrom('My wishes', 'A', 'a', 'B', 'c', 'D', 'e', 'F', 'g', 'H', 'i', '');
  const step: fc.Arbitrary<(kept: KeptLists) => KeptLists> = fc.oneof(
    fc.tuple(id, name).map(
      ([one, called]) =>
        (kept: KeptLists) =>
          addList(kept, one, { name: called }),
    ),
    fc.tuple(id, name).map(
      ([one, called]) =>
        (kept: KeptLists) =>
          changeList(kept, one, { name: called, inUse: true }),
    ),
    id.map((one) => (kept: KeptLists) => dropList(kept, one)),
  );
  const tried = (kept: KeptLists, how: (kept: KeptLists) => KeptLists): KeptLists => {
    try {
      const after = how(kept);
      // The service gives every list an id of its own.
      return new Set(after.lists.map(({ id: one }) => one)).size === after.lists.length ? after : kept;
    } catch {
      return kept;
    }
  };
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const after = steps.reduce(tried, firstLists());
      expect(after.lists.length).toBeGreaterThan(0);
      expect(after.lists.length).toBeLessThanOrEqual(wishLimits.lists);
      expect(new Set(namesOf(after).map((one) => one.toLowerCase())).size).toBe(after.lists.length);
      expect(listInUse(after).id).toBe(after.inUse);
    }),
  );
});
