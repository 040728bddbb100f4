import { verify } from 'node:crypto';

const algorithms = new Map([256, 384, 512].map((bits) => [`http://www.w3.org/2001/04/xmldsig-more#rsa-sha${bits}`, `sha${bits}`]));

/**
 * Whether the signature in the query of a redirect-binding message holds under one of the certificates. It is
 * taken over the query exactly as it was sent (SAML 2.0 bindings, 3.4.4.1); every part may occur once only, and a
 * message without a signature is nobody's word.
 */
export function redirectSignatureHolds(
  rawQuery: string,
  certificates: readonly string[],
  message: 'SAMLRequest' | 'SAMLResponse' = 'SAMLRequest',
): boolean {
  const parts = rawQuery.split('&').map((part) => ({ part, name: part.split('=', 1)[0], value: part.slice(part.indexOf('=') + 1) }));
  const names = parts.map(({ name }) => name);
  if (new Set(names).size !== names.length || names.some((name) => name.includes('%'))) return false;
  const find = (name: string) => parts.find((p) => p.name === name);
  const signed = [find(message), find('RelayState'), find('SigAlg')].flatMap((p) => p?.part ?? []).join('&');
  const algorithm = algorithms.get(decode(find('SigAlg')?.value));
  const signature = Buffer.from(decode(find('Signature')?.value), 'base64');
  if (!find(message) || !algorithm || !signature.length) return false;
  return certificates.some((certificate) => verify(algorithm, Buffer.from(signed), certificate, signature));
}

function decode(value: string | undefined): string {
  try {
    return decodeURIComponent((value ?? '').replace(/\+/g, ' '));
  } catch {
    return '';
  }
}
