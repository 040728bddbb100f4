import { SAML, ValidateInResponseTo } from '@node-saml/node-saml';
import { buildResponse, type Credentials, type Departures, type HonestResponse } from './build-response.js';
import { makeCredentials } from '../keys/make-credentials.js';

const acs = 'http://northfield.localhost:3000/saml/acs';
const spEntityId = 'http://northfield.localhost:3000/saml/metadata';
const idpEntityId = 'http://localhost:3001/northfield/metadata';
const MAIL = 'urn:oid:0.9.2342.19200300.100.1.3';

let honestKey: Credentials;
let otherKey: Credentials;

beforeAll(async () => {
  [honestKey, otherKey] = await Promise.all([makeCredentials('northfield'), makeCredentials('someone else')]);
});

function honest(): HonestResponse {
  return {
    idp: { entityId: idpEntityId, ...honestKey },
    sp: { entityId: spEntityId, acs },
    inResponseTo: '_request-1',
    nameId: 'learner1@northfield.example',
    attributes: [{ name: MAIL, friendlyName: 'mail', values: ['imani.castellanos@northfield.example'] }],
    now: new Date(),
  };
}

function serviceProvider(wants: { assertion: boolean; response: boolean }) {
  const pending = new Map([['_request-1', new Date().toISOString()]]);
  return new SAML({
    callbackUrl: acs,
    entryPoint: 'http://localhost:3001/northfield/sso',
    issuer: spEntityId,
    audience: spEntityId,
    idpIssuer: idpEntityId,
    idpCert: honestKey.certificate,
    wantAssertionsSigned: wants.assertion,
    wantAuthnResponseSigned: wants.response,
    validateInResponseTo: ValidateInResponseTo.always,
    acceptedClockSkewMs: 1000,
    cacheProvider: {
      saveAsync: async () => null,
      getAsync: async (key) => pending.get(key ?? '') ?? null,
      removeAsync: async (key) => (pending.delete(key ?? '') ? key : null),
    },
  });
}

const read = (options: Parameters<typeof buildResponse>[0], wants = { assertion: true, response: true }) =>
  serviceProvider(wants).validatePostResponseAsync({ SAMLResponse: buildResponse(options).encoded });

describe('an honest response', () => {
  it.each([
    ['both', { assertion: true, response: true }],
    ['assertion', { assertion: true, response: false }],
    ['response', { assertion: false, response: true }],
  ] as const)('is accepted with %s signed', async (signed, wants) => {
    const { profile } = await read({ ...honest(), signed }, wants);
    expect(profile?.nameID).toBe('learner1@northfield.example');
    expect(profile?.[MAIL]).toBe('imani.castellanos@northfield.example');
    expect(profile?.inResponseTo).toBe('_request-1');
    expect(profile?.sessionIndex).toMatch(/^_/);
  });

  it('keeps text with markup signs intact', async () => {
    const { profile } = await read({ ...honest(), attributes: [{ name: MAIL, values: ['a&b<c>"d\'@x.example'] }] });
    expect(profile?.[MAIL]).toBe('a&b<c>"d\'@x.example');
  });
});

describe('a departure is refused by node-saml', () => {
  const anHourAgo = () => new Date(Date.now() - 3600_000);
  const cases: [string, () => Partial<Departures & HonestResponse>][] = [
    ['unsigned', () => ({ signed: 'none' })],
    ['only the assertion signed', () => ({ signed: 'assertion' })],
    ['only the response signed', () => ({ signed: 'response' })],
    ['another key', () => ({ signWith: otherKey })],
    ['expired', () => ({ issuedAt: anHourAgo() })],
    ['not yet valid', () => ({ issuedAt: new Date(Date.now() + 3600_000) })],
    ['another audience', () => ({ audiences: [['http://riverside.localhost:3000/saml/metadata']] })],
    ['a tampered name', () => ({ tamperedNameId: 'admin@northfield.example' })],
    ['unsolicited', () => ({ inResponseTo: null })],
    ['a request nobody made', () => ({ inResponseTo: '_request-2' })],
    [
      'a second assertion before',
      () => ({ signed: 'assertion', secondAssertion: { nameId: 'admin@northfield.example', place: 'before' } }),
    ],
    ['a second assertion after', () => ({ signed: 'assertion', secondAssertion: { nameId: 'admin@northfield.example', place: 'after' } })],
  ];
  it.each(cases)('%s', async (_name, departure) => {
    await expect(read({ ...honest(), ...departure() })).rejects.toThrow();
  });
});

describe('a departure that node-saml overlooks stands in the message', () => {
  const cases: [string, Partial<Departures>, RegExp][] = [
    ['recipient', { recipient: 'http://riverside.localhost:3000/saml/acs' }, /Recipient="http:\/\/riverside/],
    ['no recipient', { recipient: null }, /SubjectConfirmationData InResponseTo="_request-1" NotOnOrAfter/],
    ['destination', { destination: 'http://riverside.localhost:3000/saml/acs' }, /Destination="http:\/\/riverside/],
    ['issuer', { issuer: 'urn:other' }, /(<saml:Issuer>urn:other<.*){2}/],
    ['assertion issuer', { assertionIssuer: 'urn:other' }, /<saml:Issuer>urn:other</],
    ['status', { status: 'urn:oasis:names:tc:SAML:2.0:status:Responder' }, /status:Responder/],
    ['version', { version: '1.1' }, /Version="1\.1"/],
    ['method', { confirmationMethod: 'urn:oasis:names:tc:SAML:2.0:cm:sender-vouches' }, /sender-vouches/],
    ['sha1', { strength: 'sha1' }, /xmldsig#rsa-sha1/],
    ['comment', { nameIdXml: 'admin<!-- -->.evil' }, /admin<!-- -->\.evil/],
    ['assertion id', { assertionId: '_twice' }, /ID="_twice"/],
    ['confirmation without a request', { confirmationInResponseTo: null }, /SubjectConfirmationData Recipient/],
    ['unknown condition', { extraConditions: '<saml:OneTimeUse/>' }, /<saml:OneTimeUse\/>/],
  ];
  it.each(cases)('%s', (_name, departure, expected) => {
    expect(buildResponse({ ...honest(), ...departure }).xml).toMatch(expected);
  });
});
