import type { SignInAttempt } from '@akin/contracts';
import type { School } from '@akin/tenancy';
import type { RefusalReason } from '../refusals/refusal-reason.js';
import { wordsFor } from '../refusals/reason-words.js';
import { refusedPage, refusedPagePolicy } from './refused-page.js';
import { refusedStatus } from './refused-status.js';

/** What a browser is answered when a sign-in is refused: a page in the school's look, with a number instead of a reason. */
export function refusedAnswer(refused: {
  school: School | null;
  reason: RefusalReason;
  attempt: SignInAttempt;
  reference: string | null;
}): { status: number; headers: Record<string, string>; body: string } {
  return {
    status: refusedStatus(refused.reason),
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': refusedPagePolicy(refused.school),
    },
    body: refusedPage({ ...refused, family: wordsFor(refused.reason).family }),
  };
}
