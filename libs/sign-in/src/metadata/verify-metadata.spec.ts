import { readIdpMetadata } from '../config/read-idp-metadata.js';
import { SchoolIdp } from '../testing/school-idp.js';
import { signedMetadata } from '../testing/signed-metadata.js';
import { verifiedMetadata } from './verify-metadata.js';

let [idp, federation, stranger]: SchoolIdp[] = [];

beforeAll(async () => {
  [idp, federation, stranger] = await Promise.all(['north', 'federation', 'stranger'].map((slug) => SchoolIdp.of(slug)));
});

const sentence = (words: string) =>
  expect.objectContaining({ code: 'bad_input', detail: { fields: [{ field: 'metadata', message: expect.stringContaining(words) }] } });
const signed = () => signedMetadata(idp.metadata(), federation.key);

it('believes what the federation signed, one provider or several around it', () => {
  const around = `<md:EntitiesDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" ID="_all">${idp.metadata().replace(/^<\?.*?\?>/, '')}</md:EntitiesDescriptor>`;
  for (const xml of [signed(), signedMetadata(around, federation.key), `<!-- fetched -->${signed()}`])
    expect(readIdpMetadata(verifiedMetadata(xml, federation.key.certificate))).toMatchObject({ entityId: idp.entityId });
});

it.each<[string, () => string, string]>([
  ['what nobody signed', () => idp.metadata(), 'not signed as a whole'],
  ['what a stranger signed', () => signedMetadata(idp.metadata(), stranger.key), 'not made with the certificate'],
  ['what the provider signed itself', () => signedMetadata(idp.metadata(), idp.key), 'not made with the certificate'],
  ['what was changed after that', () => signed().replace('/north/sso', '/evil/sso'), 'not made with the certificate'],
  [
    'a signature over a part',
    () => {
      const root = '<md:EntitiesDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata">';
      return `${root}${signed().replace(/^<\?.*?\?>/, '')}${stranger.metadata().replace(/^<\?.*?\?>/, '')}</md:EntitiesDescriptor>`;
    },
    'not signed as a whole',
  ],
  [
    'a signature moved to another document',
    () => {
      const [signature] = /<ds:Signature [\s\S]*<\/ds:Signature>/.exec(signed()) ?? [''];
      const forged = stranger.metadata().replace('<md:EntityDescriptor', '<md:EntityDescriptor ID="_metadata"');
      return forged.replace('<md:IDPSSODescriptor', `${signature}<md:IDPSSODescriptor`);
    },
    'not made with the certificate',
  ],
  [
    'what is larger than a provider needs',
    () => signed().replace('<md:IDPSSODescriptor', `<md:Extensions>${'<x/>'.repeat(600)}</md:Extensions><md:IDPSSODescriptor`),
    'larger',
  ],
  ['SHA-1', () => signedMetadata(idp.metadata(), federation.key, 'sha1'), 'not safe any more'],
])('does not believe %s', (_what, xml, words) => {
  expect(() => verifiedMetadata(xml(), federation.key.certificate)).toThrow(sentence(words));
});

it('reads nothing that hides in the signature, which signs everything but itself', () => {
  const hidden = `<ds:Object>${stranger.metadata().replace(/^<\?.*?\?>/, '')}</ds:Object></ds:Signature>`;
  const bytes = verifiedMetadata(signed().replace('</ds:Signature>', hidden), federation.key.certificate);
  expect(bytes).not.toContain('stranger');
  expect(readIdpMetadata(bytes)).toMatchObject({ entityId: idp.entityId });
});
