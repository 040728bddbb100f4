import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebServer } from '../testing/web-server.js';
import { fetchLimits, fetchSafely, type FetchRules } from './safe-fetch.client.js';

const nothing = { etag: null, modified: null };
const names = ['idp.test', 'other.test', 'moving.test'];
let asked: string[];
let server: WebServer;
let answers: Record<string, (request: IncomingMessage, reply: ServerResponse) => void>;

const to =
  (location: string, status = 302) =>
  (_request: IncomingMessage, reply: ServerResponse) =>
    void reply.writeHead(status, { location }).end();

beforeAll(async () => {
  server = await WebServer.answering(names, (request, reply) => {
    asked.push(`${request.headers.host?.split(':')[0]}${request.url}`);
    answers[request.url ?? '']?.(request, reply);
  });
  answers = {
    '/plain': (_r, reply) => void reply.writeHead(200, { etag: '"1"', 'last-modified': 'then' }).end('<a/>'),
    '/fresh': ({ headers }, reply) =>
      void reply.writeHead(headers['if-none-match'] === '"1"' && headers['if-modified-since'] === 'then' ? 304 : 500).end(),
    '/once': to('/plain'),
    '/elsewhere': to(server.at('other.test', '/plain'), 308),
    '/thrice': to('/twice'),
    '/twice': to('/once'),
    '/four-times': to('/thrice'),
    '/round': to('/round'),
    '/cloud': to('https://169.254.169.254/latest/meta-data'),
    '/inside': to('https://inside.test/'),
    '/down': to('http://outside.test/'),
    '/file': to('file:///etc/passwd'),
    '/nowhere': (_r, reply) => void reply.writeHead(302).end(),
    '/missing': (_r, reply) => void reply.writeHead(404).end('<a/>'),
    '/packed': (_r, reply) => void reply.writeHead(200, { 'content-encoding': 'gzip' }).end('<a/>'),
    '/latin': (_r, reply) => void reply.writeHead(200).end(Buffer.from([0x3c, 0xe9, 0x3e])),
    '/said-large': (_r, reply) => void reply.writeHead(200, { 'content-length': fetchLimits.bytes + 1 }).flushHeaders(),
    '/large': (_r, reply) => void reply.writeHead(200).end(Buffer.alloc(fetchLimits.bytes + 1, 'x')),
    '/never': () => undefined,
    '/drip': (_r, reply) => {
      reply.writeHead(200).write('<');
      const drip = setInterval(() => reply.write('x'), 20);
      reply.on('close', () => clearInterval(drip));
    },
    '/broken': (_r, reply) => void reply.writeHead(200, { 'content-length': 50 }).write('<a', () => reply.destroy()),
  };
});
afterAll(() => server.close());
beforeEach(() => (asked = []));

/** What names lead to; `moving.test` has another address each time it is asked for. */
const resolver = () => {
  const moves = ['127.0.0.1', '10.0.0.1'];
  return async (host: string) => {
    if (host === 'inside.test') return ['10.0.0.1'];
    if (host === 'both.test') return ['8.8.8.8', '192.168.0.1'];
    if (host === 'outside.test') return ['8.8.8.8'];
    if (host === 'moving.test') return [moves.shift() ?? '10.0.0.1'];
    if (names.includes(host)) return ['127.0.0.1'];
    throw new Error('ENOTFOUND');
  };
};
const rules = (over: Partial<FetchRules> = {}): FetchRules => ({
  loopback: true,
  resolve: resolver(),
  ca: server.certificate,
  wholeMs: 1500,
  ...over,
});
const read = (path: string, over: Partial<FetchRules> = {}, known = nothing as { etag: string | null; modified: string | null }) =>
  fetchSafely(path.startsWith('/') ? server.at('idp.test', path) : path, known, rules(over));

it('reads a document with what tells it from a newer one', async () => {
  expect(await read('/plain')).toEqual({ kind: 'read', text: '<a/>', etag: '"1"', modified: 'then' });
});

it('does not read again what has not changed', async () => {
  expect(await read('/fresh', {}, { etag: '"1"', modified: 'then' })).toEqual({ kind: 'unchanged' });
});

it.each([
  ['/once', 2],
  ['/elsewhere', 2],
  ['/thrice', 4],
])('follows %s, each step looked over', async (path, steps) => {
  expect(await read(path)).toMatchObject({ kind: 'read', text: '<a/>' });
  expect(asked).toHaveLength(steps);
});

it('connects to the address it looked over, whatever the name leads to a moment later', async () => {
  const calls: string[] = [];
  const resolve = resolver();
  const counted = (host: string) => (calls.push(host), resolve(host));
  expect(await read(server.at('moving.test', '/plain'), { resolve: counted })).toMatchObject({ kind: 'read' });
  expect(calls).toEqual(['moving.test']);
  await expect(read(server.at('moving.test', '/plain'), { resolve })).rejects.toMatchObject({ code: 'not_public' });
});

it.each([
  ['nonsense', 'not_an_address'],
  ['https://somebody:secret@idp.test/', 'not_an_address'],
  ['ftp://outside.test/', 'not_https'],
  ['file:///etc/passwd', 'not_https'],
  ['data:text/xml,<a/>', 'not_https'],
  ['http://outside.test/', 'not_https'],
  ['https://unknown.test/', 'not_public'],
  ['https://inside.test/', 'not_public'],
  ['https://both.test/', 'not_public'],
  ['https://10.0.0.1/', 'not_public'],
  ['https://169.254.169.254/', 'not_public'],
  ['https://[::ffff:10.0.0.1]/', 'not_public'],
  ['https://[fd00:ec2::254]/', 'not_public'],
  ['https://2852039166/', 'not_public'],
  ['https://0xa9.0xfe.0xa9.0xfe/', 'not_public'],
])('asks nobody for %s: %s', async (address, code) => {
  await expect(read(address)).rejects.toMatchObject({ code });
  expect(asked).toEqual([]);
});

it.each([
  ['/cloud', 'not_public'],
  ['/inside', 'not_public'],
  ['/down', 'not_https'],
  ['/file', 'not_https'],
  ['/nowhere', 'refused'],
  ['/four-times', 'too_many_redirects'],
  ['/round', 'too_many_redirects'],
  ['/missing', 'refused'],
  ['/packed', 'refused'],
  ['/latin', 'refused'],
  ['/said-large', 'too_large'],
  ['/large', 'too_large'],
  ['/broken', 'unreachable'],
])('reads nothing from %s: %s', async (path, code) => expect(read(path)).rejects.toMatchObject({ code }));

it.each(['/never', '/drip'])('does not wait for %s', async (path) => {
  await expect(read(path, { wholeMs: 200 })).rejects.toMatchObject({ code: 'too_slow' });
});

it('does not wait for a name either', async () => {
  await expect(read('/plain', { wholeMs: 50, resolve: () => new Promise(() => undefined) })).rejects.toMatchObject({ code: 'too_slow' });
});

it('trusts only what an authority vouches for, under the name that was asked', async () => {
  await expect(fetchSafely(server.at('idp.test', '/plain'), nothing, { loopback: true, resolve: resolver() })).rejects.toMatchObject({
    code: 'certificate',
  });
  const stranger = async () => ['127.0.0.1'];
  await expect(read(server.at('stranger.test', '/plain'), { resolve: stranger })).rejects.toMatchObject({ code: 'certificate' });
});

describe('this very machine', () => {
  it('is asked in the demonstration only', async () => {
    await expect(read('/plain', { loopback: false })).rejects.toMatchObject({ code: 'not_public' });
    expect(asked).toEqual([]);
  });

  it('may speak plain http there, and nowhere else', async () => {
    const plain = createServer((_request, reply) => reply.end('<b/>'));
    await new Promise<void>((resolve) => plain.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${(plain.address() as AddressInfo).port}/`;
    expect(await read(address)).toMatchObject({ text: '<b/>' });
    await expect(read(address, { loopback: false })).rejects.toMatchObject({ code: 'not_https' });
    await new Promise((resolve) => plain.close(resolve));
  });
});
