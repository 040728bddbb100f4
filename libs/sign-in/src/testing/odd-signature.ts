import { SignedXml } from 'xml-crypto';
import type { SchoolIdp } from './school-idp.js';

export const exclusive = 'http://www.w3.org/2001/10/xml-exc-c14n#';
export const enveloped = 'http://www.w3.org/2000/09/xmldsig#enveloped-signature';

export interface Oddities {
  signature?: string;
  digest?: string;
  transforms?: string[];
  canonicalization?: string;
  /** Signs with a secret that everybody knows: the provider's certificate. */
  hmac?: boolean;
  /** What the signature covers, in place of the assertion it sits in. */
  covers?: string;
}

/** Signs the assertion of an unsigned answer with the provider's own key, but not in the way it should. */
export function signOddly(xml: string, key: SchoolIdp['key'], odd: Oddities): string {
  const signer = new SignedXml({
    privateKey: odd.hmac ? key.certificate : key.privateKey,
    signatureAlgorithm: odd.signature ?? 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
    canonicalizationAlgorithm: (odd.canonicalization ?? exclusive) as 'http://www.w3.org/2001/10/xml-exc-c14n#',
  });
  if (odd.hmac) signer.enableHMAC();
  const assertion = "//*[local-name(.)='Assertion']";
  signer.addReference({
    xpath: odd.covers ?? assertion,
    digestAlgorithm: odd.digest ?? 'http://www.w3.org/2001/04/xmlenc#sha256',
    transforms: odd.transforms ?? [enveloped, exclusive],
  });
  signer.computeSignature(xml, { prefix: 'ds', location: { reference: `${assertion}/*[local-name(.)='Issuer']`, action: 'after' } });
  return signer.getSignedXml();
}
