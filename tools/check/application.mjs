import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../start/ports.mjs';
import { openFolder } from '../start/postgres-binaries.mjs';

const tools = join(import.meta.dirname, '..', 'start');
const theirOwn = ['DATABASE_URL', 'DATABASE_OWNER_URL', 'QUEUE_DATABASE_URL', 'SMTP_URL', 'AKIN_SECRET', 'NODE_ENV', 'JEST_WORKER_ID'];

/**
 * Starts the whole demo as `npm start` does, on free ports and in a folder of its own. It ends with this process, however
 * this process ends. Rejects, with the end of every log, when it does not become ready.
 */
export async function startApplication() {
  const [web, idp, mail, smtp] = await freePorts(4);
  const data = openFolder(join(tmpdir(), 'akin-e2e-'));
  const env = { ...process.env, PORT: web, BASE_DOMAIN: `localhost:${web}`, AKIN_DATA: data };
  for (const name of theirOwn) delete env[name];
  const child = spawn(process.execPath, ['--import', join(tools, 'leash.mjs'), join(tools, 'start.mjs')], {
    env: { ...env, DEMO_IDP_PORT: idp, DEMO_MAIL_PORT: mail, DEMO_SMTP_PORT: smtp },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const application = { child, data, web, mail };
  stopWithUs(application);
  try {
    await becomesReady(application);
    return application;
  } catch (problem) {
    await stopApplication(application);
    throw problem;
  }
}

/** What tells the journeys where it is: schools at `<slug>.` of the base domain, the inbox, and its folder. */
export const whereItIs = ({ web, mail, data }) => ({
  AKIN_E2E_BASE_DOMAIN: `localhost:${web}`,
  AKIN_E2E_MAIL_URL: `http://localhost:${mail}`,
  AKIN_E2E_DATA: data,
});

/** Stops it as Ctrl-C does and forgets its data. */
export async function stopApplication({ child, data }) {
  if (child.exitCode === null && child.signalCode === null) {
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
  rmSync(data, { recursive: true, force: true });
}

/** Ctrl-C goes to everybody at the terminal; whoever comes first, all of it is stopped once and in order. */
function stopWithUs(application) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(signal, () => {
      process.on(signal, () => {});
      void stopApplication(application).finally(() => process.exit(1));
    });
  }
}

async function freePorts(count) {
  const found = new Set();
  while (found.size < count) found.add(await freePort());
  return [...found];
}

function becomesReady({ child, data }) {
  return new Promise((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      process.stderr.write(chunk);
      if (String(chunk).includes('Akin is ready')) resolve();
    });
    child.once('exit', (code) => reject(new Error(`The application ended with code ${code} before it was ready.\n${lastWords(data)}`)));
  });
}

function lastWords(data, lines = 20) {
  const logs = join(data, 'logs');
  if (!existsSync(logs)) return '';
  const end = (file) => readFileSync(join(logs, file), 'utf8').trim().split('\n').slice(-lines).join('\n');
  return readdirSync(logs)
    .map((file) => `--- ${file}\n${end(file)}`)
    .join('\n');
}
