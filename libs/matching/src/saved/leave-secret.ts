import { timingSafeEqual } from 'node:crypto';
import { sign } from '@akin/platform';

const purpose = 'no more waiting';
const half = 16;

/**
 * What a mail to somebody who waits carries for the mail program's own button: who, and a signature over school and person;
 * 43 characters. All it can do is take this person off the waiting list.
 */
export function leaveSecret(schoolId: string, personId: string): string {
  return Buffer.concat([Buffer.from(personId.replaceAll('-', ''), 'hex'), proofOf(schoolId, personId)]).toString('base64url');
}

/** Whose it is at this school; null when it was not made here. */
export function personOfLeaving(schoolId: string, secret: string): string | null {
  const bytes = Buffer.from(secret, 'base64url');
  if (bytes.length !== 2 * half) return null;
  const hex = bytes.subarray(0, half).toString('hex');
  const personId = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
  return timingSafeEqual(bytes.subarray(half), proofOf(schoolId, personId)) ? personId : null;
}

const proofOf = (schoolId: string, personId: string) => sign(`${schoolId}\n${personId.toLowerCase()}`, purpose).subarray(0, half);
