/** Installs what the lock file names when that has not happened yet, and otherwise does nothing at all. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installStamp, isInstalled, stampFile } from './installation.mjs';
import { lock } from './lock.mjs';
import { explain, PlainError } from './plain-error.mjs';

const project = join(import.meta.dirname, '..', '..');
const lastLines = (text) => text.split('\n').slice(-12).join('\n');
const seconds = (began) => Math.round((Date.now() - began) / 1000);

try {
  if (!isInstalled(project)) await install();
} catch (error) {
  console.error(`\n${explain(error)}\n`);
  process.exitCode = 1;
}

async function install() {
  requireSpace();
  mkdirSync(join(project, 'node_modules'), { recursive: true });
  const unlock = await lock(join(project, 'node_modules', '.akin-installing'), 900_000);
  try {
    if (!isInstalled(project)) await installNow();
  } finally {
    unlock();
  }
}

async function installNow() {
  const began = Date.now();
  console.log('Installing what Akin needs (once; one to three minutes) ...');
  const parts = expectedFolders();
  const stopShowing = showProgress(parts, began);
  const { code, said } = await runNpm().finally(stopShowing);
  if (code !== 0) throw new PlainError(whyInstallFailed(said));
  await linkLibraries();
  writeFileSync(stampFile(project), installStamp(project));
  console.log(`Installed in ${seconds(began)} s.`);
}

function requireSpace() {
  const { bavail, bsize } = statfsSync(project);
  if (bavail * bsize < 2.5e9) {
    throw new PlainError(
      `The disk is nearly full: installing needs 2.5 GB, ${((bavail * bsize) / 1e9).toFixed(1)} GB are free. Make room and start again.`,
    );
  }
}

/** The pinned Node may be replaced by the installation, so npm is run by the one that is running now. */
function runNpm() {
  const npm = process.env.npm_execpath;
  // What builds is a development dependency, also where NODE_ENV says production.
  const options = ['install', '--include=dev', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'];
  const [command, args] = npm?.endsWith('.js') ? [process.execPath, [npm, ...options]] : ['npm', options];
  const child = spawn(command, args, {
    cwd: project,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, NG_CLI_ANALYTICS: 'false', SCARF_ANALYTICS: 'false' },
  });
  process.once('exit', () => child.kill());
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => child.kill(signal));
  let said = '';
  child.stderr.on('data', (chunk) => (said += chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, said: said.trim() }));
  });
}

function whyInstallFailed(said) {
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|network/i.test(said)) {
    return `npm could not reach its registry. Check the network (or the proxy) and start again. npm said:\n${lastLines(said)}`;
  }
  if (/EACCES|EPERM/.test(said)) return `npm may not write here. Is the folder yours? npm said:\n${lastLines(said)}`;
  return `npm could not install. It said:\n${lastLines(said)}`;
}

function expectedFolders() {
  const { packages } = JSON.parse(readFileSync(join(project, 'package-lock.json'), 'utf8'));
  return Object.entries(packages)
    .filter(([path, about]) => path.startsWith('node_modules/') && !about.optional && !about.link)
    .map(([path]) => join(project, path, 'package.json'));
}

function showProgress(parts, began) {
  const timer = setInterval(() => {
    const there = parts.filter((path) => existsSync(path)).length;
    const doing = there === 0 ? 'fetching' : `${there} of ${parts.length} packages in place`;
    console.log(`  ${String(seconds(began)).padStart(3)} s  ${doing}`);
  }, 5000);
  return () => clearInterval(timer);
}

async function linkLibraries() {
  const { linkLibraries: link } = await import('./postgres-binaries.mjs');
  try {
    link();
  } catch (error) {
    if (!(error instanceof PlainError)) throw error;
  }
}
