import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { refusalSentences, type RefusalCode } from '@akin/contracts';
import { log, Refusal } from '@akin/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { refusedPage, refusedPagePolicy } from './refused-page.js';

const statuses: Partial<Record<RefusalCode, number>> = {
  sign_in_refused: 401,
  sign_in_replayed: 401,
  account_unknown: 403,
  account_closed: 403,
  unknown_host: 404,
  sign_in_not_set_up: 503,
  sign_in_metadata_over: 503,
};

/** People meet these addresses in their browser, so a no is a page, never a piece of JSON and never a trace. */
@Catch()
export class RefusedPageFilter implements ExceptionFilter {
  catch(problem: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const code = problem instanceof Refusal ? problem.code : 'unexpected';
    if (code === 'unexpected') log.error({ room: 'sign-in', kind: (problem as Error)?.name }, 'signing in failed unexpectedly');
    const reason = problem instanceof Refusal ? problem.detail?.['reason'] : undefined;
    const school = request.realm?.kind === 'school' ? request.realm.school : null;
    reply
      .status(statuses[code] ?? 500)
      .header('content-type', 'text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .header('content-security-policy', refusedPagePolicy(school))
      .send(refusedPage({ school, sentence: refusalSentences[code], code: typeof reason === 'string' ? reason : code }));
  }
}
