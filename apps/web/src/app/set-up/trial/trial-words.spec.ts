import { contextWords, fillsWords, sealWords, usedFirst } from './trial-words';

it.each([
  ['mail', 'E-mail address'],
  ['identifier', 'Identifier'],
  [null, null],
] as const)('%s fills %s', (fills, words) => expect(fillsWords(fills)).toBe(words));

it.each([
  [true, true, true, 'The response and the assertion were signed; the assertion was encrypted.'],
  [true, false, false, 'The response was signed, the assertion was not; the assertion was not encrypted.'],
  [false, true, false, 'The assertion was signed, the response was not; the assertion was not encrypted.'],
  [false, false, false, 'Nothing was signed; the assertion was not encrypted.'],
])('response %s, assertion %s, encrypted %s', (response, assertion, encrypted, words) =>
  expect(sealWords({ response, assertion, encrypted })).toBe(words),
);

it.each([
  [null, 'It does not say how they signed in.'],
  ['https://refeds.org/profile/mfa', 'They signed in with a second factor (REFEDS MFA).'],
  ['urn:x:Password', 'They signed in by urn:x:Password.'],
  ['urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport', 'They signed in with a password.'],
  ['constructor', 'They signed in by constructor.'],
])('context %s', (context, words) => expect(contextWords(context)).toBe(words));

it('shows what fills something first, and keeps the order of arrival', () => {
  const arrived = (name: string, fills: 'mail' | 'identifier' | null) => ({ name, friendlyName: null, values: [], fills });
  const sorted = usedFirst([arrived('a', null), arrived('b', 'mail'), arrived('c', null), arrived('d', 'identifier')]);
  expect(sorted.map(({ name }) => name)).toEqual(['b', 'd', 'a', 'c']);
});
