import type { Arrival } from '../saml/identity-of.js';

/** What an account is called now. */
export interface NamedAccount {
  /** A roster says what this person is called. */
  namedByRoster: boolean;
  givenName: string;
  familyName: string;
  displayName: string | null;
  mail: string;
}

/** Whether the school's sign-in calls somebody other than their account does, where it is the one to say. */
export function isRenamed(account: NamedAccount, { givenName, familyName, displayName, mails: [mail] }: Arrival): boolean {
  if (account.namedByRoster || (!givenName && !familyName && !displayName)) return false;
  return (
    account.givenName !== givenName ||
    account.familyName !== familyName ||
    (displayName !== null && account.displayName !== displayName) ||
    (mail !== undefined && account.mail !== mail)
  );
}
