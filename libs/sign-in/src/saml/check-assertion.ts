import type { AssertionFacts, Confirmation, ResponseFacts, SignatureFacts } from './assertion-facts.js';

/** What must be true of an answer to the request this browser began at this realm. */
export interface Expected {
  /** Milliseconds since 1970. */
  now: number;
  idpEntityId: string;
  spEntityId: string;
  acsUrl: string;
  requestId: string;
  wantResponseSigned: boolean;
  wantAssertionSigned: boolean;
}

export const assertionLimits = { ageMs: 5 * 60_000, skewMs: 60_000 } as const;

const success = 'urn:oasis:names:tc:SAML:2.0:status:Success';
const bearer = 'urn:oasis:names:tc:SAML:2.0:cm:bearer';
const exclusive = 'http://www.w3.org/2001/10/xml-exc-c14n#';
const enveloped = 'http://www.w3.org/2000/09/xmldsig#enveloped-signature';
const signatureMethods = new Set(['256', '384', '512'].map((bits) => `http://www.w3.org/2001/04/xmldsig-more#rsa-sha${bits}`));
const digestMethods = new Set(['http://www.w3.org/2001/04/xmlenc#sha256', 'http://www.w3.org/2001/04/xmlenc#sha512']);
const transformMethods = new Set([exclusive, enveloped]);

type Check = (assertion: AssertionFacts, response: ResponseFacts, expected: Expected) => boolean;

/** In the order they are asked; the first that fails is the reason. SAML 2.0 core and web browser profile (4.1.4.3). */
const checks = {
  not_a_response: (_a, response) => response.isResponse,
  response_version: (_a, response) => response.version === '2.0',
  status: (_a, response) => response.status === success,
  one_assertion: (_a, response) => response.assertions === 1,
  encrypted: (_a, response) => response.encrypted === 0,
  duplicate_id: (_a, response) => response.idsUnique,
  signature_shape: (_a, response, expected) => signaturesFit(response.signatures, expected),
  algorithm: (_a, response) => response.signatures.every(algorithmsFit),
  response_issuer: (_a, response, expected) => response.issuer === null || response.issuer === expected.idpEntityId,
  destination: (_a, response, expected) => (response.destination ?? (signedWhole(response) ? null : expected.acsUrl)) === expected.acsUrl,
  response_in_response_to: (_a, response, expected) => response.inResponseTo === expected.requestId,
  not_an_assertion: (assertion) => assertion.isAssertion && assertion.id !== null,
  version: (assertion) => assertion.version === '2.0',
  issuer: (assertion, _r, expected) => assertion.issuer === expected.idpEntityId,
  issued_in_future: (assertion, _r, { now }) => assertion.issuedAt <= now + assertionLimits.skewMs,
  too_old: (assertion, _r, { now }) => assertion.issuedAt > now - assertionLimits.ageMs - assertionLimits.skewMs,
  one_subject: (assertion) => assertion.subjects === 1,
  bearer: (assertion) => confirmation(assertion) !== null,
  recipient: (assertion, _r, expected) => confirmation(assertion)?.recipient === expected.acsUrl,
  in_response_to: (assertion, _r, expected) => confirmation(assertion)?.inResponseTo === expected.requestId,
  confirmation_not_before: (assertion, _r, { now }) => begun(confirmation(assertion)?.notBefore ?? null, now),
  confirmation_expired: (assertion, _r, { now }) => lasts(confirmation(assertion)?.notOnOrAfter ?? NaN, now),
  conditions: (assertion) => assertion.conditions !== null && assertion.conditions.unknown.length === 0,
  not_before: (assertion, _r, { now }) => begun(assertion.conditions?.notBefore ?? null, now),
  expired: (assertion, _r, { now }) => assertion.conditions?.notOnOrAfter === null || lasts(assertion.conditions?.notOnOrAfter ?? NaN, now),
  audience: (assertion, _r, expected) => audiencesFit(assertion.conditions?.audiences ?? [], expected.spEntityId),
  authentication: (assertion) => assertion.authentications.length === 1,
  session_over: (assertion, _r, { now }) => assertion.authentications.every((a) => a.sessionEndsAt === null || lasts(a.sessionEndsAt, now)),
} satisfies Record<string, Check>;

export type AssertionReason = keyof typeof checks;

/** Every reason this rule can give, in order. */
export const assertionReasons = Object.keys(checks) as AssertionReason[];

/**
 * Whether an assertion whose signature was verified may sign somebody in: null, or the one reason why not.
 * `assertion` comes from the verified bytes, `response` from the envelope as it arrived. Times allow 60 s of skew;
 * an assertion is at most 5 minutes old.
 */
export function checkAssertion(assertion: AssertionFacts, response: ResponseFacts, expected: Expected): AssertionReason | null {
  return assertionReasons.find((reason) => !checks[reason](assertion, response, expected)) ?? null;
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

/** Signatures sit in the response or its assertion, once each, and where the realm wants them. */
function signaturesFit(signatures: SignatureFacts[], expected: Expected): boolean {
  const signed = signatures.map((s) => s.signs);
  const places = signed.every((place, at) => (place === 'Response' || place === 'Assertion') && signed.indexOf(place) === at);
  if (!places || signatures.length === 0 || signatures.some((s) => s.references !== 1)) return false;
  return (!expected.wantResponseSigned || signed.includes('Response')) && (!expected.wantAssertionSigned || signed.includes('Assertion'));
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
