import type { ResponseFacts, SignatureFacts } from './assertion-facts.js';
import { attribute, children, descendants, ns, text } from './dom.js';

/** Reads the envelope of an answer that has passed the gate. */
export function readResponse(root: Element): ResponseFacts {
  const all = descendants(root);
  const statuses = children(root, ns.protocol, 'Status').flatMap((e) => children(e, ns.protocol, 'StatusCode'));
  return {
    isResponse: root.namespaceURI === ns.protocol && root.localName === 'Response',
    version: attribute(root, 'Version'),
    issuer: text(children(root, ns.assertion, 'Issuer')[0]),
    destination: attribute(root, 'Destination'),
    inResponseTo: attribute(root, 'InResponseTo'),
    status: statuses.length === 1 ? attribute(statuses[0], 'Value') : null,
    subStatus: attribute(statuses.flatMap((e) => children(e, ns.protocol, 'StatusCode'))[0], 'Value'),
    // By local name alone: an assertion under a strange namespace is still one too many.
    assertions: all.filter((e) => e.localName === 'Assertion' || e.localName === 'EncryptedAssertion').length,
    placed: children(root, ns.assertion, 'Assertion').length + children(root, ns.assertion, 'EncryptedAssertion').length,
    encrypted: all.filter((e) => e.localName === 'EncryptedAssertion').length,
    opened: false,
    idsUnique: idsUnique(all),
    signatures: readSignatures(all, root),
  };
}

/** The same once its assertion has been decrypted: what was found inside counts as if it had stood there. */
export function withOpened(response: ResponseFacts, inside: Element): ResponseFacts {
  const all = descendants(inside);
  const isAssertion = inside.namespaceURI === ns.assertion && inside.localName === 'Assertion';
  return {
    ...response,
    opened: true,
    assertions: all.filter((e) => e.localName === 'Assertion' || e.localName === 'EncryptedAssertion').length,
    placed: isAssertion ? 1 : 0,
    idsUnique: response.idsUnique && idsUnique(all),
    signatures: [...response.signatures, ...readSignatures(all, null)],
  };
}

/** How a signature was made; whether it holds is for `signed-bytes.ts` to say. */
export function readSignature(signature: Element, response: Element | null): SignatureFacts {
  const parts = descendants(signature);
  const algorithms = (name: string) => parts.filter((e) => e.localName === name).map((e) => attribute(e, 'Algorithm') ?? '');
  const references = parts.filter((e) => e.localName === 'Reference');
  const parent = signature.parentNode as Element;
  const id = attribute(parent, 'ID');
  return {
    signs: placeOf(parent, response),
    references: references.length,
    coversParent: id !== null && references.length === 1 && attribute(references[0], 'URI') === `#${id}`,
    signature: single(algorithms('SignatureMethod')),
    canonicalization: single(algorithms('CanonicalizationMethod')),
    digests: algorithms('DigestMethod'),
    transforms: algorithms('Transform'),
  };
}

function readSignatures(all: Element[], response: Element | null): SignatureFacts[] {
  return all.filter((e) => e.localName === 'Signature').map((signature) => readSignature(signature, response));
}

/** An opened assertion stands alone: it has no response above it. */
function placeOf(parent: Element, response: Element | null): SignatureFacts['signs'] {
  if (parent === response) return 'Response';
  const isAssertion = parent.namespaceURI === ns.assertion && parent.localName === 'Assertion';
  const above = parent.parentNode as Element | null;
  return isAssertion && (response ? above === response : above?.nodeType !== 1) ? 'Assertion' : 'elsewhere';
}

/** The signature library knows an element by any of these. */
function idsUnique(all: Element[]): boolean {
  const ids = all.flatMap((e) => ['ID', 'Id', 'id', 'xml:id'].flatMap((name) => attribute(e, name) ?? []));
  return new Set(ids).size === ids.length;
}

function single(values: string[]): string | null {
  return values.length === 1 ? values[0] : null;
}
