import { createHash } from 'node:crypto';
import helmet from '@fastify/helmet';
import type { FastifyInstance, FastifyReply } from 'fastify';
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
        styleSrc: [`'self'`, digest(problemStyle)],
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
    frameguard: { action: 'deny' },
  });
  server.addHook('onSend', async (request, reply) => {
    if (request.url.startsWith('/api/docs')) relaxForDocs(reply);
    if (/^\/(api|saml)\//.test(request.url) && !reply.getHeader('cache-control')) void reply.header('cache-control', 'no-store');
  });
}

/** The page that shows the API brings styles of its own; it shows nothing of anybody. */
function relaxForDocs(reply: FastifyReply): void {
  const policy = String(reply.getHeader('content-security-policy'));
  void reply.header('content-security-policy', policy.replace(/style-src [^;]*/, `style-src 'self' 'unsafe-inline'`));
}
