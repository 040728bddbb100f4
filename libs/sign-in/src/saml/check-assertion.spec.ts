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
  wantEncrypted: false,
  nameIdFormat: null,
  contextClasses: [],
  freshSince: null,
};
const signature = (over: Partial<SignatureFacts> = {}): SignatureFacts => ({
  signs: 'Assertion',
  references: 1,
  coversParent: true,
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
  subStatus: null,
  assertions: 1,
  placed: 1,
  encrypted: 0,
  opened: false,
  idsUnique: true,
  signatures: [signature()],
  ...over,
});
const confirmation = { method: bearer, recipient: acsUrl, inResponseTo: '_r', notBefore: null, notOnOrAfter: now + 300 * second };
const conditions = { notBefore: now - second, notOnOrAfter: now + 300 * second, audiences: [[sp]], unknown: [] };
const authentication = { at: now - second, sessionEndsAt: null, contextClass: null, sessionIndex: null };
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
  authentications: [authentication],
  attributes: new Map(),
  friendlyNames: new Map(),
  ...over,
});
const signed = (over: Partial<SignatureFacts>) => response({ signatures: [signature(over)] });

const mfa = { contextClasses: ['https://refeds.org/profile/mfa', 'urn:equal'] };
const methods = 'http://schemas.microsoft.com/claims/authnmethodsreferences';

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
  [
    'a way to sign in that they cannot offer',
    'no_authn_context',
    {},
    { status: 'x', subStatus: 'urn:oasis:names:tc:SAML:2.0:status:NoAuthnContext' },
  ],
  ['nobody who showed who they are', 'authn_failed', {}, { status: 'x', subStatus: 'urn:oasis:names:tc:SAML:2.0:status:AuthnFailed' }],
  ['a request they will not answer', 'request_denied', {}, { status: 'x', subStatus: 'urn:oasis:names:tc:SAML:2.0:status:RequestDenied' }],
  ['a question they could not ask', 'no_passive', {}, { status: 'x', subStatus: 'urn:oasis:names:tc:SAML:2.0:status:NoPassive' }],
  ['no status', 'status', {}, { status: null }],
  ['no assertion', 'one_assertion', {}, { assertions: 0 }],
  ['two assertions', 'one_assertion', {}, { assertions: 2 }],
  ['one ID twice', 'duplicate_id', {}, { idsUnique: false }],
  ['an assertion elsewhere', 'one_assertion', {}, { placed: 0 }],
  ['no encrypted assertion where one is wanted', 'not_encrypted', {}, {}, { wantEncrypted: true }],
  ['an encrypted assertion, not yet opened', null, {}, { encrypted: 1, signatures: [] }],
  ['an opened one without signature', 'unsigned', {}, { encrypted: 1, opened: true, signatures: [] }],
  ['no signature', 'unsigned', {}, { signatures: [] }],
  ['no signature, and none wanted in particular', 'unsigned', {}, { signatures: [] }, { wantAssertionSigned: false }],
  ['a signature elsewhere', 'signature_shape', {}, { signatures: [signature(), signature({ signs: 'elsewhere' })] }],
  ['a signature over another element', 'signature_target', {}, signed({ coversParent: false })],
  ['two signatures in one place', 'signature_shape', {}, { signatures: [signature(), signature()] }],
  ['a signature over two things', 'signature_shape', {}, signed({ references: 2 })],
  ['only the response signed', 'unsigned', {}, signed({ signs: 'Response' })],
  ['only the assertion signed where the response is wanted', 'unsigned', {}, {}, { wantResponseSigned: true }],
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
  ['a name of another format', 'name_id_format', {}, {}, { nameIdFormat: 'urn:x' }],
  ['shown long before, though asked anew', 'not_fresh', {}, {}, { freshSince: now + 61 * second }],
  ['shown at no known time', 'not_fresh', { authentications: [{ ...authentication, at: null }] }, {}, { freshSince: now }],
  ['shown anew', null, {}, {}, { freshSince: now - 2 * second }],
  ['another way to sign in', 'context_class', { authentications: [{ ...authentication, contextClass: 'urn:password' }] }, {}, mfa],
  ['no way to sign in', 'context_class', {}, {}, mfa],
  ['a second factor', null, { authentications: [{ ...authentication, contextClass: 'https://refeds.org/profile/mfa' }] }, {}, mfa],
  ['what the school takes for one', null, { authentications: [{ ...authentication, contextClass: 'urn:equal' }] }, {}, mfa],
  ['one among Entra’s claims', null, { attributes: new Map([[methods, ['urn:password', 'urn:equal']]]) }, {}, mfa],
  ['a control character in a value', 'strange_characters', { attributes: new Map([['mail', ['a\u0000b']]]) }, {}],
  ['a control character in an attribute’s name', 'strange_characters', { attributes: new Map([['ma\u0085il', []]]) }, {}],
  ['a control character in an attribute’s label', 'strange_characters', { friendlyNames: new Map([['mail', 'ma\u0085il']]) }, {}],
  [
    'a control character in the name',
    'strange_characters',
    { nameId: { value: 'a\u001b[2J', format: null, nameQualifier: null, spNameQualifier: null } },
    {},
  ],
  ['lines and tabs in a value', null, { attributes: new Map([['street', ['a\tb\nc']]]) }, {}],
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
  ['a session that is over', 'session_over', { authentications: [{ ...authentication, sessionEndsAt: now - 60 * second }] }, {}],
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
