import { seal, unseal } from '@akin/platform';
import type { AssertionFacts, NameId } from './assertion-facts.js';

/** What an identity provider must be told to know whose session ended here. */
export interface SignedName extends NameId {
  sessionIndex: string | null;
}

/** Whose session it stands at; copied to another one it opens nothing. */
interface Owner {
  realmId: string;
  personId: string;
}

const placeOf = ({ realmId, personId }: Owner) => `${realmId}/${personId}`;

/** Kept for as long as the session lasts, and readable to nobody without the installation's key. */
export function sealName(assertion: AssertionFacts, owner: Owner): string | null {
  if (!assertion.nameId) return null;
  const name: SignedName = { ...assertion.nameId, sessionIndex: assertion.authentications[0]?.sessionIndex ?? null };
  return seal(JSON.stringify(name), 'session name', placeOf(owner));
}

/** Null when it cannot be opened (any more). */
export function openName(sealed: string, owner: Owner): SignedName | null {
  try {
    return JSON.parse(unseal(sealed, 'session name', placeOf(owner))) as SignedName;
  } catch {
    return null;
  }
}
