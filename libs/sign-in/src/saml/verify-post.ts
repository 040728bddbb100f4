import { algorithmsFit } from './check-assertion.js';
import { children, ns, parseXml } from './dom.js';
import { readSignature } from './read-response.js';
import { signedBytes } from './signed-bytes.js';

/** The bytes of a posted message that one of the identity provider's keys has signed as a whole; null when none has. */
export function verifiedPost(xml: string, certificates: readonly string[]): string | null {
  const root = parseXml(xml);
  const signatures = children(root, ns.signature, 'Signature').map((signature) => readSignature(signature, root));
  return signatures.every(algorithmsFit) ? signedBytes(xml, root, certificates) : null;
}
