import { OPERATOR_REALM, type School } from '@akin/tenancy';
import { Refusal } from '@akin/platform';
import type { SignedIn } from './access/actor.js';

/** Whose address a request came to: a school's, the operator's, or the bare domain where people find their school. */
export type Realm = { kind: 'school'; school: School } | { kind: 'operator' } | { kind: 'door' };

declare module 'fastify' {
  interface FastifyRequest {
    /** Set from the host before any guard runs. */
    realm?: Realm;
    /** Set by the session guard. */
    signedIn?: SignedIn;
  }
}

/**
 * The id under which control data keeps this realm's sign-in.
 * @throws Refusal `unknown_host` at an address where nobody signs in
 */
export function realmIdOf(realm: Realm | undefined): string {
  if (realm?.kind === 'school') return realm.school.id;
  if (realm?.kind === 'operator') return OPERATOR_REALM;
  throw new Refusal('unknown_host');
}
