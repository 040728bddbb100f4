import { moveUp, whyNotAdded, without } from './change-names';

describe('moveUp', () => {
  it.each([
    [0, ['a', 'b', 'c']],
    [1, ['b', 'a', 'c']],
    [2, ['a', 'c', 'b']],
    [3, ['a', 'b', 'c']],
  ])('the one at %i', (at, after) => expect(moveUp(['a', 'b', 'c'], at)).toEqual(after));
});

it('takes one out', () => expect(without(['a', 'b', 'c'], 1)).toEqual(['a', 'c']));

describe('whyNotAdded', () => {
  const ten = [...'abcdefghij'];
  it.each([
    [['a'], ' b ', null],
    [['a'], '  ', 'Type a name first.'],
    [['a'], ' a ', 'This one is in the list already.'],
    [['a'], 'x'.repeat(257), 'A name has up to 256 characters.'],
    [['a'], 'x'.repeat(256), null],
    [ten, 'k', 'Up to 10 are looked at. Remove one first.'],
  ])('to %j, %j', (names, typed, why) => expect(whyNotAdded(names, typed)).toBe(why));
});
