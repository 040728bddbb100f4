import { SignedXml } from 'xml-crypto';

/** Key and certificate in PEM. */
export interface Credentials {
  privateKey: string;
  certificate: string;
}

export type SignatureStrength = 'sha256' | 'sha1';

const EXCLUSIVE = 'http://www.w3.org/2001/10/xml-exc-c14n#';
const ENVELOPED = 'http://www.w3.org/2000/09/xmldsig#enveloped-signature';
const algorithms = {
  sha256: { signature: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256', digest: 'http://www.w3.org/2001/04/xmlenc#sha256' },
  sha1: { signature: 'http://www.w3.org/2000/09/xmldsig#rsa-sha1', digest: 'http://www.w3.org/2000/09/xmldsig#sha1' },
};

/** Signs the root element, which has an `ID`, with an enveloped signature placed after its `Issuer` as the SAML schema wants. */
export function signXml(xml: string, credentials: Credentials, strength: SignatureStrength = 'sha256'): string {
  const signer = new SignedXml({
    privateKey: credentials.privateKey,
    publicCert: credentials.certificate,
    signatureAlgorithm: algorithms[strength].signature,
    canonicalizationAlgorithm: EXCLUSIVE,
  });
  signer.addReference({ xpath: '/*', digestAlgorithm: algorithms[strength].digest, transforms: [ENVELOPED, EXCLUSIVE] });
  signer.computeSignature(xml, { prefix: 'ds', location: { reference: "/*/*[local-name(.)='Issuer']", action: 'after' } });
  return signer.getSignedXml();
}
