import { joinShortlists, renameMentor } from './join-shortlists.js';

const letters = (text: string) => text.split('');

it.each([
  ['', '', ''],
  ['abc', '', 'abc'],
  ['', 'abc', 'abc'],
  ['cab', 'bda', 'cabd'],
  ['abcdefgh', 'ijkl', 'abcdefghij'],
])('of “%s” and “%s” makes “%s”', (kept, more, joined) => expect(joinShortlists(letters(kept), letters(more)).join('')).toBe(joined));

it.each([
  ['abc', 'axc'],
  ['ac', 'ac'],
  ['bx', 'x'],
  ['xab', 'xa'],
])('of “%s”, with b now called x, makes “%s”', (before, after) => expect(renameMentor(letters(before), 'b', 'x').join('')).toBe(after));
