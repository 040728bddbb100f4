import { SAML, ValidateInResponseTo } from '@node-saml/passport-saml';
import type { ResponseOptions } from '../../../../apps/demo-idp/src/saml/build-response.js';
import { signXml } from '../../../../apps/demo-idp/src/saml/sign-xml.js';
import { encryptAssertion } from '../testing/encrypt-assertion.js';
import { JudgedSchool, noon } from '../testing/judged-answer.js';

let north: JudgedSchool;
let ours: JudgedSchool['idp']['key'];
beforeAll(async () => {
  north = await JudgedSchool.of('northfield');
  ours = (await JudgedSchool.of('our-own-key')).idp.key;
});

// The library asks the system for the time.
beforeEach(() => jest.useFakeTimers({ now: noon, doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate', 'setTimeout', 'performance'] }));
afterEach(() => jest.useRealTimers());

type Signed = NonNullable<ResponseOptions['signed']>;

/** The SAML library on its own, as strict as it can be for what this answer signs. */
function library(signed: Signed): SAML {
  const { spEntityId, acsUrl, idpEntityId } = north.expected;
  return new SAML({
    issuer: spEntityId,
    audience: spEntityId,
    callbackUrl: acsUrl,
    idpIssuer: idpEntityId,
    idpCert: [north.idp.key.certificate],
    decryptionPvk: ours.privateKey,
    wantAssertionsSigned: signed === 'assertion' || signed === 'both',
    wantAuthnResponseSigned: signed === 'response' || signed === 'both',
    validateInResponseTo: ValidateInResponseTo.always,
    acceptedClockSkewMs: 60_000,
    maxAssertionAgeMs: 300_000,
    cacheProvider: { saveAsync: async () => null, getAsync: async () => noon.toISOString(), removeAsync: async () => null },
  });
}

// Verification goes past the library (README): this holds it to never letting in what the library would turn away.
describe('what is accepted here, the SAML library accepts too, for the same person', () => {
  const sealed = (xml: string, how: Parameters<typeof encryptAssertion>[2] = {}) => encryptAssertion(xml, ours.certificate, how);
  it.each<[string, Signed, () => string]>([
    ['both signed', 'both', () => north.answer()],
    ['only the assertion signed', 'assertion', () => north.answer({ signed: 'assertion' })],
    ['only the response signed', 'response', () => north.answer({ signed: 'response' })],
    ['two audiences, one of them ours', 'both', () => north.answer({ audiences: [['https://other.example', north.expected.spEntityId]] })],
    ['a session that ends', 'both', () => north.answer({ sessionNotOnOrAfter: new Date(noon.getTime() + 3_600_000) })],
    ['a name with signs in it', 'both', () => north.answer({ nameId: 'Imani & <Reyes> "q" \u00e9@north.example' })],
    ['more attributes', 'both', () => north.answer({ attributes: [...many(), key] })],
    ['encrypted, signed inside', 'assertion', () => sealed(north.answer({ signed: 'assertion' }))],
    ['encrypted, signed outside', 'response', () => signXml(sealed(north.answer({ signed: 'none' })), north.idp.key)],
    ['encrypted, signed both ways', 'both', () => signXml(sealed(north.answer({ signed: 'assertion' })), north.idp.key)],
    ['encrypted with AES-128-GCM', 'assertion', () => sealed(north.answer({ signed: 'assertion' }), { cipher: 'aes-128-gcm' })],
  ])('%s', async (_what, signed, made) => {
    const xml = made();
    expect(north.judge(xml, {}, [ours.privateKey])).toBe('accepted');
    const { profile } = await library(signed).validatePostResponseAsync({ SAMLResponse: Buffer.from(xml).toString('base64') });
    expect(profile?.['urn:oid:1.3.6.1.4.1.5923.1.1.1.13']).toBe('imani@north.example');
  });

  it('which turns away a stranger’s answer, as we do', async () => {
    const river = await JudgedSchool.of('riverside');
    const forged = north.answer({ signWith: river.idp.key });
    expect(north.judge(forged)).toBe('not_verified');
    const given = { SAMLResponse: Buffer.from(forged).toString('base64') };
    await expect(library('both').validatePostResponseAsync(given)).rejects.toThrow();
  });

  const key = { name: 'urn:oid:1.3.6.1.4.1.5923.1.1.1.13', friendlyName: 'eduPersonUniqueId', values: ['imani@north.example'] };

  function many() {
    return Array.from({ length: 40 }, (_, n) => ({ name: `urn:example:${n}`, friendlyName: `example${n}`, values: ['a', 'b'] }));
  }
});
