import { X509Certificate } from 'node:crypto';

export interface CertificateEnd {
  fingerprint: string;
  until: Date;
}

/** When a certificate (PEM) runs out. */
export function certificateEnd(pem: string): CertificateEnd {
  const { fingerprint256, validTo } = new X509Certificate(pem);
  return { fingerprint: fingerprint256, until: new Date(validTo) };
}

/** When the first of these certificates (PEM) runs out; null without any. */
export function firstEnd(certificates: readonly string[]): Date | null {
  const ends = certificates.map((pem) => certificateEnd(pem).until.getTime());
  return ends.length ? new Date(Math.min(...ends)) : null;
}
