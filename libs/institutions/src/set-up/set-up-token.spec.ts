import { newId, sign } from '@akin/platform';
import { isSetUpToken, setUpToken } from './set-up-token.js';

const [school, other, link] = [newId(), newId(), newId()];
const token = setUpToken(link, school);
const swapped = (at: number) => token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1);
const signedFor = (purpose: string) => {
  const id = Buffer.from(link.replaceAll('-', ''), 'hex');
  return Buffer.concat([id, sign(`${school}\n${id.toString('hex')}`, purpose)]).toString('base64url');
};

it('follows from link and school, so that it can be written again', () => {
  expect(setUpToken(link, school)).toBe(token);
  expect(isSetUpToken(token, school)).toBe(true);
  expect(setUpToken(newId(), school)).not.toBe(token);
});

it.each([
  ['another school’s', setUpToken(link, other)],
  ['one with another id', swapped(3)],
  ['one with another signature', swapped(40)],
  ['one with another ending', swapped(63)],
  ['one cut short', token.slice(0, 63)],
  ['one made longer', `${token}A`],
  ['one signed for something else', signedFor('export')],
  ['nothing', ''],
  ['a word', 'let-me-in'],
  ['spaces around it', ` ${token}`],
])('refuses %s', (_what, wrong) => expect(isSetUpToken(wrong, school)).toBe(false));
