import { createHash } from 'node:crypto';
import helmet, { type FastifyHelmetOptions } from '@fastify/helmet';
import Fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import { env } from '@akin/platform';
import { problemStyle } from './problem-page.js';

const digest = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Nothing is fetched from elsewhere, no page of ours stands in another, and what is personal is not kept. */
export async function addSecurityHeaders(server: FastifyInstance): Promise<void> {
  const headers = await headersByHelmet();
  server.addHook('onRequest', (request, reply, done) => {
    void reply.headers(headers);
    if (/^\/(api|saml)\//.test(request.url)) void reply.header('cache-control', 'no-store');
    if (request.url.startsWith('/api/docs')) relaxForDocs(reply);
    done();
  });
}

/** The same for every answer, so helmet is asked once, at the start. */
async function headersByHelmet(): Promise<Record<string, string>> {
  const probe = Fastify();
  await probe.register(helmet, settings());
  probe.get('/', async () => null);
  const { headers } = await probe.inject('/');
  await probe.close();
  const own = ['content-length', 'content-type', 'date', 'connection'];
  return Object.fromEntries(
    Object.entries(headers)
      .filter(([name]) => !own.includes(name))
      .map(([name, value]) => [name, String(value)]),
  );
}

function settings(): FastifyHelmetOptions {
  return {
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
  };
}

/** The page that shows the API brings styles of its own; it shows nothing of anybody. */
function relaxForDocs(reply: FastifyReply): void {
  const policy = String(reply.getHeader('content-security-policy'));
  void reply.header('content-security-policy', policy.replace(/style-src [^;]*/, `style-src 'self' 'unsafe-inline'`));
}
