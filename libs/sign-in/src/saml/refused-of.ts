import type { FastifyRequest } from 'fastify';
import { claimedIssuer } from '../refusals/claimed-issuer.js';
import { reasonOf } from '../refusals/refusal-reason.js';
import { RefusedArrival } from '../refusals/refused-arrival.js';
import type { Refused } from '../refusals/refusals.service.js';

/** What may be written down of a refusal; null where nobody was signing in or out. */
export function refusedOf(problem: unknown, request: FastifyRequest): Refused | null {
  const path = request.url.split('?')[0];
  if (request.realm?.kind === 'door' || path.endsWith('/metadata')) return null;
  const exchange = request.saml?.running?.exchange;
  const answer = exchange?.kind === 'answer' ? exchange.answer : null;
  return {
    reason: reasonOf(problem),
    attempt: path.endsWith('/logout') ? 'out' : 'in',
    host: (request.headers.host ?? '').toLowerCase(),
    issuer: answer && claimedIssuer(answer.xml),
    asked: !!answer?.pending,
    ...(problem instanceof RefusedArrival && { vouchedFor: problem.mail }),
  };
}
