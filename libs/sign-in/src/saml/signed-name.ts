import { seal, unseal } from '@akin/platform';
import type { AssertionFacts, NameId } from './assertion-facts.js';

/** What an identity provider must be told to know whose session ended here. */
export interface SignedName extends NameId {
  sessionIndex: string | null;
}

/** Kept for as long as the session lasts, and readable to nobody without the installation's key. */
export function sealName(assertion: AssertionFacts, realmId: string): string | null {
  if (!assertion.nameId) return null;
  const name: SignedName = { ...assertion.nameId, sessionIndex: assertion.authentications[0]?.sessionIndex ?? null };
  return seal(JSON.stringify(name), 'session name', realmId);
}

/** Null when it cannot be opened (any more). */
export function openName(sealed: string, realmId: string): SignedName | null {
  try {
    return JSON.parse(unseal(sealed, 'session name', realmId)) as SignedName;
  } catch {
    return null;
  }
}
