import fastifyCompress from '@fastify/compress';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { Refusals } from '@akin/sign-in';
import { Registry } from '@akin/tenancy';
import { AppModule, type AppOptions } from './app.module.js';
import { serveClient } from './client/serve-client.js';
import { inputPipe } from './http/input.pipe.js';
import { addOpenApi } from './http/openapi.js';
import { ProblemFilter } from './http/problem.filter.js';
import { addRealmHook } from './http/realm.hook.js';
import { addRequestLog } from './http/request-log.js';
import { addSchoolLimits, schoolLimits } from './http/school-limits.js';
import { addSecurityHeaders } from './http/security-headers.js';
import { sendProblem } from './http/send-problem.js';

/** The whole HTTP side, ready to listen. Hooks come before Nest, so that every route is behind them. */
export async function buildApp(options: AppOptions): Promise<NestFastifyApplication> {
  const server = Fastify({
    forceCloseConnections: true,
    bodyLimit: 512 * 1024,
    routerOptions: { maxParamLength: 200 },
    // What Fastify refuses before any hook runs, such as an address that cannot be read.
    frameworkErrors: (problem, request, reply) => sendProblem(request as FastifyRequest, reply as FastifyReply, problem),
  }) as unknown as FastifyInstance;
  addRequestLog(server);
  await addSecurityHeaders(server);
  addRealmHook(
    server,
    () => registry,
    () => refusals,
  );
  addSchoolLimits(server, schoolLimits(options.poolSize));
  await server.register(fastifyCompress, { threshold: 2048, encodings: ['br', 'gzip'] });
  await serveClient(server);
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.forRoot(options), new FastifyAdapter(server as never), {
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  const [registry, refusals] = [app.get(Registry), app.get(Refusals)];
  app.useGlobalPipes(inputPipe());
  app.useGlobalFilters(new ProblemFilter(refusals));
  addOpenApi(app);
  app.enableShutdownHooks();
  return app;
}
