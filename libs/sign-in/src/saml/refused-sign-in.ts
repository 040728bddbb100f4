import { Refusal } from '@akin/platform';
import type { AssertionReason } from './check-assertion.js';
import type { GateReason } from './gate-message.js';
import type { IdentityReason } from './identity-of.js';

/**
 * `no_request`: nothing this browser began here is waiting. `not_verified`: the signature, or what the library checks
 * beside it, does not hold; one answer for all of it.
 */
export type SignInReason = AssertionReason | GateReason | IdentityReason | 'no_message' | 'no_request' | 'not_verified';

/** A sign-in answer that was not accepted. The reason is a code that a help desk can look up; it holds no person. */
export function refusedSignIn(reason: SignInReason): Refusal {
  return new Refusal('sign_in_refused', { reason });
}
