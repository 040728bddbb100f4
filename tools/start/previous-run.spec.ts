import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endPreviousRun, noteRun } from './previous-run.mjs';
import { writePrivate } from './private-file.mjs';
import { beginningOf, isRunning, mark } from './processes.mjs';

const data = mkdtempSync(join(tmpdir(), 'akin-run-'));
const sleeper = () => spawn('sleep', ['60'], { stdio: 'ignore' });
const pidOf = (child: ChildProcess) => child.pid ?? 0;

afterAll(() => rmSync(data, { recursive: true }));

it('ends what a dead starter left behind, and forgets it', async () => {
  const orphan = sleeper();
  writePrivate(join(data, 'running.json'), { starter: { pid: 1, since: 'long ago' }, address: 'x', children: [mark(pidOf(orphan))] });
  const ended = once(orphan, 'exit');
  expect(await endPreviousRun(data)).toBe(1);
  expect((await ended)[1]).toBe('SIGTERM');
  expect(existsSync(join(data, 'running.json'))).toBe(false);
});

it('leaves a process alone that only has the same number', async () => {
  const stranger = sleeper();
  writePrivate(join(data, 'running.json'), {
    starter: { pid: 1, since: 'x' },
    address: 'x',
    children: [{ pid: pidOf(stranger), since: 'another life' }],
  });
  expect(await endPreviousRun(data)).toBe(0);
  expect(beginningOf(pidOf(stranger))).not.toBeNull();
  stranger.kill();
});

it('refuses to start beside a living run', async () => {
  noteRun(data, 'http://localhost:3000', []);
  await expect(endPreviousRun(data)).rejects.toThrow('Akin is already running here: http://localhost:3000');
});

it('does not take a dead process for a running one', async () => {
  const child = sleeper();
  const marked = mark(pidOf(child));
  expect(isRunning(marked)).toBe(true);
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(isRunning(marked)).toBe(false);
});
