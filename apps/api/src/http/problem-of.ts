import { HttpException } from '@nestjs/common';
import { log, Refusal } from '@akin/platform';
import type { ErrorBody, RefusalCode } from '@akin/contracts';
import { refusalSentences } from '@akin/contracts';
import { statusOf } from './status-of.js';

const byStatus: Record<number, RefusalCode> = {
  400: 'bad_input',
  401: 'not_signed_in',
  403: 'not_your_role',
  404: 'not_found',
  405: 'not_found',
  413: 'too_large',
  415: 'bad_input',
  429: 'too_many',
};

export interface Problem {
  status: number;
  body: ErrorBody;
}

/** What a client is told about whatever went wrong: a code, a sentence, never a stack or a database's words. */
export function problemOf(thrown: unknown): Problem {
  if (thrown instanceof Refusal) return told(thrown.code, statusOf(thrown.code), thrown.detail);
  const status = thrown instanceof HttpException ? thrown.getStatus() : (thrown as { statusCode?: number }).statusCode;
  if (status && byStatus[status]) return told(byStatus[status], status);
  log.error({ problem: (thrown as Error).name, at: firstFrame(thrown), code: (thrown as { code?: string }).code }, 'something unexpected');
  return told('unexpected', 500);
}

function told(code: RefusalCode, status: number, detail?: ErrorBody['detail']): Problem {
  return { status, body: { code, message: refusalSentences[code], ...(detail ? { detail } : {}) } };
}

/** Where it happened; the message may hold what a person typed, so it stays out of the log. */
function firstFrame(thrown: unknown): string {
  const stack = thrown instanceof Error ? (thrown.stack ?? '') : '';
  return (
    stack
      .split('\n')
      .find((line) => line.trim().startsWith('at '))
      ?.trim() ?? 'unknown'
  );
}
