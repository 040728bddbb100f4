import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../start/postgres.mjs';
import { openFolder } from '../start/postgres-binaries.mjs';

/** Nothing here outlives the run, so the server need not protect it against a power cut. */
const hurried = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: 300,
  autovacuum_naptime: '10s',
};

/** One embedded server for the whole jest run; its keeper removes it even when jest is killed. */
export default async function databaseUp() {
  const home = openFolder(join(tmpdir(), 'akin-test-'));
  const server = await startPostgres({ dataDir: home, settings: hurried, discard: true });
  // Specs change what sessions rest on without the process that looks them up; what it remembers has specs of its own.
  process.env.SESSION_MEMORY_MS = '0';
  process.env.AKIN_TEST_OWNER_URL = server.ownerUrl.replace(/\/akin$/, '/postgres');
  process.env.AKIN_TEST_APP_PASSWORD = server.passwords.app;
  process.env.AKIN_TEST_QUEUE_PASSWORD = server.passwords.queue;
  globalThis.akinTestServer = server;
}
