import type { FastifyReply, FastifyRequest } from 'fastify';
import { problemOf, type Problem } from './problem-of.js';
import { problemPage } from './problem-page.js';

/** What is over in a moment. */
const comeBack = new Set(['school_not_ready', 'busy', 'too_many']);

/** Answers a problem: JSON to programs, a calm page to a person whose browser asked for one; never the type the route meant to send. */
export function sendProblem(request: FastifyRequest, reply: FastifyReply, thrown: unknown): void {
  const problem: Problem = problemOf(thrown);
  void reply.status(problem.status).header('cache-control', 'no-store');
  if (comeBack.has(problem.body.code)) void reply.header('retry-after', '2');
  if (wantsPage(request)) void reply.type('text/html; charset=utf-8').send(problemPage(problem));
  else void reply.removeHeader('content-disposition').type('application/json; charset=utf-8').send(problem.body);
}

function wantsPage(request: FastifyRequest): boolean {
  // An identity provider's page posts the answer, and a person waits for what comes back.
  const looked = request.method === 'GET' || request.url.startsWith('/saml/');
  return looked && !request.url.startsWith('/api/') && (request.headers.accept ?? '').includes('text/html');
}
