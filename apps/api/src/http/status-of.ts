import type { RefusalCode } from '@akin/contracts';

const statuses: Partial<Record<RefusalCode, number>> = {
  unknown_host: 404,
  not_found: 404,
  school_suspended: 403,
  school_not_ready: 503,
  not_signed_in: 401,
  session_ended: 401,
  somebody_else: 401,
  sign_in_refused: 401,
  sign_in_replayed: 401,
  account_unknown: 403,
  account_closed: 403,
  not_your_role: 403,
  foreign_origin: 403,
  sign_in_not_set_up: 503,
  sign_in_metadata_over: 503,
  too_large: 413,
  too_many: 429,
  bad_input: 400,
  host_invalid: 422,
  confirm_typed: 422,
  unknown_term: 400,
  busy: 503,
  no_school: 500,
  wrong_school: 500,
  forbidden_statement: 500,
  unexpected: 500,
};

/** The HTTP status of a refusal. What the state of things forbids, rather than the input, is a conflict. */
export function statusOf(code: RefusalCode): number {
  return statuses[code] ?? (code.startsWith('roster_') || code.startsWith('slug_') ? 422 : 409);
}
