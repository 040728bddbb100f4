import { badInput } from '@akin/platform';

/** What a realm asks of its identity provider's answers, beyond their signatures. All are off by default. */
export interface AnswerOptions {
  wantEncrypted: boolean;
  /** The one format of name that is asked for and taken; null for any. */
  nameIdFormat: string | null;
  /** How people must have shown who they are: any one of these, such as `refedsMfa` and what the school uses in its place. */
  contextClasses: string[];
  /** Whether an admin must show anew who they are, even when the identity provider still knows them. */
  reauthenticateAdmins: boolean;
  /** Whether people may begin at the identity provider. Such an answer is tied to no browser. */
  allowUnsolicited: boolean;
}

/** Signed in with a second factor, as universities have agreed to say it. */
export const refedsMfa = 'https://refeds.org/profile/mfa';

/** How Entra ID says the same. */
const entraMfa = 'http://schemas.microsoft.com/claims/multipleauthn';

// SAML 2.0 authentication context (3.4): the classes that show no more than one factor, or do not say.
const oneFactor = new Set(
  [
    'Password',
    'PasswordProtectedTransport',
    'unspecified',
    'PreviousSession',
    'InternetProtocol',
    'InternetProtocolPassword',
    'Kerberos',
  ].map((name) => `urn:oasis:names:tc:SAML:2.0:ac:classes:${name}`),
);

/** Whether somebody who signed in this way may have shown a second factor. */
export function mayBeSecondFactor(contextClass: string): boolean {
  return !oneFactor.has(contextClass);
}

/**
 * What counts as a second factor at a realm: what it asks for in place of `refedsMfa`, or what everybody uses. A school
 * that takes the password too, from those who need no more, has not made it a second factor.
 */
export function mfaClasses(contextClasses: readonly string[]): readonly string[] {
  return contextClasses.includes(refedsMfa) ? contextClasses.filter(mayBeSecondFactor) : [refedsMfa, entraMfa];
}

export const nameIdFormats: readonly string[] = [
  'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent',
  'urn:oasis:names:tc:SAML:2.0:nameid-format:transient',
  'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress',
  'urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified',
];

const most = 10;

/** @throws Refusal `bad_input` for what SAML does not know */
export function checkAnswerOptions({ nameIdFormat, contextClasses }: AnswerOptions): void {
  if (nameIdFormat !== null && !nameIdFormats.includes(nameIdFormat))
    throw badInput({ field: 'nameIdFormat', message: 'This is not a format of name we know.' });
  const wrong = contextClasses.length > most || contextClasses.some((name) => !/^[a-z][a-z0-9+.-]*:[\x21-\x7E]{1,250}$/i.test(name));
  if (wrong) throw badInput({ field: 'contextClasses', message: 'Up to ten ways to sign in, each by its web address or URN.' });
}
