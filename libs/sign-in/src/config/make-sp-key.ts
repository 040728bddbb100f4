import { generate } from 'selfsigned';
import { seal, unseal } from '@akin/platform';

const purpose = 'saml-sp-key';
const years = 10;

export interface SpKey {
  /** Sealed with AKIN_SECRET; PEM inside. */
  sealed: string;
  certificate: string;
}

/** A fresh signing key with its self-signed certificate; in metadata the key is the trust, not an authority's word. */
export async function makeSpKey(host: string, now: Date): Promise<SpKey> {
  const notAfterDate = new Date(now);
  notAfterDate.setUTCFullYear(now.getUTCFullYear() + years);
  const name = [{ name: 'commonName', value: host.replace(/:\d+$/, '') }];
  const made = await generate(name, { keySize: 2048, algorithm: 'sha256', notBeforeDate: now, notAfterDate });
  return { sealed: sealSpKey(made.private), certificate: made.cert };
}

/** A key (PEM) as it is stored. */
export function sealSpKey(pem: string): string {
  return seal(pem, purpose);
}

/** @throws Error when it was sealed by another installation */
export function openSpKey(sealed: string): string {
  return unseal(sealed, purpose);
}

/** Every key (PEM) that opens what is encrypted to us: the one we sign with and, during a change, the other. */
export function openSpKeys({ spKeySealed, spOtherKeySealed }: { spKeySealed: string; spOtherKeySealed: string | null }): string[] {
  return [spKeySealed, ...(spOtherKeySealed ? [spOtherKeySealed] : [])].map(openSpKey);
}
