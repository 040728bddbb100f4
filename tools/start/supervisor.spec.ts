import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { beginningOf, isRunning } from './processes.mjs';
import { Supervised } from './supervisor.mjs';

const folder = mkdtempSync(join(tmpdir(), 'akin-supervisor-'));
const file = join(folder, 'program.mjs');
const logFile = join(folder, 'program.log');
afterAll(() => rmSync(folder, { recursive: true }));

async function until(what: () => boolean): Promise<void> {
  const end = Date.now() + 10_000;
  while (!what()) {
    if (Date.now() > end) throw new Error('waited too long');
    await sleep(20);
  }
}

function supervised(program: string): { child: Supervised; said: string[] } {
  const said: string[] = [];
  writeFileSync(file, program);
  const tell = (line: string) => void said.push(line);
  return { said, child: new Supervised({ name: 'program', file, env: process.env, cwd: folder, logFile, tell, changed: () => undefined }) };
}

it('starts a fallen program again and says what its last words were', async () => {
  const { child, said } = supervised("console.log('the last words'); process.exit(3);");
  child.start();
  await until(() => child.falls >= 2);
  await child.stop();
  expect(said[0]).toContain('program stopped unexpectedly (code 3); starting it again in 0.5 s');
  expect(said[0]).toContain('the last words');
});

it('stops a program by asking first', async () => {
  const { child } = supervised(
    "process.on('SIGTERM', () => { console.log('goodbye'); process.exit(0); }); setInterval(() => {}, 1000); console.log('here');",
  );
  child.start();
  await until(() => readFileSync(logFile, 'utf8').includes('here'));
  const marked = child.marked;
  await child.stop();
  expect(isRunning(marked)).toBe(false);
  expect(readFileSync(logFile, 'utf8')).toContain('goodbye');
});

it('ends its programs even when it is killed itself', async () => {
  writeFileSync(file, 'setInterval(() => {}, 1000);');
  const starter = join(folder, 'starter.mjs');
  const about = { name: 'program', file, cwd: folder, logFile };
  writeFileSync(
    starter,
    `import { Supervised } from ${JSON.stringify(join(__dirname, 'supervisor.mjs'))};
     const child = new Supervised({ ...${JSON.stringify(about)}, env: process.env, tell() {}, changed() {} });
     child.start(); console.log(child.marked.pid); setInterval(() => {}, 1000);`,
  );
  const parent = spawn(process.execPath, [starter], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(parent.stdout, 'data')) as [Buffer];
  const pid = Number(line);
  expect(beginningOf(pid)).not.toBeNull();
  await sleep(300);
  parent.kill('SIGKILL');
  await until(() => beginningOf(pid) === null);
});
