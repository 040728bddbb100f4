import { Refusal, type ThreadProblem } from '@akin/platform';
import type { GateReason } from './gate-message.js';
import type { IdentityReason } from './identity-of.js';
import type { VerifyReason } from './verify-answer.js';

/**
 * `no_request`: nothing this browser began here is waiting. `request_over`: it took too long. `relay_state`: it came
 * with the state of another sign-in.
 * The rest is named by the rules that find it.
 */
export type SignInReason =
  VerifyReason | GateReason | IdentityReason | ThreadProblem | 'no_message' | 'no_request' | 'request_over' | 'relay_state';

/** A sign-in answer that was not accepted. The reason is a code that a help desk can look up; it holds no person. */
export function refusedSignIn(reason: SignInReason): Refusal {
  return new Refusal('sign_in_refused', { reason });
}
