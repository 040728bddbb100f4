import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { openFolder } from './postgres-binaries.mjs';
import { startPostgres } from './postgres.mjs';

jest.setTimeout(60_000);

const home = openFolder(join(tmpdir(), 'akin-postgres-spec-'));
const pidFile = join(home, 'cluster', 'postmaster.pid');
const postmaster = () => Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
const start = () => startPostgres({ dataDir: home, settings: { fsync: 'off' } });
let server: Awaited<ReturnType<typeof start>>;

async function ask(sql: string): Promise<unknown> {
  const client = new pg.Client(server.ownerUrl);
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows[0];
}

afterAll(async () => {
  await server.stop();
  rmSync(home, { recursive: true, force: true });
});

it('makes a database from nothing', async () => {
  server = await start();
  expect(await ask("select current_database() as name, current_setting('server_encoding') as letters")).toEqual({
    name: 'akin',
    letters: 'UTF8',
  });
  await ask('create table kept (n int)');
});

it('lets nobody else read the passwords, and accepts nobody without one', async () => {
  expect(statSync(join(home, 'server.json')).mode & 0o777).toBe(0o600);
  const stranger = new pg.Client(server.ownerUrl.replace(/:[^:@]+@/, ':guess@'));
  await expect(stranger.connect()).rejects.toThrow('password authentication failed');
});

it('joins the server that runs already', async () => {
  const pid = postmaster();
  const again = await start();
  expect(postmaster()).toBe(pid);
  expect(again.ownerUrl).toBe(server.ownerUrl);
});

it('recovers after a kill, at the same port, with everything that was committed', async () => {
  await ask('insert into kept values (42)');
  const { port } = server;
  process.kill(postmaster(), 'SIGKILL');
  while (server.isUp()) await sleep(20);
  server = await start();
  expect(server.port).toBe(port);
  expect(await ask('select n from kept')).toEqual({ n: 42 });
});

it('is not fooled by a pid file that names a living stranger', async () => {
  const text = readFileSync(pidFile, 'utf8');
  await server.stop();
  expect(server.isUp()).toBe(false);
  writeFileSync(pidFile, text.replace(/^\d+/, String(process.pid)));
  server = await start();
  expect(postmaster()).not.toBe(process.pid);
  expect(await ask('select n from kept')).toEqual({ n: 42 });
});

it('starts again in a folder that was opened to others', async () => {
  await server.stop();
  chmodSync(join(home, 'cluster'), 0o755);
  server = await start();
  expect(server.isUp()).toBe(true);
});

it('stops only when its last user leaves', async () => {
  const other = join(home, 'users', '1');
  const { mark } = await import('./processes.mjs');
  writeFileSync(other, JSON.stringify(mark(1)));
  await server.stop();
  expect(server.isUp()).toBe(true);
  rmSync(other);
  await server.stop();
  expect(server.isUp()).toBe(false);
});

const asRoot = process.getuid?.() === 0 ? it : it.skip;

asRoot('finds a place where the server can walk to, and leaves nothing there', async () => {
  const locked = mkdtempSync(join(tmpdir(), 'akin-locked-'));
  const hidden = await startPostgres({ dataDir: join(locked, 'postgres'), discard: true });
  const { cluster } = JSON.parse(readFileSync(join(locked, 'postgres', 'server.json'), 'utf8')) as { cluster: string };
  expect(cluster.startsWith(locked)).toBe(false);
  await hidden.stop();
  expect(existsSync(cluster)).toBe(false);
  rmSync(locked, { recursive: true });
});
