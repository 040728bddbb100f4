import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { databaseHome } from './database.mjs';
import { PlainError } from './plain-error.mjs';
import { shutDown } from './postgres-process.mjs';
import { readPrivate } from './private-file.mjs';

/** What the demo makes; nothing else in the data folder is touched. */
const ours = ['postgres', 'logs', 'demo-idp', 'demo-inbox', 'uploads', 'secrets.json', 'running.json'];

/** Forgets the demo: database, mails, keys. */
export async function forgetDemo(settings) {
  if (settings.ownerUrl)
    throw new PlainError('--fresh only forgets the embedded database; yours (DATABASE_OWNER_URL) is left for you to empty.');
  const cluster = readPrivate(join(databaseHome(settings), 'server.json'))?.cluster;
  if (cluster) {
    await shutDown(cluster);
    rmSync(cluster.startsWith(settings.data) ? cluster : dirname(cluster), { recursive: true, force: true });
  }
  for (const name of ours) rmSync(join(settings.data, name), { recursive: true, force: true });
}
