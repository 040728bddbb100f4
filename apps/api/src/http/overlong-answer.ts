import type { FastifyReply, FastifyRequest } from 'fastify';
import { refusedAnswer, refusedOf, refusedSignIn, type Refusals } from '@akin/sign-in';
import { inSchool } from '@akin/tenancy';
import { problemOf } from './problem-of.js';

/** Whether an identity provider sent so much that the rest was never read. */
export function isOverlongAnswer({ method, url }: FastifyRequest, thrown: unknown): boolean {
  return method === 'POST' && url.startsWith('/saml/') && problemOf(thrown).body.code === 'too_large';
}

/** Tells the person so as any other refusal is told: in their school's look and with a number. */
export async function refuseOverlongAnswer(request: FastifyRequest, reply: FastifyReply, refusals: Refusals): Promise<void> {
  const school = request.realm?.kind === 'school' ? request.realm.school : null;
  const refused = refusedOf(refusedSignIn('too_large'), request);
  const note = () => (refused ? refusals.note(school, refused) : Promise.resolve(null));
  // Reading a body leaves the context it began in.
  const reference = await (school ? inSchool(school, note) : note());
  const answer = refusedAnswer({ school, reason: 'too_large', attempt: refused?.attempt ?? 'in', reference });
  void reply.status(answer.status).headers(answer.headers).send(answer.body);
}
