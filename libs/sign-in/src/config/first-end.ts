import { X509Certificate } from 'node:crypto';

/** When the first of these certificates (PEM) runs out; null without any. */
export function firstEnd(certificates: readonly string[]): Date | null {
  const ends = certificates.map((pem) => new Date(new X509Certificate(pem).validTo).getTime());
  return ends.length ? new Date(Math.min(...ends)) : null;
}
