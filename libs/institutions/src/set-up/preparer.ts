import type { Actor } from '@akin/sign-in';
import type { OpenedLink } from './opened-link.js';

/** Who prepares a school's sign-in: an administrator, or the browser that opened a set-up link. */
export type Preparer = { kind: 'admin'; personId: string; sessionId: string } | { kind: 'guest'; linkId: string };

export const adminPreparer = ({ personId, sessionId }: Actor): Preparer => ({ kind: 'admin', personId, sessionId });
export const guestPreparer = ({ id }: OpenedLink): Preparer => ({ kind: 'guest', linkId: id });

/** Names them, so that what came of a test sign-in is shown to nobody else. It is stored as a hash only. */
export function ownerOf(preparer: Preparer): string {
  return preparer.kind === 'admin' ? `person:${preparer.personId}` : `link:${preparer.linkId}`;
}

/** Where they go on after a test sign-in. */
export function pageOf({ kind }: Preparer): string {
  return kind === 'admin' ? '/admin/sign-in#trial' : '/set-up#trial';
}
