import type { RefusalReason } from '../refusals/refusal-reason.js';
import { wordsFor } from '../refusals/reason-words.js';

const statuses: Partial<Record<RefusalReason, number>> = { unknown_host: 404, unexpected: 500 };

/** The HTTP status of a refused sign-in: one for each family, so that it tells no more than the page. */
export function refusedStatus(reason: RefusalReason): number {
  const { family } = wordsFor(reason);
  if (family === 'unlisted' || family === 'ended' || family === 'paused') return 403;
  return statuses[reason] ?? (family === 'closed' || family === 'ours' ? 503 : 401);
}
