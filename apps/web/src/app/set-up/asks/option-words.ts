import type { SignInOptions, VendorPreset } from '@akin/contracts';
import { refedsMfa, sameMap } from '../ours/choose-vendor';

/** Formats of the name an answer carries, in words. */
export const nameIdWords: Record<string, string> = {
  'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent': 'A name that stays the same (persistent)',
  'urn:oasis:names:tc:SAML:2.0:nameid-format:transient': 'A new name each time (transient)',
  'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress': 'An e-mail address (emailAddress)',
  'urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified': 'Whatever it likes (unspecified)',
};

export interface OptionLine {
  label: string;
  words: string;
}

function signed({ wantResponseSigned, wantAssertionSigned }: SignInOptions): string {
  if (wantResponseSigned && wantAssertionSigned) return 'The response and the assertion';
  return wantResponseSigned ? 'The response' : 'The assertion';
}

function secondFactor({ contextClasses }: SignInOptions): string {
  if (contextClasses.length === 0) return 'Not asked for.';
  const others = contextClasses.filter((name) => name !== refedsMfa).length;
  if (!contextClasses.includes(refedsMfa)) return `One of ${others} ways of signing in must have been used.`;
  return others > 0 ? 'Asked of everyone: REFEDS MFA, or what counts in its place.' : 'Asked of everyone: REFEDS MFA.';
}

/** Whose names are looked for; there is no usual set for a make we do not know. */
function names(options: SignInOptions, preset: VendorPreset | null): string {
  if (preset === null || !sameMap(options.attributes, preset.attributes)) return 'Attribute names of your own';
  return preset.vendor === 'other' ? 'The attribute names in common use' : `The usual attribute names of ${preset.name}`;
}

/** What is asked of the identity provider's answers, a line each. */
export function optionLines(options: SignInOptions, preset: VendorPreset | null): OptionLine[] {
  return [
    { label: 'Attributes', words: `${names(options, preset)}.` },
    { label: 'Must be signed', words: `${signed(options)}.` },
    { label: 'Encrypted', words: options.wantEncrypted ? 'Always.' : 'Not asked for; read when it is.' },
    { label: 'Name format', words: options.nameIdFormat ? `${nameIdWords[options.nameIdFormat] ?? options.nameIdFormat}.` : 'Any.' },
    { label: 'Second factor', words: secondFactor(options) },
    { label: 'Administrators', words: options.reauthenticateAdmins ? 'Sign in afresh each time.' : 'Come in like everyone.' },
    { label: 'Where people begin', words: options.allowUnsolicited ? 'Here, or at the identity provider.' : 'Here.' },
  ];
}

/** All of it in one short sentence, for a step that most schools never open. */
export function optionSummary(options: SignInOptions, preset: VendorPreset | null): string {
  const own = [
    options.wantEncrypted && 'encrypted',
    options.contextClasses.length > 0 && 'second factor',
    options.reauthenticateAdmins && 'administrators sign in afresh',
    options.allowUnsolicited && 'may begin at the identity provider',
  ].filter((word) => word !== false);
  return [names(options, preset), `${signed(options).toLowerCase()} must be signed`, ...own].join('; ') + '.';
}
