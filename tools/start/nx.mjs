import { spawn } from 'node:child_process';
import { join } from 'node:path';

const project = join(import.meta.dirname, '..', '..');
const nx = join(project, 'node_modules', 'nx', 'dist', 'bin', 'nx.js');
const quiet = { NX_DAEMON: 'false', NX_TUI: 'false', NG_CLI_ANALYTICS: 'false', FORCE_COLOR: '0', NO_COLOR: '1' };

/** Runs one target of every project; `tell` hears the name of each project that was not in the cache. */
export function runNx(target, tell = () => {}, parallel = 2) {
  const args = [nx, 'run-many', '-t', target, '--outputStyle=static', `--parallel=${parallel}`];
  const child = spawn(process.execPath, args, { cwd: project, env: { ...process.env, ...quiet }, stdio: ['ignore', 'pipe', 'pipe'] });
  const done = new RegExp(`^> nx run ([\\w-]+):${target}(?!.*cache\\])`, 'gm');
  let said = '';
  const listen = (chunk) => {
    said += chunk;
    for (const [, name] of String(chunk).matchAll(done)) tell(name);
  };
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, said }));
  });
}

/** Nx prints a section per project; only those that went wrong are worth reading. */
export function failedSections(said) {
  const sections = said.split(/\n(?=> nx run )/).slice(1);
  const failed = sections.filter((section) => /exited with non-zero|\berror\b/i.test(section));
  return (failed.length ? failed.join('\n') : said).replace(/\n\s*NX\s+Running target[\s\S]*$/, '').trim();
}
