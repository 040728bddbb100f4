import { createHash } from 'node:crypto';

/** What is kept of the name an identity provider uses, so that it can end the session it began. */
export function nameHash(issuer: string, name: string): Buffer {
  return createHash('sha256')
    .update(JSON.stringify([issuer, name]))
    .digest();
}
