import pg from 'pg';
import { ensureSchoolRole } from './database-roles.js';
import { loadMigrations, type Migration } from './load-migrations.js';
import { ownerTransaction } from './owner-connection.js';
import { takeSpareSchema } from './spare-schemas.js';

const id = (name: string) => pg.escapeIdentifier(name);
const text = (value: string) => pg.escapeLiteral(value);

/** A school whose tables are in use for longer than this is left for the next run instead of holding up the others. */
const lockTimeout = '10s';

export interface SchoolSchema {
  id: string;
  schema: string;
  role: string;
}

/**
 * Makes a school's schema and the role that alone may use it: a spare schema with all its tables when one is ready, an
 * empty one otherwise. All of it is one transaction; running it again changes nothing.
 * @returns the version of the tables in it, 0 for none
 */
export function ensureSchoolPlace(
  client: pg.Client,
  school: SchoolSchema,
  appUser: string,
  all: readonly Migration[] = loadMigrations('migrations'),
): Promise<number> {
  return ownerTransaction(client, () => holdSchool(client, school, appUser, all));
}

/**
 * Takes the school's lock, which the end of the transaction gives back, and gives the school its place when it has none.
 * @returns the version of its tables
 */
export async function holdSchool(client: pg.Client, school: SchoolSchema, appUser: string, all: readonly Migration[]): Promise<number> {
  const version = await lockedVersion(client, school);
  if (version > 0) return version;
  const latest = all.at(-1)?.version ?? 0;
  if (await takeSpareSchema(client, school, latest)) {
    await client.query(versionScript(school, latest));
    return latest;
  }
  await ensureSchoolRole(client, school.role, appUser);
  await client.query(`create schema if not exists ${id(school.schema)}; grant usage on schema ${id(school.schema)} to ${id(school.role)}`);
  return 0;
}

/** The statement that notes how far a school's tables are. */
export const versionScript = (school: SchoolSchema, version: number) =>
  `update national.institution set schema_version = ${version} where id = ${text(school.id)};`;

async function lockedVersion(client: pg.Client, school: SchoolSchema): Promise<number> {
  const answers = (await client.query(`
    set local lock_timeout = '${lockTimeout}';
    select pg_advisory_xact_lock(hashtextextended(${text(school.id)}, 0));
    select schema_version as version from national.institution where id = ${text(school.id)};`)) as unknown as pg.QueryResult[];
  const [row] = answers[2].rows as { version: number }[];
  // Erased since somebody made a list: giving it a place now would leave a trace that nothing ever clears away.
  if (!row) throw new Error('This school is not in the registry (any more).');
  return row.version;
}
