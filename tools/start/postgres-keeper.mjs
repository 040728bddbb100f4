/**
 * Stays beside the server and stops it when the last process that used it is gone, even if that one was killed and
 * could not say goodbye. `node postgres-keeper.mjs <home> <cluster> [--discard]`; --discard then deletes the folder.
 */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { lock } from './lock.mjs';
import { discardServer, shutDown } from './postgres-process.mjs';
import { hasUsers, keeperNote } from './postgres-users.mjs';

const [home, cluster, discard] = process.argv.slice(2);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {});

do {
  while (existsSync(home) && hasUsers(home)) await sleep(500);
} while (existsSync(home) && !(await tidyUp()));

// Somebody deleted the folder under a running server.
if (!existsSync(home)) {
  await shutDown(cluster);
  discardServer(home, cluster);
}

/** False when somebody came back in the meantime. */
async function tidyUp() {
  const unlock = await lock(join(home, 'lock'));
  try {
    if (hasUsers(home)) return false;
    await shutDown(cluster);
    if (discard) discardServer(home, cluster);
    else rmSync(keeperNote(home), { force: true });
    return true;
  } finally {
    unlock();
  }
}
