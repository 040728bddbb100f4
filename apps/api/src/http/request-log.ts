import type { FastifyInstance } from 'fastify';
import { log } from '@akin/platform';

/** One line a request: the route's pattern, never the address as typed, which may name a person. */
export function addRequestLog(server: FastifyInstance): void {
  if (!log.isLevelEnabled('info')) return;
  server.addHook('onResponse', async (request, reply) => {
    log.info(
      {
        method: request.method,
        route: request.routeOptions.url ?? 'none',
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
        realm: request.realm?.kind === 'school' ? request.realm.school.slug : request.realm?.kind,
      },
      'answered',
    );
  });
}
