import { HttpErrorResponse } from '@angular/common/http';
import { type ErrorBody, type FieldProblem, type RefusalCode, refusalSentences } from '@akin/contracts';

/** Why a call did not do what was asked, ready to be read by a person. `offline` means that no answer came at all. */
export class Problem extends Error {
  constructor(
    readonly code: RefusalCode | 'offline',
    message: string,
    readonly status: number,
    readonly fields: readonly FieldProblem[] = [],
  ) {
    super(message);
  }
}

const noAnswer = 'Our server did not answer. What you wrote is kept on this page; please try again.';

/** Turns whatever HttpClient throws into a Problem with a sentence. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (!(error instanceof HttpErrorResponse)) return new Problem('unexpected', refusalSentences.unexpected, 0);
  if (error.status === 0) return new Problem('offline', noAnswer, 0);
  const body = error.error as Partial<ErrorBody> | null;
  const code = body?.code && body.code in refusalSentences ? body.code : codeOf(error.status);
  return new Problem(code, body?.message ?? refusalSentences[code], error.status, body?.detail?.fields ?? []);
}

function codeOf(status: number): RefusalCode {
  if (status === 401) return 'not_signed_in';
  if (status === 403) return 'not_your_role';
  if (status === 404) return 'not_found';
  if (status === 413) return 'too_large';
  if (status === 429) return 'too_many';
  return status === 503 ? 'busy' : 'unexpected';
}
