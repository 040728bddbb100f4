import type { ErrorBody, RefusalCode } from '@akin/contracts';
import { Refusal } from '@akin/platform';
import { UsageProblem } from './command.js';

/** What went wrong, for a program: the same body the API answers with. */
export function problemBody(problem: unknown): ErrorBody {
  if (problem instanceof Refusal)
    return { code: problem.code, message: problem.message, ...(problem.detail !== undefined && { detail: problem.detail }) };
  if (problem instanceof UsageProblem) return { code: 'bad_input', message: problem.message };
  const known = aboutTheMachine(problem);
  return known ? { code: known[0], message: known[1] } : { code: 'unexpected', message: (problem as Error).message };
}

/** What went wrong, for a person. */
export function problemWords(problem: unknown): string {
  const { code, message, detail } = problemBody(problem);
  if (!(problem instanceof Refusal)) return `This did not work: ${message}`;
  const fields = (detail?.fields ?? []).map((one) => `\n  ${one.field}: ${one.message}`).join('');
  return fields ? `This does not fit, so nothing was changed:${fields}` : `${message} (${code})`;
}

/** What Node and the database say in capitals, in words. */
function aboutTheMachine(problem: unknown): [RefusalCode, string] | null {
  const { name, code, path = '' } = problem as { name: string; code?: string; path?: string };
  if (name === 'AbortError') return ['busy', 'it was stopped. Nothing unfinished was kept.'];
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return ['bad_input', `there is no file or folder “${path}”.`];
    case 'EISDIR':
      return ['bad_input', 'that is a folder; a file is needed.'];
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return ['bad_input', `“${path}” may not be read or written here.`];
    case 'ENOSPC':
    case 'EDQUOT':
      return ['busy', 'the disk is full. Nothing unfinished was kept; make room and try again.'];
    case 'ECONNREFUSED':
    case 'ECONNRESET':
    case 'ETIMEDOUT':
    case '57P01':
    case '57P03':
      return ['busy', 'the database, or the queue, does not answer. Please look whether it is running.'];
    case '28P01':
    case '28000':
      return ['busy', 'the database does not know this user or password. Please look at the addresses it was given.'];
    default:
      return null;
  }
}
