import { createVerify } from 'node:crypto';

const digests: Record<string, string> = {
  'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256': 'RSA-SHA256',
  'http://www.w3.org/2001/04/xmldsig-more#rsa-sha512': 'RSA-SHA512',
};

const SIGNED_PARTS = ['SAMLRequest', 'RelayState', 'SigAlg'];

/**
 * Whether the query of an HTTP-Redirect request was signed by one of these certificates (SAML bindings 3.4.4.1).
 * The signature covers the percent-encoded text as it was sent. A browser that carries the query through a form encodes it
 * anew, so the usual encoding of the same values is tried as well. SHA-1 is not accepted.
 */
export function isSignedBy(certificates: string[], query: string): boolean {
  const raw = rawParts(query);
  if (!raw) return false;
  const digest = digests[decoded(raw.get('SigAlg') ?? '')];
  const signature = Buffer.from(decoded(raw.get('Signature') ?? ''), 'base64');
  if (!digest || signature.length === 0) return false;
  const texts = [joined(raw, (value) => value), joined(raw, (value) => encodeURIComponent(decoded(value)))];
  return certificates.some((certificate) => texts.some((text) => verifies(digest, text, certificate, signature)));
}

function verifies(digest: string, text: string, certificate: string, signature: Buffer): boolean {
  try {
    return createVerify(digest).update(text).verify(certificate, signature);
  } catch {
    // A certificate that cannot be read vouches for nobody.
    return false;
  }
}

/** The parts as they stand in the query. A part given twice could be read in two ways, so such a query is nobody's. */
function rawParts(query: string): Map<string, string> | null {
  const parts = new Map<string, string>();
  for (const pair of query.split('&')) {
    const at = pair.indexOf('=');
    const name = at < 0 ? pair : pair.slice(0, at);
    if (parts.has(name)) return null;
    parts.set(name, at < 0 ? '' : pair.slice(at + 1));
  }
  return parts;
}

function joined(parts: Map<string, string>, encode: (value: string) => string): string {
  return SIGNED_PARTS.flatMap((name) => (parts.has(name) ? [`${name}=${encode(parts.get(name) ?? '')}`] : [])).join('&');
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value.replace(/\+/g, ' '));
  } catch {
    return '';
  }
}
