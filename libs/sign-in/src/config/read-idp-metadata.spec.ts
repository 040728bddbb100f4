import { makeCredentials } from '../../../../apps/demo-idp/src/keys/make-credentials.js';
import { readIdpMetadata } from './read-idp-metadata.js';

const redirect = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect';
const post = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST';
let [one, two] = ['', ''];

beforeAll(async () => {
  [one, two] = (await Promise.all(['one', 'two'].map(makeCredentials))).map(({ certificate }) =>
    certificate.replace(/-----[A-Z ]+-----|\s/g, ''),
  );
});

const key = (certificate: string, use = '') =>
  `<md:KeyDescriptor${use && ` use="${use}"`}><ds:KeyInfo><ds:X509Data><ds:X509Certificate>\n${certificate}\n</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>`;
const sso = (binding = redirect, at = 'https://idp.example/sso?x=1&amp;y=2') =>
  `<md:SingleSignOnService Binding="${binding}" Location="${at}"/>`;
const entity = (inside: string, id = 'https://idp.example') =>
  `<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" xmlns:ds="http://www.w3.org/2000/09/xmldsig#" xmlns:shibmd="urn:mace:shibboleth:metadata:1.0" entityID="${id}"><md:IDPSSODescriptor>${inside}</md:IDPSSODescriptor></md:EntityDescriptor>`;

it('reads who the provider is, where it answers, and every key it may sign with', () => {
  const scopes =
    '<md:Extensions><shibmd:Scope regexp="false">N.example</shibmd:Scope><shibmd:Scope regexp="true">.*</shibmd:Scope></md:Extensions>';
  const slo = `<md:SingleLogoutService Binding="${redirect}" Location="https://idp.example/slo"/>`;
  const read = readIdpMetadata(
    `<?xml version="1.0"?><!-- by hand -->${entity(scopes + key(one, 'signing') + key(two) + key(one) + slo + sso(post) + sso())}`,
  );
  expect(read).toMatchObject({
    entityId: 'https://idp.example',
    ssoUrl: 'https://idp.example/sso?x=1&y=2',
    sloUrl: 'https://idp.example/slo',
    scopes: ['n.example'],
  });
  expect(read.certificates.map((pem) => pem.replace(/-----[A-Z ]+-----|\s/g, ''))).toEqual([one, two]);
});

it.each([
  ['no key', () => entity(sso()), 'signing certificate'],
  ['only a key for encryption', () => entity(key(one, 'encryption') + sso()), 'signing certificate'],
  ['a broken certificate', () => entity(key('AAAA') + sso()), 'cannot be read'],
  ['no address for the redirect binding', () => entity(key(one) + sso(post)), 'HTTP-Redirect'],
  ['an address in the clear', () => entity(key(one) + sso(redirect, 'http://idp.example/sso')), 'begin with https'],
  ['a time that is none', () => entity(key(one) + sso()).replace(' entityID', ' validUntil="soon" entityID'), 'how long it is valid'],
  ['an address that is a script', () => entity(key(one) + sso(redirect, 'javascript:alert(1)')), 'web address'],
  ['no entity id', () => entity(key(one) + sso(), ''), 'no entity id'],
  ['a document type', () => `<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]>${entity(key(one) + sso())}`, 'document type'],
  ['a service provider', () => entity('').replaceAll('IDPSSO', 'SPSSO'), 'not describe an identity provider'],
  [
    'a whole federation',
    () => `<md:EntitiesDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata">${entity('')}${entity('')}</md:EntitiesDescriptor>`,
    'exactly one',
  ],
  ['something else', () => 'hello', 'well-formed'],
  ['half of it', () => entity('').slice(0, 80), 'well-formed'],
  ['too much', () => 'x'.repeat(600_000), 'larger'],
])('refuses %s', (_what, xml, sentence) => {
  expect(() => readIdpMetadata(xml())).toThrow(
    expect.objectContaining({ code: 'bad_input', detail: { fields: [{ field: 'metadata', message: expect.stringContaining(sentence) }] } }),
  );
});

const federation = (attributes: string, ...entities: string[]) =>
  `<md:EntitiesDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata"${attributes}>${entities.join('')}</md:EntitiesDescriptor>`;

it('finds the one that is wanted among several', () => {
  const other = entity(key(two) + sso(), 'https://other.example');
  const wanted = entity(key(one) + sso());
  expect(readIdpMetadata(federation('', other, wanted), 'https://idp.example')).toMatchObject({ entityId: 'https://idp.example' });
  for (const [xml, sentence] of [
    [federation('', other), 'any more'],
    [federation('', wanted, wanted), 'exactly one'],
    [federation('', other, wanted).replace('entityID="https://idp.example"', 'entityID="HTTPS://idp.example"'), 'any more'],
  ])
    expect(() => readIdpMetadata(xml, 'https://idp.example')).toThrow(
      expect.objectContaining({ detail: { fields: [{ field: 'metadata', message: expect.stringContaining(sentence) }] } }),
    );
});

it.each([
  ['nothing', '', '', null, null],
  ['its own word', '', ' validUntil="2026-12-01T00:00:00Z" cacheDuration="PT6H"', '2026-12-01T00:00:00.000Z', 6 * 3_600_000],
  ['the word of what it stands in', ' validUntil="2026-12-01T00:00:00Z" cacheDuration="PT1H"', '', '2026-12-01T00:00:00.000Z', 3_600_000],
  [
    'the shorter of both',
    ' validUntil="2026-12-02T00:00:00Z" cacheDuration="PT2H"',
    ' validUntil="2026-12-01T00:00:00Z" cacheDuration="PT6H"',
    '2026-12-01T00:00:00.000Z',
    7_200_000,
  ],
])('knows how long it lasts by %s', (_what, around, own, validUntil, cacheMs) => {
  const read = readIdpMetadata(federation(around, entity(key(one) + sso()).replace(' entityID', `${own} entityID`)));
  expect(read).toMatchObject({ validUntil: validUntil === null ? null : new Date(validUntil), cacheMs });
});
