import { badInput, type Refusal } from '@akin/platform';
import { parseMetadata } from '../config/read-idp-metadata.js';
import { algorithmsFit } from '../saml/check-assertion.js';
import { descendants, ns } from '../saml/dom.js';
import { readSignature } from '../saml/read-response.js';
import { signedBytes } from '../saml/signed-bytes.js';
import { metadataLimits } from './gate-metadata.js';

/**
 * The bytes of metadata that this certificate's key has signed as a whole; what is believed is read from them alone.
 * @throws Refusal `bad_input` when it has not
 */
export function verifiedMetadata(xml: string, signer: string): string {
  const { root, xml: gated } = parseMetadata(xml);
  const all = descendants(root);
  if (all.length > metadataLimits.signedElements) throw wrong('This metadata is larger than one identity provider needs.');
  const [signature, ...others] = all.filter((e) => e.namespaceURI === ns.signature && e.localName === 'Signature');
  if (signature?.parentNode !== root || others.length) throw wrong('This metadata is not signed as a whole.');
  if (!algorithmsFit(readSignature(signature, root))) throw wrong('This metadata was signed in a way that is not safe any more.');
  const bytes = signedBytes(gated, root, [signer]);
  if (bytes === null) throw wrong('The signature of this metadata was not made with the certificate you gave us.');
  return bytes;
}

function wrong(message: string): Refusal {
  return badInput({ field: 'metadata', message });
}
