import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '@akin/platform';
import { refusedAnswer, type Refusals } from '@akin/sign-in';
import type { School } from '@akin/tenancy';

/** A school that is there, but not open. */
export class ClosedSchool extends Refusal {
  constructor(
    readonly reason: 'school_suspended' | 'school_not_ready',
    readonly school: School,
  ) {
    super(reason);
  }
}

/**
 * Tells somebody who was just signing in that their school is not open, in its look. Only the operator can open it, so
 * the number is for the operator; it leads to no person.
 */
export async function refuseAtClosedSchool(
  { url, headers }: FastifyRequest,
  reply: FastifyReply,
  { reason, school }: ClosedSchool,
  refusals: Refusals,
): Promise<void> {
  const attempt = url.startsWith('/saml/logout') ? 'out' : 'in';
  const host = (headers.host ?? '').toLowerCase();
  const reference = await refusals.note(null, { reason, attempt, host, issuer: null, asked: false });
  const answer = refusedAnswer({ school, reason, attempt: 'in', reference });
  void reply.status(answer.status).headers(answer.headers).send(answer.body);
}
