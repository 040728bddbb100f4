import { timingSafeEqual } from 'node:crypto';
import { sign } from '@akin/platform';

const purpose = 'no more invitations';
const half = 16;

/**
 * What the link at the end of an invitation carries: who, and a signature over school and person; 43 characters. It can
 * only say that this person wants no such mails, or wants them after all.
 */
export function optOutSecret(schoolId: string, personId: string): string {
  return Buffer.concat([idBytes(personId), proofOf(schoolId, personId)]).toString('base64url');
}

/** Whose link this is at this school; null when it was not made here. */
export function personOfOptOut(schoolId: string, secret: string): string | null {
  const bytes = Buffer.from(secret, 'base64url');
  if (bytes.length !== 2 * half) return null;
  const hex = bytes.subarray(0, half).toString('hex');
  const personId = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
  return timingSafeEqual(bytes.subarray(half), proofOf(schoolId, personId)) ? personId : null;
}

const idBytes = (id: string) => Buffer.from(id.replaceAll('-', ''), 'hex');
const proofOf = (schoolId: string, personId: string) => sign(`${schoolId}\n${personId.toLowerCase()}`, purpose).subarray(0, half);
