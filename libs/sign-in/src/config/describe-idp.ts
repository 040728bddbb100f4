import { X509Certificate } from 'node:crypto';
import type { IdpView } from '@akin/contracts';
import type { MetadataSource } from '../metadata/metadata-source.js';
import type { IdpMetadata } from './read-idp-metadata.js';

/** What a person should look over before trusting this identity provider, and where that was read. */
export function describeIdp(idp: IdpMetadata, { source, readAt }: { source: MetadataSource | null; readAt: Date }): IdpView {
  const { entityId, ssoUrl, sloUrl, certificates, scopes, validUntil } = idp;
  return {
    entityId,
    ssoUrl,
    sloUrl,
    scopes,
    certificates: certificates.map(describeCertificate),
    validUntil: validUntil?.toISOString() ?? null,
    readAt: readAt.toISOString(),
    source: source && { url: source.url, signed: source.signer !== null },
  };
}

function describeCertificate(pem: string): IdpView['certificates'][number] {
  const { subject, validFrom, validTo, fingerprint256 } = new X509Certificate(pem);
  return {
    subject: commonName(subject),
    from: new Date(validFrom).toISOString(),
    until: new Date(validTo).toISOString(),
    fingerprint: fingerprint256,
  };
}

/** The name a person knows the certificate by: its CN, or all of its subject on one line. */
function commonName(subject: string | undefined): string {
  const lines = (subject ?? '').split('\n');
  const named = lines.find((line) => line.startsWith('CN='));
  return named ? named.slice('CN='.length) : lines.join(', ');
}
