import type { AssertionFacts, Confirmation, ResponseFacts, SignatureFacts } from './assertion-facts.js';

/** What must be true of an answer to the request this browser began at this realm. */
export interface Expected {
  /** Milliseconds since 1970. */
  now: number;
  idpEntityId: string;
  spEntityId: string;
  acsUrl: string;
  /** Null where nothing was asked, which only a realm that takes unsolicited answers expects. */
  requestId: string | null;
  wantResponseSigned: boolean;
  wantAssertionSigned: boolean;
  wantEncrypted: boolean;
  /** The only format of name the realm takes; null for any. */
  nameIdFormat: string | null;
  /** How people may have shown who they are; none for any way. */
  contextClasses: readonly string[];
  /** When the person was asked to show anew who they are; null when they were not. */
  freshSince: number | null;
}

export const assertionLimits = { ageMs: 5 * 60_000, skewMs: 60_000 } as const;

const status = (name: string) => `urn:oasis:names:tc:SAML:2.0:status:${name}`;
const success = status('Success');
const bearer = 'urn:oasis:names:tc:SAML:2.0:cm:bearer';
const exclusive = 'http://www.w3.org/2001/10/xml-exc-c14n#';
const enveloped = 'http://www.w3.org/2000/09/xmldsig#enveloped-signature';
const signatureMethods = new Set(['256', '384', '512'].map((bits) => `http://www.w3.org/2001/04/xmldsig-more#rsa-sha${bits}`));
const digestMethods = new Set(['http://www.w3.org/2001/04/xmlenc#sha256', 'http://www.w3.org/2001/04/xmlenc#sha512']);
const transformMethods = new Set([exclusive, enveloped]);

// Where Entra ID says how somebody signed in; its context class is always the password.
const methodsReferences = 'http://schemas.microsoft.com/claims/authnmethodsreferences';
// Nobody's name or mail holds one; what shows or logs them might be fooled.
const controlCharacter = /(?![\t\n\r])\p{Cc}/u;

type EnvelopeCheck = (response: ResponseFacts, expected: Expected) => boolean;
type AssertionCheck = (assertion: AssertionFacts, expected: Expected) => boolean;

/** In the order they are asked; the first that fails is the reason. SAML 2.0 core and web browser profile (4.1.4.3). */
const envelopeChecks = {
  not_a_response: (response) => response.isResponse,
  response_version: (response) => response.version === '2.0',
  no_authn_context: (response) => response.subStatus !== status('NoAuthnContext'),
  authn_failed: (response) => response.subStatus !== status('AuthnFailed'),
  request_denied: (response) => response.subStatus !== status('RequestDenied'),
  no_passive: (response) => response.subStatus !== status('NoPassive'),
  status: (response) => response.status === success,
  one_assertion: (response) => response.assertions === 1 && response.placed === 1,
  not_encrypted: (response, expected) => !expected.wantEncrypted || response.encrypted === 1,
  duplicate_id: (response) => response.idsUnique,
  unsigned: (response, expected) => signaturesThere(response, expected),
  signature_shape: (response) => signaturesFit(response.signatures),
  signature_target: (response) => response.signatures.every((s) => s.coversParent),
  algorithm: (response) => response.signatures.every(algorithmsFit),
  response_issuer: (response, expected) => response.issuer === null || response.issuer === expected.idpEntityId,
  destination: (response, expected) => (response.destination ?? (signedWhole(response) ? null : expected.acsUrl)) === expected.acsUrl,
  response_in_response_to: (response, expected) => response.inResponseTo === expected.requestId,
} satisfies Record<string, EnvelopeCheck>;

const assertionChecks = {
  not_an_assertion: (assertion) => assertion.isAssertion && assertion.id !== null,
  version: (assertion) => assertion.version === '2.0',
  issuer: (assertion, expected) => assertion.issuer === expected.idpEntityId,
  issued_in_future: (assertion, { now }) => assertion.issuedAt <= now + assertionLimits.skewMs,
  too_old: (assertion, { now }) => assertion.issuedAt > now - assertionLimits.ageMs - assertionLimits.skewMs,
  one_subject: (assertion) => assertion.subjects === 1,
  name_id_format: (assertion, { nameIdFormat }) => nameIdFormat === null || assertion.nameId?.format === nameIdFormat,
  bearer: (assertion) => confirmation(assertion) !== null,
  recipient: (assertion, expected) => confirmation(assertion)?.recipient === expected.acsUrl,
  in_response_to: (assertion, expected) => confirmation(assertion)?.inResponseTo === expected.requestId,
  confirmation_not_before: (assertion, { now }) => begun(confirmation(assertion)?.notBefore ?? null, now),
  confirmation_expired: (assertion, { now }) => lasts(confirmation(assertion)?.notOnOrAfter ?? NaN, now),
  conditions: (assertion) => assertion.conditions !== null && assertion.conditions.unknown.length === 0,
  not_before: (assertion, { now }) => begun(assertion.conditions?.notBefore ?? null, now),
  expired: (assertion, { now }) => assertion.conditions?.notOnOrAfter === null || lasts(assertion.conditions?.notOnOrAfter ?? NaN, now),
  audience: (assertion, expected) => audiencesFit(assertion.conditions?.audiences ?? [], expected.spEntityId),
  authentication: (assertion) => assertion.authentications.length === 1,
  session_over: (assertion, { now }) => assertion.authentications.every((a) => a.sessionEndsAt === null || lasts(a.sessionEndsAt, now)),
  not_fresh: (assertion, { freshSince }) => freshSince === null || shownSince(assertion, freshSince),
  context_class: (assertion, { contextClasses }) => contextFits(assertion, contextClasses),
  strange_characters: (assertion) => !said(assertion).some((text) => controlCharacter.test(text)),
} satisfies Record<string, AssertionCheck>;

export type EnvelopeReason = keyof typeof envelopeChecks;
export type AssertionReason = EnvelopeReason | keyof typeof assertionChecks;

/** Every reason these rules can give, in order. */
export const assertionReasons = [...Object.keys(envelopeChecks), ...Object.keys(assertionChecks)] as AssertionReason[];

/** What can be said against an answer before any of it is verified; null when nothing can. */
export function checkEnvelope(response: ResponseFacts, expected: Expected): EnvelopeReason | null {
  const reasons = Object.keys(envelopeChecks) as EnvelopeReason[];
  return reasons.find((reason) => !envelopeChecks[reason](response, expected)) ?? null;
}

/**
 * Whether an assertion whose signature was verified may sign somebody in: null, or the one reason why not.
 * `assertion` comes from the verified bytes, `response` from the envelope as it arrived. Times allow 60 s of skew;
 * an assertion is at most 5 minutes old.
 */
export function checkAssertion(assertion: AssertionFacts, response: ResponseFacts, expected: Expected): AssertionReason | null {
  const reasons = Object.keys(assertionChecks) as (keyof typeof assertionChecks)[];
  return checkEnvelope(response, expected) ?? reasons.find((reason) => !assertionChecks[reason](assertion, expected)) ?? null;
}

/** Whether the person showed who they are after this moment. Without a readable time nothing says so. */
export function shownSince(assertion: AssertionFacts, since: number): boolean {
  return assertion.authentications.every(({ at }) => at !== null && at >= since - assertionLimits.skewMs);
}

/** The one confirmation we accept: bearer. Several would leave open which of them was meant. */
function confirmation(assertion: AssertionFacts): Confirmation | null {
  const [first, ...others] = assertion.confirmations;
  return first && others.length === 0 && first.method === bearer ? first : null;
}

function begun(notBefore: number | null, now: number): boolean {
  return notBefore === null || notBefore <= now + assertionLimits.skewMs;
}

function lasts(notOnOrAfter: number, now: number): boolean {
  return notOnOrAfter > now - assertionLimits.skewMs;
}

/** All restrictions must hold; within one, any audience will do. None at all is refused. */
function audiencesFit(restrictions: string[][], spEntityId: string): boolean {
  return restrictions.length > 0 && restrictions.every((audiences) => audiences.includes(spEntityId));
}

/** A signed response must name its destination; an unsigned one may leave it out (SAML 2.0 bindings, 3.5.5.2). */
function signedWhole(response: ResponseFacts): boolean {
  return response.signatures.some((s) => s.signs === 'Response');
}

/** At least one signature, and those the realm wants. What is inside an encrypted assertion shows once it is opened. */
function signaturesThere(response: ResponseFacts, expected: Expected): boolean {
  const signed = response.signatures.map((s) => s.signs);
  const hidden = response.encrypted > 0 && !response.opened;
  if (!signed.length && !hidden) return false;
  return (
    (!expected.wantResponseSigned || signed.includes('Response')) &&
    (!expected.wantAssertionSigned || hidden || signed.includes('Assertion'))
  );
}

/** Signatures sit in the response or its assertion, once each, over one thing. */
function signaturesFit(signatures: SignatureFacts[]): boolean {
  const places = signatures.map((s) => s.signs);
  return signatures.every((s, at) => s.signs !== 'elsewhere' && places.indexOf(s.signs) === at && s.references === 1);
}

/** The context class is one of those asked for, or, as Entra ID has it, a method among the claims is. */
export function contextFits(assertion: AssertionFacts, asked: readonly string[]): boolean {
  if (!asked.length) return true;
  const shown = [...assertion.authentications.map((a) => a.contextClass), ...(assertion.attributes.get(methodsReferences) ?? [])];
  return shown.some((context) => context !== null && asked.includes(context));
}

/** Everything in an assertion that a person could have chosen or will be shown. */
function said(assertion: AssertionFacts): string[] {
  const { nameId } = assertion;
  const name = nameId ? [nameId.value, nameId.nameQualifier ?? '', nameId.spNameQualifier ?? ''] : [];
  return [...name, ...[...assertion.attributes].flat(2), ...assertion.friendlyNames.values()];
}

/** Whether a signature was made with algorithms that still hold: RSA with SHA-2 over exclusive canonical XML. */
export function algorithmsFit(s: SignatureFacts): boolean {
  return (
    signatureMethods.has(s.signature ?? '') &&
    s.canonicalization === exclusive &&
    s.digests.length === 1 &&
    s.digests.every((digest) => digestMethods.has(digest)) &&
    s.transforms.length >= 1 &&
    s.transforms.length <= 2 &&
    s.transforms.includes(enveloped) &&
    s.transforms.every((transform) => transformMethods.has(transform))
  );
}
