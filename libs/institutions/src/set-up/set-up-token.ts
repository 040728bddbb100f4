import { timingSafeEqual } from 'node:crypto';
import { sign } from '@akin/platform';

const purpose = 'set-up-link';
const idBytes = 16;
const shape = /^[A-Za-z0-9_-]{64}$/;

/**
 * The secret of a set-up link: the link's id and a signature over it and the school, 48 bytes. It follows from the
 * link, so that a mail which a crash kept from being written can still be written.
 */
export function setUpToken(linkId: string, schoolId: string): string {
  const id = Buffer.from(linkId.replaceAll('-', ''), 'hex');
  return Buffer.concat([id, signature(id, schoolId)]).toString('base64url');
}

/** Whether this installation made the token for this school; nothing else is looked up. */
export function isSetUpToken(token: string, schoolId: string): boolean {
  if (!shape.test(token)) return false;
  const bytes = Buffer.from(token, 'base64url');
  const id = bytes.subarray(0, idBytes);
  return timingSafeEqual(bytes.subarray(idBytes), signature(id, schoolId));
}

const signature = (id: Buffer, schoolId: string) => sign(`${schoolId}\n${id.toString('hex')}`, purpose);
