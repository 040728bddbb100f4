import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { clientFolder } from './client-page.js';

/** Lets a route send the built client's files; their names carry a digest, so browsers may keep them for a year. */
export async function serveClient(server: FastifyInstance): Promise<void> {
  await server.register(fastifyStatic, { root: clientFolder(), serve: false, maxAge: '1y', immutable: true });
}
