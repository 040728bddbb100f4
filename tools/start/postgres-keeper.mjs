/**
 * Stays beside the server and stops it when the last process that used it is gone, even if that one was killed and
 * could not say goodbye. `node postgres-keeper.mjs <home> <cluster> [--discard]`; --discard then deletes the folder.
 */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { lock } from './lock.mjs';
import { hasUsers } from './postgres-users.mjs';
import { runningServer, shutDown } from './postgres-process.mjs';

const [home, cluster, discard] = process.argv.slice(2);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {});

while (existsSync(home) && runningServer(cluster) && hasUsers(home)) await sleep(500);
if (existsSync(home)) await tidyUp();

async function tidyUp() {
  const unlock = await lock(join(home, 'lock'));
  try {
    if (hasUsers(home)) return;
    await shutDown(cluster);
    if (discard) rmSync(home, { recursive: true, force: true });
  } finally {
    unlock();
  }
}
