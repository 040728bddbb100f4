import pg from 'pg';
import { ensureSchoolRole } from './database-roles.js';
import { grantScript, migrationScript } from './migration-script.js';
import type { Migration } from './load-migrations.js';
import type { SchoolSchema } from './school-place.js';

/**
 * Takes a school's schema through these migrations inside the caller's transaction, making schema and role when they
 * are missing: for a restore, where tables and rows are there together or not at all. The registry is the caller's.
 */
export async function buildSchoolSchema(
  client: pg.Client,
  school: SchoolSchema,
  appUser: string,
  migrations: readonly Migration[],
): Promise<void> {
  await ensureSchoolRole(client, school.role, appUser);
  await client.query(
    [
      `create schema if not exists ${pg.escapeIdentifier(school.schema)};`,
      migrationScript(school.schema, migrations),
      grantScript(school),
    ].join('\n'),
  );
}
