import { spawn } from 'node:child_process';
import { chmodSync, closeSync, openSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { serverEnvironment } from './postgres-binaries.mjs';
import { commandOf, endProcess, mark } from './processes.mjs';

/** What PostgreSQL wrote down about the server of this data folder; null when it is not running. */
export function runningServer(cluster) {
  const lines = pidFile(cluster);
  if (!lines) return null;
  const pid = Number(lines[0]);
  if (!isServerOf(pid, cluster)) return null;
  return { ...mark(pid), port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
}

/** After a crash the file may name a process that has nothing to do with us; PostgreSQL would refuse to start. */
export function removeStalePidFile(cluster) {
  const lines = pidFile(cluster);
  if (!lines || isServerOf(Number(lines[0]), cluster)) return false;
  rmSync(join(cluster, 'postmaster.pid'), { force: true });
  return true;
}

function isServerOf(pid, cluster) {
  return commandOf(pid).includes(`/bin/postgres -D ${cluster} `) && mark(pid).since !== null;
}

function pidFile(cluster) {
  try {
    return readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return null;
  }
}

/** Starts the server process in a session of its own, so that Ctrl-C at the terminal does not end it before its users. */
export function launch({ native, cluster, account, port, settings, logFile }) {
  chmodSync(cluster, 0o700); // a copied or "repaired" folder may be open to others, and the server would refuse it
  const log = openSync(logFile, 'a', 0o600);
  const options = Object.entries({ port, ...settings }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(join(native, 'bin', 'postgres'), ['-D', cluster, ...options], {
    ...account,
    cwd: '/',
    env: serverEnvironment(),
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  child.on('error', () => {});
  child.unref();
  return child;
}

/** Waits until the server accepts connections; false when it ended before. `child` is it, when we have just launched it. */
export async function becomesReady(cluster, child) {
  const until = Date.now() + 120_000;
  while (Date.now() < until) {
    const server = runningServer(cluster);
    if (server?.ready) return true;
    if (child ? hasEnded(child) : !server) return false;
    await sleep(15);
  }
  return false;
}

const hasEnded = (child) => child.exitCode !== null || child.signalCode !== null || child.pid === undefined;

/** Fast shutdown (open transactions are rolled back); immediate shutdown when that takes too long. */
export async function shutDown(cluster) {
  const server = runningServer(cluster);
  if (server) await endProcess(server, { first: 'SIGINT', last: 'SIGQUIT', patience: 15_000 });
}

/** Deletes the server's folder, and its data where that had to go elsewhere. The server must be down. */
export function discardServer(home, cluster) {
  if (cluster && !cluster.startsWith(home)) rmSync(dirname(cluster), { recursive: true, force: true });
  rmSync(home, { recursive: true, force: true });
}
