import { SignedXml } from 'xml-crypto';
import type { SchoolIdp } from './school-idp.js';

const exclusive = 'http://www.w3.org/2001/10/xml-exc-c14n#';
const enveloped = 'http://www.w3.org/2000/09/xmldsig#enveloped-signature';
const methods = {
  sha256: {
    signatureAlgorithm: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
    digestAlgorithm: 'http://www.w3.org/2001/04/xmlenc#sha256',
  },
  sha1: { signatureAlgorithm: 'http://www.w3.org/2000/09/xmldsig#rsa-sha1', digestAlgorithm: 'http://www.w3.org/2000/09/xmldsig#sha1' },
};

/** Metadata as a federation signs it: as a whole, in front of everything else. */
export function signedMetadata(xml: string, key: SchoolIdp['key'], strength: keyof typeof methods = 'sha256'): string {
  const { signatureAlgorithm, digestAlgorithm } = methods[strength];
  const signer = new SignedXml({ ...key, publicCert: key.certificate, signatureAlgorithm, canonicalizationAlgorithm: exclusive });
  signer.addReference({ xpath: '/*', digestAlgorithm, transforms: [enveloped, exclusive] });
  const named = xml.replace(/^<\?.*?\?>/, '').replace(/^(<[\w:]+)(?![^>]* ID=)/, '$1 ID="_metadata"');
  signer.computeSignature(named, { prefix: 'ds', location: { reference: '/*', action: 'prepend' } });
  return signer.getSignedXml();
}

/** The metadata with this said of how long it lasts. */
export function lasting(xml: string, validUntil: Date | null, cacheDuration?: string): string {
  const words = `${validUntil ? ` validUntil="${validUntil.toISOString()}"` : ''}${cacheDuration ? ` cacheDuration="${cacheDuration}"` : ''}`;
  return xml.replace('<md:EntityDescriptor', `<md:EntityDescriptor${words}`);
}
