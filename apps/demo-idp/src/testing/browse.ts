import { type AddressInfo } from 'node:net';
import { type FastifyInstance } from 'fastify';

export interface Browsed {
  statusCode: number;
  headers: Record<string, string>;
  body: string;
}

/** Starts a server on a free port of this machine. */
export async function listen(app: FastifyInstance): Promise<number> {
  await app.listen({ host: '127.0.0.1', port: 0 });
  return (app.server.address() as AddressInfo).port;
}

/** One GET as a browser on this machine would send it; redirects are not followed. */
export async function browse(port: number, path: string): Promise<Browsed> {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual' });
  return { statusCode: response.status, headers: Object.fromEntries(response.headers), body: await response.text() };
}
