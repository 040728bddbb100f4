import type { RefusalCode } from '@akin/contracts';
import { Refusal } from '@akin/platform';
import type { SignInReason } from '../saml/refused-sign-in.js';

/** Codes that carry no reason of their own: a new one about sign-in or accounts does not compile without words. */
export type SignInCode =
  | Exclude<Extract<RefusalCode, `account_${string}` | `sign_in_${string}`>, 'sign_in_refused'>
  | Extract<RefusalCode, 'school_suspended' | 'school_not_ready' | 'unknown_host' | 'unexpected'>;

/** `many`: more were refused in an hour than are kept one by one. */
export type RefusalReason = SignInReason | SignInCode | 'many';

/** Why somebody was turned away. */
export function reasonOf(problem: unknown): RefusalReason {
  if (!(problem instanceof Refusal)) return 'unexpected';
  if (problem.code === 'sign_in_refused') return (problem.detail?.['reason'] as SignInReason | undefined) ?? 'not_verified';
  return problem.code as SignInCode;
}
