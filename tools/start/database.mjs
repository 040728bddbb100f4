import { join } from 'node:path';
import { PlainError } from './plain-error.mjs';
import { startPostgres } from './postgres.mjs';
import { keptSecrets } from './settings.mjs';

/** Where the embedded server of this installation keeps its things. */
export const databaseHome = (settings) => join(settings.data, 'postgres');

/**
 * The database to work on: the one the settings name, or the embedded one. Answers its three addresses, `isUp`, `stop`
 * and `identity`, which names the embedded database and no other, and is null for one we know too little of.
 */
export async function openDatabase(settings) {
  if (settings.ownerUrl) return ownDatabase(settings);
  if (settings.appUrl) {
    throw new PlainError(
      'DATABASE_URL is set but DATABASE_OWNER_URL is not. Set both to use a database of your own, or neither for the embedded one.',
    );
  }
  return startPostgres({ dataDir: databaseHome(settings) });
}

/** Addresses that are not given are those of the owner's database with the names the migrations will create. */
function ownDatabase(settings) {
  const secrets = keptSecrets(settings.data);
  return {
    ownerUrl: settings.ownerUrl,
    appUrl: settings.appUrl ?? as(settings.ownerUrl, 'akin_app', secrets.app),
    queueUrl: settings.queueUrl ?? as(settings.ownerUrl, 'akin_queue', secrets.queue),
    identity: null,
    isUp: () => true,
    stop: async () => {},
  };
}

function as(url, user, password) {
  const changed = new URL(url);
  changed.username = user;
  changed.password = password;
  return changed.href;
}
