import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installStamp, isInstalled, nodeProblem, stampFile } from './installation.mjs';

describe('the Node that is there', () => {
  it.each([
    ['linux', 'x64', '20.11.0', true],
    ['linux', 'arm64', '22.0.0', true],
    ['linux', 'x64', '18.19.0', false],
    ['darwin', 'arm64', '24.15.0', true],
    ['darwin', 'arm64', '25.0.1', true],
    ['darwin', 'arm64', '24.14.9', false],
    ['darwin', 'x64', '20.19.0', false],
    ['linux', 'riscv64', '22.1.0', false],
  ])('%s %s %s', (platform, arch, version, fine) => {
    const problem = nodeProblem({ platform, arch, version } as Parameters<typeof nodeProblem>[0]);
    if (fine) expect(problem).toBeNull();
    else expect(problem).toContain(`this is Node ${version}`);
  });
});

describe('the first thing every command runs', () => {
  const folder = import.meta.dirname;

  it('says in one sentence that Node is too old', () => {
    const older = `data:text/javascript,Object.defineProperty(process,'versions',{value:{node:'18.20.8'}})`;
    const { status, stderr } = spawnSync(process.execPath, ['--import', older, join(folder, 'bootstrap.mjs')], { encoding: 'utf8' });
    expect(status).toBe(1);
    expect(stderr.trim()).toMatch(/^Akin needs Node .* this is Node 18\.20\.8\..*$/);
  });

  it('imports nothing that an old Node does not know', () => {
    const imported = ['bootstrap.mjs', 'installation.mjs'].flatMap((file) =>
      [...readFileSync(join(folder, file), 'utf8').matchAll(/^import (.*);$/gm)].map(([, what]) => what),
    );
    expect(imported).toEqual([
      `{ nodeProblem } from './installation.mjs'`,
      `{ createHash } from 'node:crypto'`,
      `{ existsSync, readFileSync } from 'node:fs'`,
      `{ join } from 'node:path'`,
    ]);
  });
});

describe('the stamp', () => {
  const project = mkdtempSync(join(tmpdir(), 'akin-stamp-'));
  const writeLock = (text: string) => writeFileSync(join(project, 'package-lock.json'), text);
  afterAll(() => rmSync(project, { recursive: true }));

  it('stands for one lock file', () => {
    mkdirSync(join(project, 'node_modules'));
    writeLock('{"a":1}');
    expect(isInstalled(project)).toBe(false);
    writeFileSync(stampFile(project), installStamp(project));
    expect(isInstalled(project)).toBe(true);
    writeLock('{"a":2}');
    expect(isInstalled(project)).toBe(false);
  });
});
