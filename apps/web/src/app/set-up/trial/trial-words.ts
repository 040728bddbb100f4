import type { TrialView } from '@akin/contracts';
import { fieldWords } from '../asks/attribute-words';
import { refedsMfa } from '../ours/choose-vendor';

export type ArrivedAttribute = TrialView['attributes'][number];

/** What an attribute that arrived is good for. */
export function fillsWords(fills: ArrivedAttribute['fills']): string | null {
  if (fills === null) return null;
  return fills === 'identifier' ? 'Identifier' : fieldWords[fills];
}

/** Those that fill something first, each group in the order of arrival. */
export const usedFirst = (attributes: readonly ArrivedAttribute[]): ArrivedAttribute[] => [
  ...attributes.filter(({ fills }) => fills !== null),
  ...attributes.filter(({ fills }) => fills === null),
];

/** What carried a signature and what was encrypted, in one sentence. */
export function sealWords({ response, assertion, encrypted }: TrialView['signed']): string {
  const signed =
    response && assertion
      ? 'The response and the assertion were signed'
      : response
        ? 'The response was signed, the assertion was not'
        : assertion
          ? 'The assertion was signed, the response was not'
          : 'Nothing was signed';
  return `${signed}; the assertion was ${encrypted ? 'encrypted' : 'not encrypted'}.`;
}

const classes = 'urn:oasis:names:tc:SAML:2.0:ac:classes:';
// A map: what is looked up in it comes from outside.
const ways = new Map([
  [refedsMfa, 'with a second factor (REFEDS MFA)'],
  [`${classes}Password`, 'with a password'],
  [`${classes}PasswordProtectedTransport`, 'with a password'],
  [`${classes}Kerberos`, 'by being signed in at their computer (Kerberos)'],
  [`${classes}X509`, 'with a certificate of their own (X.509)'],
  [`${classes}unspecified`, 'in a way it does not name'],
]);

/** How the person showed who they are, as the identity provider says it. */
export function contextWords(contextClass: string | null): string {
  if (contextClass === null) return 'It does not say how they signed in.';
  return `They signed in ${ways.get(contextClass) ?? `by ${contextClass}`}.`;
}
