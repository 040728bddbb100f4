import { randomBytes } from 'node:crypto';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { fontFile } from './fonts.js';
import { type MailStore } from './mail-store.js';
import { clientScript } from './pages/client-script.js';
import { framedHtml, framePolicy } from './pages/framed-html.js';
import { inboxPage } from './pages/inbox-page.js';
import { listHtml } from './pages/list-html.js';
import { mailViews } from './pages/mail-html.js';
import { style } from './pages/style.js';
import { type Refusals } from './refusals.js';

const policy =
  "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src data:; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

type Query = { Querystring: { to?: string; view?: string; selected?: string; for?: string; count?: string } };
type OneMail = Query & { Params: { id: string } };

/** The inbox in the browser and as JSON. */
export function inboxServer(store: MailStore, refusals: Refusals, now: () => Date): FastifyInstance {
  const app = Fastify({ forceCloseConnections: true });
  app.addHook('onRequest', refuseOtherHosts);
  app.addHook(
    'onSend',
    async (_request, reply) => void reply.headers({ 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'same-origin' }),
  );
  app.addContentTypeParser('application/x-www-form-urlencoded', { bodyLimit: 1024 }, (_request, _body, done) => done(null, {}));
  files(app);
  pages(app, store, now);
  api(app, store, refusals);
  return app;
}

function files(app: FastifyInstance): void {
  app.get('/style.css', (_request, reply) => reply.type('text/css; charset=utf-8').send(style));
  app.get('/client.js', (_request, reply) => reply.type('text/javascript; charset=utf-8').send(clientScript));
  app.get<{ Params: { name: string } }>('/fonts/:name', async ({ params }, reply) => {
    const font = await fontFile(params.name);
    return font ? reply.header('Cache-Control', 'max-age=86400').type('font/woff2').send(font) : reply.code(404).send();
  });
}

function pages(app: FastifyInstance, store: MailStore, now: () => Date): void {
  const show = (reply: FastifyReply, to: string, id?: string, view?: string) => {
    const mail = id === undefined ? null : store.find(id);
    const missing = id !== undefined && mail === null;
    const shown = mailViews.find((each) => each === view) ?? 'html';
    return html(reply.code(missing ? 404 : 200), inboxPage({ mails: store.list(to), to, mail, view: shown, now: now(), missing }));
  };
  app.get<Query>('/', ({ query }, reply) => show(reply, textOf(query.to)));
  app.get<OneMail>('/m/:id', ({ params, query }, reply) => show(reply, textOf(query.to), params.id, textOf(query.view)));
  app.get<OneMail>('/m/:id/html', ({ params }, reply) => {
    const content = store.find(params.id)?.html;
    const nonce = randomBytes(16).toString('base64');
    return content ? html(reply, framedHtml(content, nonce), framePolicy(nonce)) : reply.code(404).send();
  });
  app.get<Query>('/list', ({ query }, reply) => {
    const to = textOf(query.to);
    return html(reply, listHtml(store.list(to), { to, selected: textOf(query.selected), now: now() }));
  });
  app.get('/events', (request, reply) => void watch(store, request, reply));
  app.post('/clear', async (_request, reply) => {
    await store.clear();
    return reply.redirect('/', 303);
  });
}

function api(app: FastifyInstance, store: MailStore, refusals: Refusals): void {
  app.get<Query>('/api/messages', ({ query }, reply) => reply.header('Cache-Control', 'no-store').send(store.list(textOf(query.to))));
  app.get<OneMail>('/api/messages/:id', ({ params }, reply) => {
    const mail = store.find(params.id);
    return mail
      ? reply.header('Cache-Control', 'no-store').send(mail)
      : reply.code(404).send({ code: 'not_found', message: 'This mail is not here.' });
  });
  app.delete('/api/messages', async (_request, reply) => {
    await store.clear();
    return reply.code(204).send();
  });
  app.post<Query>('/api/refuse', ({ query }, reply) => {
    const count = Number(query.for ?? query.count ?? 1);
    if (!Number.isInteger(count) || count < 0 || count > 100_000) {
      return reply.code(400).send({ code: 'invalid', message: 'Say how many deliveries to refuse: a whole number from 0 to 100,000.' });
    }
    refusals.refuseNext(count);
    return reply.send({ refusing: refusals.remaining });
  });
}

/** Names of this machine only, and changes only from its own pages or from programs, so that no page elsewhere reads or clears the inbox. */
async function refuseOtherHosts({ hostname, host, method, headers }: FastifyRequest, reply: FastifyReply): Promise<void> {
  const strange = !['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  const foreign = method !== 'GET' && headers.origin !== undefined && headers.origin !== `http://${host}`;
  if (strange || foreign)
    await reply
      .code(strange ? 421 : 403)
      .type('text/plain')
      .send('The inbox only answers on this machine.\n');
}

/** Tells one browser of every change, by server-sent events, for as long as it listens. */
function watch(store: MailStore, request: FastifyRequest, reply: FastifyReply): void {
  reply.hijack();
  const stream = reply.raw;
  stream.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  stream.write('retry: 1000\n\n');
  const tell = () => void stream.write('event: changed\ndata: \n\n');
  store.on('changed', tell);
  request.raw.on('close', () => store.off('changed', tell));
}

function html(reply: FastifyReply, content: string, contentPolicy = policy): FastifyReply {
  return reply
    .headers({ 'Content-Security-Policy': contentPolicy, 'Cache-Control': 'no-store' })
    .type('text/html; charset=utf-8')
    .send(content);
}

const textOf = (value: unknown) => (typeof value === 'string' ? value.slice(0, 254) : '');
