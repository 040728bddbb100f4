import type { IdpView } from '@akin/contracts';

/** Whether people would be vouched for by somebody else: another entity, or the same name without any key that was known. */
export function isOtherIdp(before: IdpView | null | undefined, after: IdpView | null | undefined): boolean {
  if (!before || !after) return false;
  const known = new Set(before.certificates.map(({ fingerprint }) => fingerprint));
  return before.entityId !== after.entityId || !after.certificates.some(({ fingerprint }) => known.has(fingerprint));
}

/** What a switch means for those who are signed in, in one sentence. */
export function whoStaysSignedIn(guest: boolean, otherProvider: boolean): string {
  if (guest) return 'Everybody signs in anew.';
  return otherProvider
    ? 'Everybody but you, in this browser, signs in anew: the other identity provider vouched for who is signed in now.'
    : 'Who is signed in stays signed in.';
}
