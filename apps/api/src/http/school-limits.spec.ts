import { once } from 'node:events';
import { request, type ClientRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import Fastify, { type FastifyInstance } from 'fastify';
import { currentSchool, inSchool, type School } from '@akin/tenancy';
import { requestFigures } from './request-figures.js';
import { addSchoolLimits } from './school-limits.js';

const until = async (holds: () => boolean) => {
  while (!holds()) await new Promise(setImmediate);
};

/** A handler that tells when it has begun and ends when it is let go. */
class Held {
  readonly begun: string[] = [];
  private readonly ends: (() => void)[] = [];

  handle = async () => {
    this.begun.push(currentSchool().slug);
    await new Promise<void>((end) => this.ends.push(end));
    return { school: currentSchool().slug };
  };

  until(count: number): Promise<void> {
    return until(() => this.begun.length === count);
  }

  endOne(): void {
    this.ends.shift()?.();
  }
}

describe('what one school may ask of a process', () => {
  let server: FastifyInstance;
  let held: Held;
  let closed = 0;

  async function serve(limits: { perSecond: number; atOnce: number; waiting: number }): Promise<void> {
    held = new Held();
    server = Fastify();
    server.addHook('onRequest', (request, _reply, done) => {
      const [slug] = request.hostname.split('.');
      if (slug === 'probe') return done();
      if (slug === 'operator') request.realm = { kind: 'operator' };
      if (request.realm) return done();
      const school = { id: slug, slug } as School;
      request.realm = { kind: 'school', school };
      void inSchool(school, async () => done());
    });
    addSchoolLimits(server, limits);
    server.get('/held', held.handle);
    server.post('/posted', async () => ({}));
    server.get('/', async () => ({}));
    server.server.on('connection', (socket) => socket.once('close', () => (closed += 1)));
    await server.listen({ port: 0, host: '127.0.0.1' });
  }
  afterEach(() => server.close());

  const port = () => (server.server.address() as AddressInfo).port;
  const open = (school: string, path: string): ClientRequest =>
    request({ port: port(), path, headers: { host: `${school}.localhost` }, agent: false }).on('error', () => undefined);
  const answer = async (sent: ClientRequest) => {
    const [received] = await once(sent, 'response');
    let text = '';
    for await (const piece of received) text += piece;
    return { status: received.statusCode as number, body: JSON.parse(text) as Record<string, unknown>, headers: received.headers };
  };
  const get = (school: string, path = '/') => {
    const sent = open(school, path);
    const answered = answer(sent.end());
    return Object.assign(answered, { sent });
  };

  it('lets it have so much under way, has a little more wait, refuses the rest, and never makes another school wait', async () => {
    await serve({ perSecond: 1000, atOnce: 2, waiting: 3 });
    const before = requestFigures.tooManyAtOnce;
    const first = [get('noisy', '/held'), get('noisy', '/held')];
    await held.until(2);
    const line = [get('noisy', '/held'), get('noisy', '/held'), get('noisy', '/held')];
    await until(() => requestFigures.waiting === 3);
    const refused = await get('noisy', '/held');
    expect([refused.status, refused.body['code'], refused.headers['retry-after']]).toEqual([429, 'too_many', '2']);
    expect(requestFigures.tooManyAtOnce - before).toBe(1);
    expect((await get('quiet')).status).toBe(200);
    expect(held.begun).toHaveLength(2);
    for (let ended = 0; ended < 5; ended++) {
      held.endOne();
      await held.until(Math.min(5, ended + 3));
    }
    for (const one of [...first, ...line]) expect(await one).toMatchObject({ status: 200, body: { school: 'noisy' } });
    expect([requestFigures.working, requestFigures.waiting]).toEqual([0, 0]);
  });

  it('keeps the place of a caller who went away for as long as the work goes on, and starts nobody’s work in the line', async () => {
    await serve({ perSecond: 1000, atOnce: 1, waiting: 2 });
    const left = get('noisy', '/held');
    left.catch(() => undefined);
    await held.until(1);
    const gone = get('noisy', '/held');
    gone.catch(() => undefined);
    const stays = get('noisy', '/held');
    await until(() => requestFigures.waiting === 2);
    const before = closed;
    left.sent.destroy();
    gone.sent.destroy();
    await until(() => closed === before + 2);
    expect([held.begun.length, requestFigures.working]).toEqual([1, 1]);
    held.endOne();
    await held.until(2);
    held.endOne();
    expect((await stays).status).toBe(200);
    expect([held.begun.length, requestFigures.working, requestFigures.waiting]).toEqual([2, 0, 0]);
  });

  it('gives no place to a body that is still on its way', async () => {
    await serve({ perSecond: 1000, atOnce: 1, waiting: 0 });
    const slow = request({
      port: port(),
      method: 'POST',
      path: '/posted',
      headers: { host: 'noisy.localhost', 'content-type': 'application/json', 'content-length': 2 },
      agent: false,
    });
    slow.write('{');
    await once(server.server, 'request');
    expect((await get('noisy')).status).toBe(200);
    const posted = answer(slow);
    slow.end('}');
    expect((await posted).status).toBe(200);
  });

  it('lets it ask so often a second, and probes, the operator and others as before', async () => {
    await serve({ perSecond: 5, atOnce: 5, waiting: 5 });
    const statuses = await Promise.all(Array.from({ length: 40 }, async () => (await get('noisy')).status));
    const served = statuses.filter((status) => status === 200).length;
    expect(served).toBeGreaterThanOrEqual(10);
    expect(served).toBeLessThan(40);
    for (const other of ['quiet', 'probe', 'operator']) expect((await get(other)).status).toBe(200);
  });

  it('tells a person so on a page', async () => {
    await serve({ perSecond: 1, atOnce: 1, waiting: 1 });
    const ask = () => server.inject({ url: '/wishes', headers: { host: 'noisy.localhost', accept: 'text/html' } });
    const answers = await Promise.all([ask(), ask(), ask(), ask()]);
    const page = answers.find(({ statusCode }) => statusCode === 429);
    expect(page?.headers['content-type']).toContain('text/html');
    expect(page?.payload).toContain('wait a moment');
  });
});
