import { existsSync } from 'node:fs';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { clientFolder } from './client-page.js';

/** Serves the built client's files; their names carry a digest, so browsers may keep them for a year. */
export async function serveClient(server: FastifyInstance): Promise<void> {
  if (!existsSync(clientFolder())) return;
  await server.register(fastifyStatic, {
    root: clientFolder(),
    wildcard: false,
    index: false,
    maxAge: '1y',
    immutable: true,
    globIgnore: ['**/index.html'],
  } as never);
}
