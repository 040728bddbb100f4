import type { ResponseFacts, SignatureFacts } from './assertion-facts.js';
import { attribute, children, descendants, ns, parseXml, text } from './dom.js';

/** Reads the envelope of an answer that has passed the gate. @throws Error when it is not well-formed */
export function readResponse(xml: string): ResponseFacts {
  const root = parseXml(xml);
  const all = descendants(root);
  const ids = all.flatMap((e) => attribute(e, 'ID') ?? []);
  const status = children(root, ns.protocol, 'Status').flatMap((e) => children(e, ns.protocol, 'StatusCode'));
  return {
    isResponse: root.namespaceURI === ns.protocol && root.localName === 'Response',
    version: attribute(root, 'Version'),
    issuer: text(children(root, ns.assertion, 'Issuer')[0]),
    destination: attribute(root, 'Destination'),
    inResponseTo: attribute(root, 'InResponseTo'),
    status: status.length === 1 ? attribute(status[0], 'Value') : null,
    // By local name alone: an assertion under a strange namespace is still one too many.
    assertions: all.filter((e) => e.localName === 'Assertion' || e.localName === 'EncryptedAssertion').length,
    encrypted: all.filter((e) => e.localName === 'EncryptedAssertion').length,
    idsUnique: new Set(ids).size === ids.length,
    signatures: all.filter((e) => e.localName === 'Signature').map(readSignature),
  };
}

/** How a signature was made; whether it holds is for the library to say. */
export function readSignature(signature: Element): SignatureFacts {
  const parts = descendants(signature);
  const algorithms = (name: string) => parts.filter((e) => e.localName === name).map((e) => attribute(e, 'Algorithm') ?? '');
  const parent = signature.parentNode as Element | null;
  return {
    signs: parent?.localName ?? '',
    references: parts.filter((e) => e.localName === 'Reference').length,
    signature: single(algorithms('SignatureMethod')),
    canonicalization: single(algorithms('CanonicalizationMethod')),
    digests: algorithms('DigestMethod'),
    transforms: algorithms('Transform'),
  };
}

function single(values: string[]): string | null {
  return values.length === 1 ? values[0] : null;
}
