import { HttpErrorResponse } from '@angular/common/http';
import type { ErrorBody, FieldProblem, RefusalCode } from '@akin/contracts';

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

const codes: Partial<Record<number, RefusalCode>> = {
  401: 'not_signed_in',
  403: 'not_your_role',
  404: 'not_found',
  413: 'too_large',
  429: 'too_many',
  503: 'busy',
};

/**
 * Turns whatever HttpClient throws into a Problem. The sentence is the one the server sent with its code; the table of
 * all sentences stays out of the client, because the sign-in page has to be light.
 */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (!(error instanceof HttpErrorResponse)) return new Problem('unexpected', noAnswer, 0);
  if (error.status === 0) return new Problem('offline', noAnswer, 0);
  const body = error.error as Partial<ErrorBody> | null;
  return new Problem(
    body?.code ?? codes[error.status] ?? 'unexpected',
    body?.message ?? noAnswer,
    error.status,
    body?.detail?.fields ?? [],
  );
}
