import { createHash } from 'node:crypto';
import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';
import { env } from '@akin/platform';
import { problemStyle } from './problem-page.js';

const digest = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Nothing is fetched from elsewhere, no page of ours stands in another, and what is personal is not kept. */
export async function addSecurityHeaders(server: FastifyInstance): Promise<void> {
  await server.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: [`'self'`],
        scriptSrc: [`'self'`],
        // Angular writes component styles into the page; the values are the program's own.
        styleSrc: [`'self'`, `'unsafe-inline'`],
        styleSrcElem: [`'self'`, `'unsafe-inline'`, digest(problemStyle)].slice(0, 2),
        imgSrc: [`'self'`, 'data:'],
        fontSrc: [`'self'`],
        connectSrc: [`'self'`],
        formAction: [`'self'`],
        frameAncestors: [`'none'`],
        baseUri: [`'self'`],
        objectSrc: [`'none'`],
        ...(env().PROTOCOL === 'https' ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: env().PROTOCOL === 'https' ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'same-origin' },
  });
  server.addHook('onSend', async (request, reply) => {
    if (/^\/(api|saml)\//.test(request.url) && !reply.getHeader('cache-control')) void reply.header('cache-control', 'no-store');
  });
}
