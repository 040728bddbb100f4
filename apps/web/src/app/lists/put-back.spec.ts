import { putBack } from './put-back';

const same = (left: string, right: string) => left === right;

it.each([
  ['where nothing else changed', 'ac', 'abc', 'b', 'abc'],
  ['the first', 'bc', 'abc', 'a', 'abc'],
  ['several', 'b', 'abcd', 'acd', 'abcd'],
  ['beside what was added since', 'acx', 'abc', 'b', 'abcx'],
  ['behind the one it stood behind, wherever that has moved', 'ca', 'abc', 'b', 'cab'],
  ['in front, where all that stood before it has gone', 'cx', 'abc', 'b', 'bcx'],
  ['not twice', 'abc', 'abc', 'b', 'abc'],
])('puts back %s', (_what, now, before, gone, expected) => {
  expect(putBack([...now], [...before], [...gone], same).join('')).toBe(expected);
});
