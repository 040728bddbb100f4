import { join } from 'node:path';
import { databaseHome } from './database.mjs';
import { readPrivate, writePrivate } from './private-file.mjs';
import { runOnce } from './run-once.mjs';

/**
 * Tables and demo schools only have to be looked after when the sources or the database are others than last time;
 * remembering which they were makes a second start quick. A database of your own is always looked after.
 */
async function once(what, { settings, sources, database }, work) {
  const file = join(databaseHome(settings), 'upkeep.json');
  const done = `${sources} ${database.identity}`;
  if (database.identity && readPrivate(file)?.[what] === done) return;
  await work();
  if (database.identity) writePrivate(file, { ...readPrivate(file), [what]: done });
}

/** Brings roles, tables and queue up to date. */
export const migrated = (about, env, tell) =>
  once('migrated', about, () => {
    tell('Bringing the tables up to date');
    return runOnce('Migrating', 'apps/worker/dist/cli.js', ['migrate'], env.owner);
  });

/** Makes the demo schools when they are not there. */
export const seeded = (about, env, tell) =>
  once('seeded', about, () => {
    tell('Looking after the demo schools');
    return runOnce('Seeding', 'tools/seed/dist/main.js', [], env.owner);
  });
