import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../start/ports.mjs';
import { openFolder } from '../start/postgres-binaries.mjs';

const start = join(import.meta.dirname, '..', 'start', 'start.mjs');

/**
 * Starts the whole demo as `npm start` does, on free ports and in a folder of its own, and tells the journeys where:
 * AKIN_E2E_BASE_DOMAIN (schools at `<slug>.` of it), AKIN_E2E_MAIL_URL (the inbox), AKIN_E2E_IDP_URL, AKIN_E2E_DATA. When
 * AKIN_E2E_BASE_DOMAIN is given already, that running application is used.
 */
export default async function applicationUp() {
  if (process.env.AKIN_E2E_BASE_DOMAIN) return;
  const [web, idp, mail, smtp] = [await freePort(), await freePort(), await freePort(), await freePort()];
  const data = openFolder(join(tmpdir(), 'akin-e2e-'));
  const env = {
    ...process.env,
    PORT: web,
    BASE_DOMAIN: `localhost:${web}`,
    DEMO_IDP_PORT: idp,
    DEMO_MAIL_PORT: mail,
    DEMO_SMTP_PORT: smtp,
    AKIN_DATA: data,
  };
  const child = spawn(process.execPath, [start], { env, stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
  globalThis.akinApplication = { child, data };
  await becomesReady(child);
  process.env.AKIN_E2E_BASE_DOMAIN = `localhost:${web}`;
  process.env.AKIN_E2E_MAIL_URL = `http://localhost:${mail}`;
  process.env.AKIN_E2E_IDP_URL = `http://localhost:${idp}`;
  process.env.AKIN_E2E_DATA = data;
}

function becomesReady(child) {
  return new Promise((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      process.stderr.write(chunk);
      if (String(chunk).includes('Akin is ready')) resolve();
    });
    child.once('exit', (code) => reject(new Error(`The application ended with code ${code} before it was ready.`)));
  });
}
