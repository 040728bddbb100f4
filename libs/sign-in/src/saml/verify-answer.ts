import type { AssertionFacts, ResponseFacts } from './assertion-facts.js';
import { checkAssertion, checkEnvelope, type AssertionReason, type Expected } from './check-assertion.js';
import { decryptAssertion } from './decrypt-assertion.js';
import { children, ns, parseXml } from './dom.js';
import { gateXml } from './gate-message.js';
import { readAssertion } from './read-assertion.js';
import { readResponse, withOpened } from './read-response.js';
import { signedBytes } from './signed-bytes.js';

/** An answer that has passed the gate, with all that is needed to judge it. Plain data: it travels to a thread. */
export interface AnswerToVerify {
  xml: string;
  idpCertificates: readonly string[];
  /** Our keys (PEM) that an assertion may be encrypted for. */
  decryptionKeys: readonly string[];
  expected: Expected;
}

/** `not_verified`: a signature does not hold or what was encrypted cannot be opened; one answer for all of it. */
export type VerifyReason = AssertionReason | 'malformed' | 'not_verified';

export type VerifiedAnswer = { ok: true; assertion: AssertionFacts; shape: AnswerShape } | { ok: false; reason: VerifyReason };

/** How an accepted answer was protected. */
export interface AnswerShape {
  response: boolean;
  assertion: boolean;
  encrypted: boolean;
}

interface Found {
  /** From the bytes that were signed. */
  assertion: Element;
  response: ResponseFacts;
}

/**
 * Whether an answer may sign somebody in, and what it says then. Every signature that is there must hold, and
 * whatever is said comes from the bytes that were signed, parsed afresh.
 */
export function verifyAnswer(answer: AnswerToVerify): VerifiedAnswer {
  const root = parsed(answer.xml);
  if (!root) return refused('malformed');
  const response = readResponse(root);
  const reason = checkEnvelope(response, answer.expected);
  if (reason) return refused(reason);
  const found = response.encrypted ? openedAssertion(answer, root, response) : plainAssertion(answer, root, response);
  if (!found) return refused('not_verified');
  const assertion = readAssertion(found.assertion);
  const against = checkAssertion(assertion, found.response, answer.expected);
  return against ? refused(against) : { ok: true, assertion, shape: shapeOf(found.response) };
}

function shapeOf({ signatures, encrypted }: ResponseFacts): AnswerShape {
  const signed = signatures.map((s) => s.signs);
  return { response: signed.includes('Response'), assertion: signed.includes('Assertion'), encrypted: encrypted > 0 };
}

/** The assertion within what its own signature, or that of the response, was taken over. */
function plainAssertion({ xml, idpCertificates }: AnswerToVerify, root: Element, response: ResponseFacts): Found | null {
  const [placed] = children(root, ns.assertion, 'Assertion');
  const envelope = signedPart(xml, root, idpCertificates);
  const own = placed ? signedPart(xml, placed, idpCertificates) : false;
  if (envelope === false || own === false) return null;
  const assertion = own ? parseXml(own) : envelope && children(parseXml(envelope), ns.assertion, 'Assertion')[0];
  return assertion ? { assertion, response } : null;
}

/**
 * Anybody can encrypt for us, and a stranger must not learn from our answer how far a forgery came: until a signature
 * has held, all that can go wrong is one and the same.
 */
function openedAssertion(answer: AnswerToVerify, root: Element, outside: ResponseFacts): Found | null {
  const envelope = signedPart(answer.xml, root, answer.idpCertificates);
  if (envelope === false) return null;
  try {
    const [encrypted] = children(envelope ? parseXml(envelope) : root, ns.assertion, 'EncryptedAssertion');
    const gated = gateXml(Buffer.from(decryptAssertion(encrypted, answer.decryptionKeys)));
    if (!gated.ok) return null;
    const inside = parseXml(gated.xml);
    const response = withOpened(outside, inside);
    const own = signedPart(gated.xml, inside, answer.idpCertificates);
    if (own === false || (!own && !envelope) || checkEnvelope(response, answer.expected)) return null;
    return { assertion: own ? parseXml(own) : inside, response };
  } catch {
    return null;
  }
}

/** What an element's own signature was taken over; null when it has none, false when it does not hold. */
function signedPart(xml: string, element: Element, certificates: readonly string[]): string | null | false {
  if (!children(element, ns.signature, 'Signature').length) return null;
  return signedBytes(xml, element, certificates) ?? false;
}

function parsed(xml: string): Element | null {
  try {
    return parseXml(xml);
  } catch {
    return null;
  }
}

function refused(reason: VerifyReason): VerifiedAnswer {
  return { ok: false, reason };
}
