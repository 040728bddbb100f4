import type { LogoutFacts } from './read-logout-request.js';
import { verifyAnswer, type AnswerToVerify, type VerifiedAnswer } from './verify-answer.js';
import { verifyLogout, type LogoutToVerify } from './verify-logout.js';

/** Everything a stranger sent that has to be parsed. */
export type MessageToVerify = { kind: 'answer'; message: AnswerToVerify } | { kind: 'logout'; message: LogoutToVerify };

export type VerifiedMessage = { kind: 'answer'; outcome: VerifiedAnswer } | { kind: 'logout'; outcome: LogoutFacts | null };

/** Never throws: what cannot be read has not been verified. */
export function verifyMessage(asked: MessageToVerify): VerifiedMessage {
  try {
    if (asked.kind === 'answer') return { kind: 'answer', outcome: verifyAnswer(asked.message) };
    return { kind: 'logout', outcome: verifyLogout(asked.message) };
  } catch {
    return asked.kind === 'answer' ? { kind: 'answer', outcome: { ok: false, reason: 'not_verified' } } : { kind: 'logout', outcome: null };
  }
}
