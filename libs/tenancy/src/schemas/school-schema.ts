import type pg from 'pg';
import { holdSchool, versionScript, type SchoolSchema } from './school-place.js';
import { loadMigrations, type Migration } from './load-migrations.js';
import { grantScript, migrationScript } from './migration-script.js';
import { ownerTransaction } from './owner-connection.js';

/**
 * Brings one school's schema to the latest version, making schema and role when they are missing. All of it is one
 * transaction under a lock of its own: it is done or nothing is. Running it again changes nothing.
 * @returns the version reached
 */
export function migrateSchoolSchema(
  client: pg.Client,
  school: SchoolSchema,
  appUser: string,
  all: readonly Migration[] = loadMigrations('migrations'),
): Promise<number> {
  return ownerTransaction(client, async () => {
    const from = await holdSchool(client, school, appUser, all);
    const open = all.filter((migration) => migration.version > from);
    if (open.length === 0) return from;
    const latest = open[open.length - 1].version;
    await client.query([migrationScript(school.schema, open), grantScript(school), versionScript(school, latest)].join('\n'));
    return latest;
  });
}
