import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Refusals } from '@akin/sign-in';
import { isOverlongAnswer, refuseOverlongAnswer } from './overlong-answer.js';
import { sendProblem } from './send-problem.js';

/** The one place where what was thrown becomes an answer. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly refusals: Refusals) {}

  async catch(thrown: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const [request, reply] = [http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>()];
    if (reply.sent) return;
    if (isOverlongAnswer(request, thrown)) return refuseOverlongAnswer(request, reply, this.refusals);
    sendProblem(request, reply, thrown);
  }
}
