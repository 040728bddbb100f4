import { randomBytes } from 'node:crypto';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { acceptLogout, acceptRequest, MFA, RequestRefused, type AcceptedRequest, type RequestProblem } from './saml/accept-request.js';
import { attributesOf } from './saml/attributes-of.js';
import { buildResponse } from './saml/build-response.js';
import { fontFile } from './fonts.js';
import { addressesOf, idpMetadata } from './saml/idp-metadata.js';
import { lookOf, neutralLook } from './institution.js';
import { KeyStore } from './keys/key-store.js';
import { logoutResponse } from './saml/logout-response.js';
import { notePage } from './pages/note-page.js';
import { leavingPage, postPage } from './pages/post-page.js';
import { signInPage } from './pages/sign-in-page.js';
import { style } from './pages/style.js';
import { findPerson, type Person } from './personas.js';
import { problemWords } from './saml/problem-words.js';
import { ServiceProviders } from './saml/service-provider.js';

export interface DemoIdpSettings {
  /** `http://localhost:3001`: what entity ids start with. */
  baseUrl: string;
  akinPort: number;
  /** `localhost:3000` */
  baseDomain: string;
  protocol: 'http' | 'https';
  keyFolder: string;
  now: () => Date;
}

type Realm = { Params: { slug: string } };
type AtSchool = FastifyRequest<Realm>;

/** A school's part of a host name. */
const slugShape = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/** The demonstration identity provider: every slug is a provider of its own, with its own entity id and key. */
export function demoIdp(settings: DemoIdpSettings): FastifyInstance {
  const app = Fastify({ forceCloseConnections: true });
  const idp = new DemoIdp(settings);
  app.addHook('onRequest', refuseOtherHosts);
  app.addHook(
    'onSend',
    async (_request, reply) => void reply.headers({ 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'strict-origin' }),
  );
  app.get('/style.css', (_request, reply) => reply.type('text/css; charset=utf-8').send(style));
  app.get<{ Params: { name: string } }>('/fonts/:name', async ({ params }, reply) => {
    const font = await fontFile(params.name);
    return font ? reply.header('Cache-Control', 'max-age=86400').type('font/woff2').send(font) : reply.code(404).send();
  });
  app.register(async (schools) => {
    schools.addHook('onRequest', async (request, reply) => {
      if (!slugShape.test((request as AtSchool).params.slug)) reply.callNotFound();
    });
    schools.get<Realm>('/:slug/metadata', (request, reply) => idp.metadata(request, reply));
    schools.get<Realm>('/:slug/sso', (request, reply) => idp.sso(request, reply));
    schools.get<Realm>('/:slug/slo', (request, reply) => idp.slo(request, reply));
  });
  app.setNotFoundHandler((_request, reply) => idp.nothingHere(reply));
  return app;
}

/** Names that resolve to this machine only, so that no page elsewhere can be pointed here. */
async function refuseOtherHosts({ hostname }: FastifyRequest, reply: FastifyReply): Promise<void> {
  if (!['localhost', '127.0.0.1', '[::1]'].includes(hostname))
    await reply.code(421).type('text/plain').send('This sign-in only answers on this machine.\n');
}

class DemoIdp {
  private readonly keys: KeyStore;
  private readonly providers: ServiceProviders;

  constructor(private readonly settings: DemoIdpSettings) {
    this.keys = new KeyStore(settings.keyFolder);
    this.providers = new ServiceProviders(settings.akinPort, (slug) => this.hostOf(slug));
  }

  async metadata({ params: { slug } }: AtSchool, reply: FastifyReply): Promise<FastifyReply> {
    const { certificate } = await this.keys.of(slug);
    return reply.type('application/samlmetadata+xml; charset=utf-8').send(idpMetadata(slug, this.addresses(slug), certificate));
  }

  async sso(request: AtSchool, reply: FastifyReply): Promise<FastifyReply> {
    const { slug } = request.params;
    const query = request.raw.url?.split('?')[1] ?? '';
    try {
      const accepted = await acceptRequest(query, this.place(slug, 'sso'), this.providers);
      return await this.answer(slug, new URLSearchParams(query), accepted, reply);
    } catch (error) {
      if (error instanceof RequestRefused) return this.refuse(slug, error.problem, reply);
      throw error;
    }
  }

  async slo(request: AtSchool, reply: FastifyReply): Promise<FastifyReply> {
    const { slug } = request.params;
    const query = request.raw.url?.split('?')[1] ?? '';
    const look = await this.look(slug);
    if (new URLSearchParams(query).has('SAMLRequest')) return this.answerLogout(slug, query, reply);
    const title = `You are signed out of ${look.shortName}`;
    const words = 'The demonstration remembers nobody, so there is nothing left to close here.';
    return html(reply, (nonce) => notePage({ look, nonce, title, words, link: this.linkTo(slug, look.shortName) }));
  }

  nothingHere(reply: FastifyReply): FastifyReply {
    const look = { ...neutralLook('operator'), name: 'Akin' };
    const words = 'Each school has its own sign-in here. You get to it from the school’s own address.';
    const link = { label: 'Find a school', url: `${this.settings.protocol}://${this.settings.baseDomain}/` };
    return html(reply.code(404), (nonce) => notePage({ look, nonce, title: 'Sign-in starts at the school', words, link }));
  }

  private async answer(slug: string, query: URLSearchParams, accepted: AcceptedRequest, reply: FastifyReply): Promise<FastifyReply> {
    const look = await this.look(slug);
    const user = query.get('user');
    const person = user === null ? null : findPerson(slug, user);
    if (!person) {
      const problem = user === null ? undefined : 'Nobody here goes by that. Enter a whole mail address, or pick someone above.';
      const metadataUrl = this.addresses(slug).entityId;
      return html(reply.code(problem ? 400 : 200), (nonce) =>
        signInPage({ slug, look, nonce, query, metadataUrl, mfa: accepted.contextClass === MFA, problem }),
      );
    }
    const samlResponse = await this.responseFor(slug, person, accepted);
    const { acs } = accepted.sp;
    const posted = { look, to: acs, displayName: person.displayName, samlResponse, relayState: query.get('RelayState') };
    return html(reply, (nonce) => postPage({ ...posted, nonce }), new URL(acs).origin);
  }

  private async responseFor(slug: string, person: Person, { id, sp, contextClass }: AcceptedRequest): Promise<string> {
    const idp = await this.signer(slug);
    const attributes = attributesOf(slug, person);
    const now = this.settings.now();
    return buildResponse({ idp, sp, inResponseTo: id, nameId: person.uniqueId, attributes, now, contextClass }).encoded;
  }

  private async answerLogout(slug: string, query: string, reply: FastifyReply): Promise<FastifyReply> {
    try {
      const { id, slo } = await acceptLogout(query, this.place(slug, 'slo'), this.providers);
      const samlResponse = logoutResponse({ idp: await this.signer(slug), slo, inResponseTo: id, now: this.settings.now() });
      const look = await this.look(slug);
      const relayState = new URLSearchParams(query).get('RelayState');
      return html(reply, (nonce) => leavingPage({ look, nonce, to: slo, samlResponse, relayState }), new URL(slo).origin);
    } catch (error) {
      if (error instanceof RequestRefused) return this.refuse(slug, error.problem, reply);
      throw error;
    }
  }

  private async refuse(slug: string, problem: RequestProblem, reply: FastifyReply): Promise<FastifyReply> {
    const { title, words, status } = problemWords[problem];
    const look = await this.look(slug);
    const link = status === 404 ? undefined : this.linkTo(slug, look.shortName);
    return html(reply.code(status), (nonce) => notePage({ look, nonce, title, words, link }));
  }

  private linkTo(slug: string, shortName: string) {
    return { label: `Go to ${shortName}`, url: `${this.settings.protocol}://${this.hostOf(slug)}/` };
  }

  private signer = async (slug: string) => ({ entityId: this.addresses(slug).entityId, ...(await this.keys.of(slug)) });
  private place = (slug: string, at: 'sso' | 'slo') => ({ slug, host: this.hostOf(slug), url: this.addresses(slug)[at] });
  private look = (slug: string) => lookOf(this.settings.akinPort, this.hostOf(slug), slug);
  private hostOf = (slug: string) => `${slug}.${this.settings.baseDomain}`;
  private addresses = (slug: string) => addressesOf(this.settings.baseUrl, slug);
}

function html(reply: FastifyReply, draw: (nonce: string) => string, formAction = ''): FastifyReply {
  const nonce = randomBytes(16).toString('base64');
  const policy = [
    "default-src 'none'",
    `style-src 'self' 'nonce-${nonce}'`,
    `script-src 'nonce-${nonce}'`,
    "font-src 'self'",
    'img-src data:',
    `form-action 'self' ${formAction}`.trim(),
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ];
  return reply
    .headers({ 'Content-Security-Policy': policy.join('; '), 'Cache-Control': 'no-store' })
    .type('text/html; charset=utf-8')
    .send(draw(nonce));
}
