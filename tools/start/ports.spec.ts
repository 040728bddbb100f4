import { createServer, type AddressInfo, type Server } from 'node:net';
import { once } from 'node:events';
import { freePort, isFree, isTaken } from './ports.mjs';

const open: Server[] = [];

async function listen(host: string): Promise<number> {
  const server = createServer().listen(0, host);
  await once(server, 'listening');
  open.push(server);
  return (server.address() as AddressInfo).port;
}

afterEach(() => Promise.all(open.splice(0).map((server) => new Promise((done) => server.close(done)))));

it.each(['127.0.0.1', '0.0.0.0'])('sees a port that is taken at %s', async (host) => {
  const port = await listen(host);
  expect(await isTaken(port)).toBe(true);
});

it('calls a port free once nobody listens', async () => {
  const port = await freePort();
  expect(await isFree(port)).toBe(true);
  expect(await isTaken(port)).toBe(false);
});

it('keeps the preferred port while it is free, and finds another when it is not', async () => {
  const port = await freePort();
  expect(await freePort(port)).toBe(port);
  const taken = await listen('127.0.0.1');
  expect(await freePort(taken)).not.toBe(taken);
});
