import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { asOwner, type School } from '@akin/tenancy';
import { ArchiveWorld } from './testing/archive-world.js';

/** The heap an export or a restore may have, whatever the school's size, and how much the whole process may grow. */
const heapMb = 80;
const growthMb = 150;
/** Few rows and long ones: more than the heap could hold, in a fraction of the time many short ones take. */
const [rows, rowBytes] = [18_000, 4800];

interface Told {
  doing?: string;
  done?: { digest: string; rows: number; id: string };
  problem?: string;
  megabytes?: number;
}

let world: ArchiveWorld;
let big: School;
const file = () => join(world.folder, 'big.akin');
const child = join(__dirname, 'testing/archive-child.mjs');

beforeAll(async () => {
  world = await ArchiveWorld.open();
  big = await world.school('big');
  await world.query(big, `insert into ticket (words) select repeat(md5(n::text), ${rowBytes / 32}) from generate_series(1, ${rows}) n`);
  mkdirSync(join(world.folder, 'uploads', big.id), { recursive: true });
  writeFileSync(join(world.folder, 'uploads', big.id, 'talk'), Buffer.alloc(20_000_000, 'talk'));
}, 120_000);
afterAll(() => world.close());

async function begin(act: 'export' | 'restore', slug: string): Promise<ChildProcess> {
  const running = fork(child, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], execArgv: [`--max-old-space-size=${heapMb}`] });
  await once(running, 'message');
  running.send({ places: world.places, act, slug, file: file() });
  return running;
}

/** The first thing it tells that fits. */
function told(running: ChildProcess, fits: (told: Told) => boolean): Promise<Told> {
  return new Promise((resolve, reject) => {
    running.on('message', (message: Told) => {
      if (message.problem) reject(new Error(message.problem));
      if (fits(message)) resolve(message);
    });
    running.once('exit', () => reject(new Error('It ended before it told.')));
  });
}

const finished = async (running: ChildProcess) => {
  const [{ done, megabytes = Infinity }] = await Promise.all([
    told(running, ({ done: result }) => result !== undefined),
    once(running, 'exit'),
  ]);
  return { ...(done as NonNullable<Told['done']>), megabytes };
};

/** What a killed program had sent may still be under way. */
const settled = () =>
  asOwner(world.t.ownerUrl, async (client) => {
    const under = `select 1 from pg_stat_activity where datname = current_database() and application_name = 'akin owner' and pid <> pg_backend_pid()`;
    while ((await client.query(under)).rowCount) await pause(5);
  });

it(`exports and restores ${(rows * rowBytes) / 1e6} MB with a heap of ${heapMb} MB, killed with -9 in between without a trace`, async () => {
  const out = await finished(await begin('export', 'big'));
  expect(out.rows).toBeGreaterThan(rows);
  expect(out.megabytes).toBeLessThan(growthMb);

  const before = await world.everything('again');
  const moments = ['restoring tables/ticket', 'restoring uploads'];
  for (const [n, moment] of moments.entries()) {
    const running = await begin('restore', 'again');
    const ended = once(running, 'exit');
    await told(running, ({ doing }) => doing?.startsWith(moment) ?? false);
    await pause(n * 50);
    running.kill('SIGKILL');
    expect((await ended)[1]).toBe('SIGKILL');
    await settled();
    expect(await world.everything('again')).toEqual(before);
  }

  const back = await finished(await begin('restore', 'again'));
  expect(back.digest).toBe(out.digest);
  expect(back.megabytes).toBeLessThan(growthMb);
  expect(readdirSync(join(world.folder, 'uploads')).sort()).toEqual([big.id, back.id].sort());
}, 480_000);
