import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { freePort } from '../start/ports.mjs';

// The packages of the system are found by the system's own interpreter.
const python = '/usr/bin/python3';

/** What is missing before the provider can be started, in words; null when nothing is. */
export function whatIsMissing() {
  const has = (program, args) => spawnSync(program, args, { stdio: 'ignore' }).status === 0;
  const missing = [
    has(python, ['-c', 'import saml2.server']) ? null : 'python3-pysaml2',
    has('xmlsec1', ['--version']) ? null : 'xmlsec1',
    has('openssl', ['version']) ? null : 'openssl',
  ].filter(Boolean);
  return missing.length ? `not installed: ${missing.join(', ')}` : null;
}

/** Starts the provider on our metadata (a file). It ends with `stop`, or with this process. */
export async function startProvider(ourMetadata, folder) {
  const port = await freePort();
  const child = spawn(python, [join(import.meta.dirname, 'idp.py'), String(port), ourMetadata, folder], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const [said] = await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
  if (!String(said).includes('ready')) throw new Error('The identity provider did not start.');
  const at = `http://127.0.0.1:${port}`;
  return {
    metadata: async () => (await fetch(`${at}/metadata`)).text(),
    unaskedUrl: `${at}/unasked`,
    signOutUrl: `${at}/sign-out`,
    answer: (way) => fetch(`${at}/way`, { method: 'POST', body: JSON.stringify(way) }),
    stop: () => child.kill(),
  };
}
