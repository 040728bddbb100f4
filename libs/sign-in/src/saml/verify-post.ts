import { SignedXml } from 'xml-crypto';
import type { ReadySettings } from '../config/sign-in-settings.js';
import { algorithmsFit } from './check-assertion.js';
import { children, ns, parseXml } from './dom.js';
import { readSignature } from './read-response.js';
import { refusedSignIn } from './refused-sign-in.js';

/**
 * The bytes of a posted message that one of the identity provider's keys has signed as a whole.
 * @throws Refusal `sign_in_refused` when none has
 */
export function verifiedPost(xml: string, settings: ReadySettings): string {
  const root = parseXml(xml);
  const [signature, ...others] = children(root, ns.signature, 'Signature');
  if (!signature || others.length || !algorithmsFit(readSignature(signature))) throw refusedSignIn('not_verified');
  const found = settings.idpCertificates
    .map((certificate) => signedBytes(xml, signature, root, certificate))
    .find((bytes) => bytes !== null);
  if (!found) throw refusedSignIn('not_verified');
  return found;
}

function signedBytes(xml: string, signature: Element, root: Element, certificate: string): string | null {
  try {
    const signed = new SignedXml({ publicCert: certificate });
    signed.loadSignature(signature);
    const whole = signed.getReferences().length === 1 && signed.getReferences()[0].uri === `#${root.getAttribute('ID')}`;
    return whole && signed.checkSignature(xml) ? (signed.getSignedReferences()[0] ?? null) : null;
  } catch {
    return null;
  }
}
