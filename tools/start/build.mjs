import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { buildable, sourceStamp } from './sources.mjs';
import { lock } from './lock.mjs';
import { explain, PlainError } from './plain-error.mjs';

const project = join(import.meta.dirname, '..', '..');
const cache = join(project, 'node_modules', '.cache', 'akin');
const stampFile = join(cache, 'built');

/** Builds what changed since the last build; costs nothing when nothing did. */
export async function build(tell = console.log) {
  mkdirSync(cache, { recursive: true });
  const unlock = await lock(join(cache, 'build.lock'), 600_000);
  try {
    const stamp = sourceStamp(project);
    if (isBuilt(stamp)) return;
    tell('Building (the first time takes about a minute) ...');
    await runNx(tell);
    writeFileSync(stampFile, stamp);
  } finally {
    unlock();
  }
}

function isBuilt(stamp) {
  if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== stamp) return false;
  return buildable(project).every((folder) => existsSync(join(project, folder, 'dist')));
}

function runNx(tell) {
  const nx = join(project, 'node_modules', 'nx', 'dist', 'bin', 'nx.js');
  const args = [nx, 'run-many', '-t', 'build', '--outputStyle=static', `--parallel=${availableParallelism()}`];
  const env = { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false', NG_CLI_ANALYTICS: 'false', FORCE_COLOR: '0' };
  const child = spawn(process.execPath, args, { cwd: project, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  const listen = (chunk) => {
    said += chunk;
    for (const [, name] of String(chunk).matchAll(/^> nx run ([\w-]+):build(?!.*cache\])/gm)) tell(`  built ${name}`);
  };
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(buildProblem(said))));
  });
}

function buildProblem(said) {
  if (/ENOSPC|no space left/i.test(said)) return Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
  return new PlainError(`The build failed:\n${failedParts(said)}`);
}

/** Nx prints a section per project; only those that went wrong are worth reading. */
function failedParts(said) {
  const sections = said.split(/\n(?=> nx run )/).slice(1);
  const failed = sections.filter((section) => /exited with non-zero|\berror\b/i.test(section));
  return (failed.length ? failed.join('\n') : said).replace(/\n\s*NX\s+Running target[\s\S]*$/, '').trim();
}

if (process.argv[1] === import.meta.filename) {
  try {
    await build();
  } catch (error) {
    console.error(explain(error));
    process.exitCode = 1;
  }
}
