import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { log } from '@akin/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { reasonOf } from '../refusals/refusal-reason.js';
import { Refusals } from '../refusals/refusals.service.js';
import { refusedAnswer } from './refused-answer.js';
import { refusedOf } from './refused-of.js';

/** People meet these addresses in their browser, so a no is a page, never a piece of JSON and never a trace. */
@Catch()
export class RefusedPageFilter implements ExceptionFilter {
  constructor(private readonly refusals: Refusals) {}

  async catch(problem: unknown, host: ArgumentsHost): Promise<void> {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const reason = reasonOf(problem);
    if (reason === 'unexpected') log.error({ room: 'sign-in', kind: (problem as Error)?.name }, 'signing in failed unexpectedly');
    const school = request.realm?.kind === 'school' ? request.realm.school : null;
    const refused = refusedOf(problem, request);
    const reference = refused && (await this.refusals.note(school, refused));
    log.warn({ room: 'sign-in', school: school?.slug, reason, reference }, 'a sign-in was refused');
    const answer = refusedAnswer({ school, reason, attempt: refused?.attempt ?? 'in', reference });
    void reply.status(answer.status).headers(answer.headers).send(answer.body);
  }
}
