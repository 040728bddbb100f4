import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import http from 'node:http';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const secret = randomBytes(32).toString('hex');

/** For benchmarks that ask more of one school than it would be given. */
export const withoutLimits = { SCHOOL_REQUESTS_PER_SECOND: '1000000' };

/** The api as in production, on a port of its own; resolves once it answers. */
export async function startApi(bench, port, more = {}) {
  const child = start(bench, 'apps/api/dist/main.js', { PORT: String(port), BASE_DOMAIN: `localhost:${port}`, ...more });
  while (!(await isReady(port))) {
    if (child.exitCode !== null) throw new Error('The api did not start.');
    await new Promise((resume) => setTimeout(resume, 100));
  }
  return { pid: child.pid, stop: () => stop(child) };
}

/** The worker as in production, with this mail server. */
export function startWorker(bench, smtp) {
  const child = start(bench, 'apps/worker/dist/main.js', { SMTP_URL: smtp });
  return { stop: () => stop(child) };
}

/** A script of a benchmark, which says as JSON how it went when it is stopped. */
export function startScript(path, args) {
  const child = spawn(process.execPath, [path, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (text) => (said += text));
  return { stop: () => stop(child).then(() => JSON.parse(said)) };
}

function start(bench, main, more) {
  const env = {
    PATH: process.env.PATH,
    DATABASE_URL: bench.appUrl,
    QUEUE_DATABASE_URL: bench.queueUrl,
    AKIN_SECRET: secret,
    LOG_LEVEL: 'error',
    ...more,
  };
  return spawn(process.execPath, [join(root, main)], { env, stdio: ['ignore', 'inherit', 'inherit'] });
}

function isReady(port) {
  return new Promise((resolve) => {
    http
      .get({ host: '127.0.0.1', port, path: '/readyz' }, (answer) => resolve(answer.resume().statusCode === 200))
      .on('error', () => resolve(false));
  });
}

function stop(child) {
  return new Promise((resolve) => {
    if (child.exitCode !== null) return resolve();
    child.once('close', resolve);
    child.kill('SIGTERM');
  });
}
