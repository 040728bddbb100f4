import { timingSafeEqual } from 'node:crypto';
import { sign } from '@akin/platform';

/** Whom an invitation was sent to. */
export interface Invited {
  id: string;
  mail: string;
}

const purpose = 'invitation';

/**
 * What the link of an invitation carries: a signature over school, account and address, 43 characters. Whoever brings it
 * has read that mailbox, so the first sign-in to this account needs no second mail. It opens nothing by itself.
 */
export function invitationSecret(schoolId: string, { id, mail }: Invited): string {
  return signature(schoolId, id, mail).toString('base64url');
}

/** Whether this secret was sent to this account at the address it has now. */
export function isInvitationOf(secret: string, schoolId: string, { id, mail }: Invited): boolean {
  const given = Buffer.from(secret, 'base64url');
  const expected = signature(schoolId, id, mail);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

const signature = (schoolId: string, id: string, mail: string) => sign(`${schoolId}\n${id}\n${mail.toLowerCase()}`, purpose);
