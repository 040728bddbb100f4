import type { SignInOptions } from '@akin/contracts';
import { refedsMfa } from '../ours/choose-vendor';
import { options, shibboleth } from '../testing/lakeside';
import { optionLines, optionSummary } from './option-words';

describe('optionLines', () => {
  it.each<[Partial<SignInOptions>, string, string]>([
    [{}, 'Attributes', 'The usual attribute names of Shibboleth.'],
    [{ attributes: { ...options.attributes, mail: ['x'] } }, 'Attributes', 'Attribute names of your own.'],
    [{}, 'Must be signed', 'The assertion.'],
    [{ wantResponseSigned: true }, 'Must be signed', 'The response and the assertion.'],
    [{ wantResponseSigned: true, wantAssertionSigned: false }, 'Must be signed', 'The response.'],
    [{ wantEncrypted: true }, 'Encrypted', 'Always.'],
    [{ nameIdFormat: 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent' }, 'Name format', 'A name that stays the same (persistent).'],
    [{ nameIdFormat: 'urn:other' }, 'Name format', 'urn:other.'],
    [{}, 'Second factor', 'Not asked for.'],
    [{ contextClasses: [refedsMfa] }, 'Second factor', 'Asked of everyone: REFEDS MFA.'],
    [{ contextClasses: [refedsMfa, 'urn:x'] }, 'Second factor', 'Asked of everyone: REFEDS MFA, or what counts in its place.'],
    [{ contextClasses: ['urn:x', 'urn:y'] }, 'Second factor', 'One of 2 ways of signing in must have been used.'],
    [{ reauthenticateAdmins: true }, 'Administrators', 'Sign in afresh each time.'],
    [{ allowUnsolicited: true }, 'Where people begin', 'Here, or at the identity provider.'],
  ])('%j: %s', (change, label, words) => {
    expect(optionLines({ ...options, ...change }, shibboleth).find((line) => line.label === label)?.words).toBe(words);
  });
});

it('knows no usual names of a make it does not know', () => {
  const other = { ...shibboleth, vendor: 'other', name: 'Something else' } as const;
  expect(optionSummary(options, other)).toBe('The attribute names in common use; the assertion must be signed.');
});

it.each<[Partial<SignInOptions>, string]>([
  [{}, 'The usual attribute names of Shibboleth; the assertion must be signed.'],
  [
    { wantEncrypted: true, contextClasses: [refedsMfa], allowUnsolicited: true },
    'The usual attribute names of Shibboleth; the assertion must be signed; encrypted; second factor; may begin at the identity provider.',
  ],
])('summary of %j', (change, words) => expect(optionSummary({ ...options, ...change }, shibboleth)).toBe(words));
