import { SignedXml } from 'xml-crypto';
import { children, ns } from './dom.js';

/**
 * The bytes that the element's own signature was taken over, if it covers this element and nothing else and holds
 * under one of the certificates; null otherwise. Only these bytes may be believed, never the document they came in.
 */
export function signedBytes(xml: string, element: Element, certificates: readonly string[]): string | null {
  const [signature, ...others] = children(element, ns.signature, 'Signature');
  if (!signature || others.length) return null;
  for (const certificate of certificates) {
    const bytes = bytesUnder(certificate, xml, signature, `#${element.getAttribute('ID')}`);
    if (bytes !== null) return bytes;
  }
  return null;
}

function bytesUnder(certificate: string, xml: string, signature: Element, uri: string): string | null {
  try {
    const signed = new SignedXml({ publicCert: certificate });
    // SAML knows no other; each further one costs a search of the whole document.
    signed.idAttributes = ['ID'];
    signed.loadSignature(signature);
    const references = signed.getReferences();
    if (references.length !== 1 || references[0].uri !== uri || !signed.checkSignature(xml)) return null;
    const [bytes, ...more] = signed.getSignedReferences();
    return bytes && !more.length ? bytes : null;
  } catch {
    return null;
  }
}
