import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { PlainError } from './plain-error.mjs';
import { endProcess, mark } from './processes.mjs';
import { project } from './settings.mjs';

const leash = join(import.meta.dirname, 'leash.mjs');
const running = new Set();

/**
 * Runs a program of ours to its end and answers what it wrote.
 * @throws PlainError with its last lines when it fails.
 */
export async function runOnce(name, file, args, env) {
  const child = spawn(process.execPath, ['--enable-source-maps', '--import', leash, file, ...args], {
    cwd: project,
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const marked = mark(child.pid);
  running.add(marked);
  const { code, signal, said } = await ended(child).finally(() => running.delete(marked));
  if (code === 0) return said;
  throw new PlainError(`${name} failed (${signal ?? `code ${code}`}):\n${said.split('\n').slice(-15).join('\n')}`);
}

function ended(child) {
  let said = '';
  child.stdout.on('data', (chunk) => (said += chunk));
  child.stderr.on('data', (chunk) => (said += chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal, said: said.trim() }));
  });
}

/** Ends what is still under way. */
export const endRunning = () => Promise.all([...running].map((marked) => endProcess(marked)));
