import type { AssertionFacts, ResponseFacts, SignatureFacts } from './assertion-facts.js';
import { assertionReasons, checkAssertion, type AssertionReason, type Expected } from './check-assertion.js';

const now = Date.UTC(2026, 2, 1, 12);
const second = 1000;
const acsUrl = 'https://north.example/saml/acs';
const sp = 'https://north.example/saml/metadata';
const idp = 'https://idp.north.example/metadata';
const bearer = 'urn:oasis:names:tc:SAML:2.0:cm:bearer';
const exclusive = 'http://www.w3.org/2001/10/xml-exc-c14n#';

const expected: Expected = {
  now,
  idpEntityId: idp,
  spEntityId: sp,
  acsUrl,
  requestId: '_r',
  wantResponseSigned: false,
  wantAssertionSigned: true,
};
const signature = (over: Partial<SignatureFacts> = {}): SignatureFacts => ({
  signs: 'Assertion',
  references: 1,
  signature: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
  canonicalization: exclusive,
  digests: ['http://www.w3.org/2001/04/xmlenc#sha256'],
  transforms: ['http://www.w3.org/2000/09/xmldsig#enveloped-signature', exclusive],
  ...over,
});
const response = (over: Partial<ResponseFacts> = {}): ResponseFacts => ({
  isResponse: true,
  version: '2.0',
  issuer: idp,
  destination: acsUrl,
  inResponseTo: '_r',
  status: 'urn:oasis:names:tc:SAML:2.0:status:Success',
  assertions: 1,
  encrypted: 0,
  idsUnique: true,
  signatures: [signature()],
  ...over,
});
const confirmation = { method: bearer, recipient: acsUrl, inResponseTo: '_r', notBefore: null, notOnOrAfter: now + 300 * second };
const conditions = { notBefore: now - second, notOnOrAfter: now + 300 * second, audiences: [[sp]], unknown: [] };
const assertion = (over: Partial<AssertionFacts> = {}): AssertionFacts => ({
  isAssertion: true,
  id: '_a',
  version: '2.0',
  issuer: idp,
  issuedAt: now - second,
  subjects: 1,
  nameId: null,
  confirmations: [confirmation],
  conditions,
  authentications: [{ sessionEndsAt: null, contextClass: null, sessionIndex: null }],
  attributes: new Map(),
  ...over,
});
const signed = (over: Partial<SignatureFacts>) => response({ signatures: [signature(over)] });

type Case = [string, AssertionReason | null, Partial<AssertionFacts>, Partial<ResponseFacts>, Partial<Expected>?];

const cases: Case[] = [
  ['all as it should be', null, {}, {}],
  ['no issuer and no destination on an unsigned envelope', null, {}, { issuer: null, destination: null }],
  ['issued a minute ahead of our clock', null, { issuedAt: now + 60 * second }, {}],
  ['issued as long ago as allowed', null, { issuedAt: now - 359 * second }, {}],
  ['an audience beside ours in one restriction', null, { conditions: { ...conditions, audiences: [['https://x', sp]] } }, {}],
  ['conditions that end a moment ago', null, { conditions: { ...conditions, notOnOrAfter: now - 59 * second } }, {}],
  ['conditions without times', null, { conditions: { ...conditions, notBefore: null, notOnOrAfter: null } }, {}],
  [
    'both signed where both are wanted',
    null,
    {},
    { signatures: [signature(), signature({ signs: 'Response' })] },
    { wantResponseSigned: true },
  ],
  ['another message', 'not_a_response', {}, { isResponse: false }],
  ['SAML 1.1', 'response_version', {}, { version: '1.1' }],
  ['a failure', 'status', {}, { status: 'urn:oasis:names:tc:SAML:2.0:status:Responder' }],
  ['no status', 'status', {}, { status: null }],
  ['no assertion', 'one_assertion', {}, { assertions: 0 }],
  ['two assertions', 'one_assertion', {}, { assertions: 2 }],
  ['an encrypted assertion', 'encrypted', {}, { encrypted: 1 }],
  ['one ID twice', 'duplicate_id', {}, { idsUnique: false }],
  ['no signature', 'signature_shape', {}, { signatures: [] }],
  ['a signature elsewhere', 'signature_shape', {}, signed({ signs: 'Extensions' })],
  ['two signatures in one place', 'signature_shape', {}, { signatures: [signature(), signature()] }],
  ['a signature over two things', 'signature_shape', {}, signed({ references: 2 })],
  ['only the response signed', 'signature_shape', {}, signed({ signs: 'Response' })],
  ['only the assertion signed where the response is wanted', 'signature_shape', {}, {}, { wantResponseSigned: true }],
  ['RSA with SHA-1', 'algorithm', {}, signed({ signature: 'http://www.w3.org/2000/09/xmldsig#rsa-sha1' })],
  ['HMAC', 'algorithm', {}, signed({ signature: 'http://www.w3.org/2001/04/xmldsig-more#hmac-sha256' })],
  ['a SHA-1 digest', 'algorithm', {}, signed({ digests: ['http://www.w3.org/2000/09/xmldsig#sha1'] })],
  ['a stylesheet as transform', 'algorithm', {}, signed({ transforms: ['http://www.w3.org/TR/1999/REC-xslt-19991116'] })],
  [
    'three transforms',
    'algorithm',
    {},
    signed({ transforms: [exclusive, exclusive, 'http://www.w3.org/2000/09/xmldsig#enveloped-signature'] }),
  ],
  ['inclusive canonical XML', 'algorithm', {}, signed({ canonicalization: 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315' })],
  ['a response by somebody else', 'response_issuer', {}, { issuer: 'https://other' }],
  ['another destination', 'destination', {}, { destination: `${acsUrl}/` }],
  [
    'no destination on a signed response',
    'destination',
    {},
    { destination: null, signatures: [signature(), signature({ signs: 'Response' })] },
  ],
  ['a response to another request', 'response_in_response_to', {}, { inResponseTo: '_other' }],
  ['something else than an assertion', 'not_an_assertion', { isAssertion: false }, {}],
  ['an assertion without ID', 'not_an_assertion', { id: null }, {}],
  ['an assertion of SAML 1.1', 'version', { version: '1.1' }, {}],
  ['another issuer', 'issuer', { issuer: 'https://other' }, {}],
  ['no issuer', 'issuer', { issuer: null }, {}],
  ['issued in the future', 'issued_in_future', { issuedAt: now + 61 * second }, {}],
  ['issued long ago', 'too_old', { issuedAt: now - 361 * second }, {}],
  ['issued at no readable time', 'issued_in_future', { issuedAt: NaN }, {}],
  ['no subject', 'one_subject', { subjects: 0 }, {}],
  ['two subjects', 'one_subject', { subjects: 2 }, {}],
  ['no confirmation', 'bearer', { confirmations: [] }, {}],
  ['two confirmations', 'bearer', { confirmations: [confirmation, confirmation] }, {}],
  ['holder of key', 'bearer', { confirmations: [{ ...confirmation, method: 'urn:oasis:names:tc:SAML:2.0:cm:holder-of-key' }] }, {}],
  ['another recipient', 'recipient', { confirmations: [{ ...confirmation, recipient: 'https://south.example/saml/acs' }] }, {}],
  ['no recipient', 'recipient', { confirmations: [{ ...confirmation, recipient: null }] }, {}],
  ['a confirmation of another request', 'in_response_to', { confirmations: [{ ...confirmation, inResponseTo: '_other' }] }, {}],
  ['a confirmation of no request', 'in_response_to', { confirmations: [{ ...confirmation, inResponseTo: null }] }, {}],
  ['a confirmation not yet valid', 'confirmation_not_before', { confirmations: [{ ...confirmation, notBefore: now + 61 * second }] }, {}],
  ['a confirmation that is over', 'confirmation_expired', { confirmations: [{ ...confirmation, notOnOrAfter: now - 60 * second }] }, {}],
  ['a confirmation without end', 'confirmation_expired', { confirmations: [{ ...confirmation, notOnOrAfter: null }] }, {}],
  ['a confirmation with an unreadable end', 'confirmation_expired', { confirmations: [{ ...confirmation, notOnOrAfter: NaN }] }, {}],
  ['no conditions', 'conditions', { conditions: null }, {}],
  ['an unknown condition', 'conditions', { conditions: { ...conditions, unknown: ['Condition'] } }, {}],
  ['not yet valid', 'not_before', { conditions: { ...conditions, notBefore: now + 61 * second } }, {}],
  ['no readable beginning', 'not_before', { conditions: { ...conditions, notBefore: NaN } }, {}],
  ['expired', 'expired', { conditions: { ...conditions, notOnOrAfter: now - 60 * second } }, {}],
  ['another audience', 'audience', { conditions: { ...conditions, audiences: [['https://x']] } }, {}],
  ['two restrictions of which one is not ours', 'audience', { conditions: { ...conditions, audiences: [[sp], ['https://x']] } }, {}],
  ['an empty restriction', 'audience', { conditions: { ...conditions, audiences: [[]] } }, {}],
  ['no restriction', 'audience', { conditions: { ...conditions, audiences: [] } }, {}],
  ['no authentication', 'authentication', { authentications: [] }, {}],
  [
    'a session that is over',
    'session_over',
    { authentications: [{ sessionEndsAt: now - 60 * second, contextClass: null, sessionIndex: null }] },
    {},
  ],
];

describe('checkAssertion', () => {
  it.each(cases)('%s: %s', (_what, reason, a, r, e = {}) => {
    expect(checkAssertion(assertion(a), response(r), { ...expected, ...e })).toBe(reason);
  });

  it('has a case for every reason', () => {
    const tried = new Set(cases.map(([, reason]) => reason));
    expect(assertionReasons.filter((reason) => !tried.has(reason))).toEqual([]);
  });
});
