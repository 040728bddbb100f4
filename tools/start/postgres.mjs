import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PlainError } from './plain-error.mjs';
import { freePort } from './ports.mjs';
import { readPrivate, writePrivate } from './private-file.mjs';
import { openFolder, runnablePostgres, serverAccount, serverEnvironment } from './postgres-binaries.mjs';
import { becomesReady, discardServer, launch, removeStalePidFile, runningServer, shutDown } from './postgres-process.mjs';
import { isRunning, mark } from './processes.mjs';
import { lock } from './lock.mjs';
import { enter, keeperNote, leave } from './postgres-users.mjs';

/** Reachable from this machine only, and by password only. */
const always = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: 200,
  max_locks_per_transaction: 256,
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'warning',
  // What people look for and answer comes as parameters; no log keeps them, whatever else it is told to keep.
  log_parameter_max_length: 0,
  log_parameter_max_length_on_error: 0,
};

/**
 * Starts the embedded PostgreSQL of a folder, or joins the one that already runs there. Makes the database when there
 * is none, survives whatever a `kill -9` left behind. `port` wishes for a port; without it the last one is kept while
 * it is free. `discard` deletes the folder after the last user.
 * @param {{dataDir: string, port?: number, settings?: Record<string, string|number>, discard?: boolean}} wishes
 */
export async function startPostgres({ dataDir, port, settings = {}, discard = false }) {
  const home = resolve(dataDir);
  const account = serverAccount();
  prepareHome(home, account);
  const unlock = await lock(join(home, 'lock'));
  try {
    const state = remembered(home, account);
    enter(home);
    keep(home, state.cluster, discard);
    const running = await ensureServer({ home, account, state, port, settings: { ...always, ...settings } });
    return handle({ home, state, running, discard });
  } finally {
    unlock();
  }
}

function handle({ home, state, running, discard }) {
  const url = (user, password) => `postgres://${user}:${password}@127.0.0.1:${running.port}/akin`;
  return {
    port: running.port,
    ownerUrl: url('akin_owner', state.passwords.owner),
    appUrl: url('akin_app', state.passwords.app),
    queueUrl: url('akin_queue', state.passwords.queue),
    passwords: state.passwords,
    identity: `${state.cluster} ${statSync(join(state.cluster, 'PG_VERSION')).mtimeMs}`,
    isUp: () => runningServer(state.cluster) !== null,
    stop: () => stop(home, state.cluster, discard),
  };
}

/** The last one to leave puts out the light. */
async function stop(home, cluster, discard) {
  const unlock = await lock(join(home, 'lock'));
  try {
    if (!leave(home)) return;
    await shutDown(cluster);
    if (discard) discardServer(home, cluster);
  } finally {
    unlock();
  }
}

/** The server's account must be able to walk to its data; secrets inside are files of mode 0600. */
function prepareHome(home, account) {
  const fresh = !existsSync(home);
  mkdirSync(home, { recursive: true });
  if (account && fresh) chmodSync(home, 0o711);
}

function remembered(home, account) {
  const file = join(home, 'server.json');
  const known = readPrivate(file) ?? { passwords: { owner: secret(), app: secret(), queue: secret() } };
  const native = runnablePostgres(account, known.native);
  const cluster = usable(known.cluster) ?? clusterPlace(home, account);
  const state = { ...known, native, cluster };
  writePrivate(file, state);
  return { ...state, save: (changes) => writePrivate(file, { ...state, ...changes }) };
}

const secret = () => randomBytes(24).toString('base64url');
const usable = (cluster) => (cluster && existsSync(join(cluster, 'PG_VERSION')) ? cluster : undefined);

/** Inside the home, or, when the server's account cannot get there (a project under /root), where it can. */
function clusterPlace(home, account) {
  const inside = join(home, 'cluster');
  if (!account) return inside;
  const reaches = spawnSync('test', ['-x', home], { ...account, cwd: '/' }).status === 0;
  return reaches ? inside : join(openFolder('/var/tmp/akin-data-'), 'cluster');
}

async function ensureServer({ home, account, state, port, settings }) {
  if (!existsSync(join(state.cluster, 'PG_VERSION'))) initialize(state, account);
  const logFile = join(home, 'postgres.log');
  if (existsSync(logFile) && statSync(logFile).size > 10_000_000) truncateSync(logFile);
  for (let attempt = 1; ; attempt += 1) {
    if (runningServer(state.cluster) && (await becomesReady(state.cluster))) return runningServer(state.cluster);
    removeStalePidFile(state.cluster);
    const start = existsSync(logFile) ? statSync(logFile).size : 0;
    const chosen = await freePort(attempt === 1 ? (port ?? state.port) : undefined);
    const child = launch({ ...state, account, port: chosen, settings, logFile });
    if (await becomesReady(state.cluster, child)) {
      state.save({ port: chosen });
      return runningServer(state.cluster);
    }
    const said = readFileSync(logFile, 'utf8').slice(start).trim();
    if (attempt === 20 || !worthAnotherTry(said)) throw notStarted(said, `(all of it in ${logFile})`);
    await sleep(250);
  }
}

/** The port was snatched, or the workers of a killed server are still leaving. */
const worthAnotherTry = (said) => /could not bind|address already in use|shared memory block|lock file/i.test(said);

const notStarted = (said, more = '') =>
  new PlainError(`The database did not start. It said:\n${said.split('\n').slice(-8).join('\n')}\n${more}`);

/** Made aside and renamed when complete, so that an interrupted first start leaves nothing half done. */
function initialize({ native, cluster, passwords }, account) {
  const draft = `${cluster}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  const passwordFile = `${cluster}.password`;
  writeFileSync(passwordFile, passwords.owner, { mode: 0o600 });
  if (account) for (const path of [draft, passwordFile]) chownSync(path, account.uid, account.gid);
  try {
    run(native, account, 'initdb', [
      ...['-D', draft, '-U', 'akin_owner', `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8'],
      ...['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-sync'],
    ]);
    run(native, account, 'postgres', ['--single', '-D', draft, 'template1'], 'create database akin owner akin_owner\n');
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(draft, cluster);
}

function run(native, account, program, options, input) {
  const result = spawnSync(join(native, 'bin', program), options, {
    ...account,
    cwd: '/',
    env: serverEnvironment(),
    encoding: 'utf8',
    input,
  });
  if (result.error) throw result.error;
  if (result.status !== 0) throw notStarted(`${result.stdout}${result.stderr}`.trim());
}

function keep(home, cluster, discard) {
  if (isRunning(readPrivate(keeperNote(home)))) return;
  const script = join(import.meta.dirname, 'postgres-keeper.mjs');
  const keeper = spawn(process.execPath, [script, home, cluster, ...(discard ? ['--discard'] : [])], {
    cwd: '/',
    detached: true,
    stdio: 'ignore',
  });
  keeper.on('error', () => {});
  keeper.unref();
  writePrivate(keeperNote(home), mark(keeper.pid));
}
