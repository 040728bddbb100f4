import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { databaseHome } from './database.mjs';
import { PlainError } from './plain-error.mjs';
import { discardServer, shutDown } from './postgres-process.mjs';
import { readPrivate } from './private-file.mjs';

/** What the demo makes; nothing else in the data folder is touched. */
const ours = ['logs', 'demo-idp', 'demo-inbox', 'uploads', 'secrets.json', 'running.json'];

/** Forgets the demo: database, mails, keys. */
export async function forgetDemo(settings) {
  if (settings.ownerUrl)
    throw new PlainError('--fresh only forgets the embedded database; yours (DATABASE_OWNER_URL) is left for you to empty.');
  const home = databaseHome(settings);
  const cluster = readPrivate(join(home, 'server.json'))?.cluster;
  if (cluster) await shutDown(cluster);
  discardServer(home, cluster);
  for (const name of ours) rmSync(join(settings.data, name), { recursive: true, force: true });
}
