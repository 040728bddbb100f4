import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { ensureSchoolRole } from './database-roles.js';
import { loadMigrations, type Migration } from './load-migrations.js';
import { grantScript, migrationScript } from './migration-script.js';
import { ownerTransaction } from './owner-connection.js';

const id = (name: string) => pg.escapeIdentifier(name);

/** How many prepared schemas are kept: enough for the schools of one morning's announcement. */
const kept = 3;

/** One number for "somebody is making spare schemas", shared by all processes. */
const lockNumber = 4_201_002;

/** A database that was brought to another server leaves its roles behind. */
const isWhole = `(exists (select 1 from pg_roles where rolname = schema_name) and exists (select 1 from pg_namespace where nspname = schema_name))`;

/**
 * Drops spare schemas that are behind or not whole and makes new ones until enough are ready, each with a role of the same name that
 * may use it. Each is a transaction of its own: killed at any moment, nothing is half done. Running it again changes
 * nothing.
 * @returns how many were made
 */
export async function prepareSpareSchemas(
  client: pg.Client,
  appUser: string,
  wanted = kept,
  all: readonly Migration[] = loadMigrations('migrations'),
): Promise<number> {
  const latest = all.at(-1)?.version ?? 0;
  while (await dropStale(client, latest));
  let made = 0;
  while (await makeOne(client, appUser, wanted, all)) made++;
  return made;
}

/**
 * Gives a spare schema of exactly this version, and its role, a school's names, inside the caller's transaction. A
 * school that has a schema or a role already keeps it; a spare whose role stayed behind on another server is passed over.
 * @returns whether there was one to give
 */
export async function takeSpareSchema(
  client: pg.Client,
  { schema, role }: { schema: string; role: string },
  version: number,
): Promise<boolean> {
  const { rows } = await client.query<{ name: string }>(
    `delete from national.spare_schema where schema_name =
       (select schema_name from national.spare_schema
        where schema_version = $1
          and ${isWhole}
          and not exists (select 1 from pg_namespace where nspname = $2) and not exists (select 1 from pg_roles where rolname = $3)
        order by made_at limit 1 for update skip locked)
     returning schema_name as name`,
    [version, schema, role],
  );
  if (!rows.length) return false;
  const spare = id(rows[0].name);
  await client.query(`alter schema ${spare} rename to ${id(schema)}; alter role ${spare} rename to ${id(role)}`);
  return true;
}

function dropStale(client: pg.Client, latest: number): Promise<boolean> {
  return ownerTransaction(client, async () => {
    const { rows } = await client.query<{ name: string }>(
      `delete from national.spare_schema where schema_name =
         (select schema_name from national.spare_schema where schema_version < $1 or not ${isWhole} limit 1 for update skip locked)
       returning schema_name as name`,
      [latest],
    );
    if (rows.length) await client.query(`drop schema if exists ${id(rows[0].name)} cascade; drop role if exists ${id(rows[0].name)}`);
    return rows.length > 0;
  });
}

function makeOne(client: pg.Client, appUser: string, wanted: number, all: readonly Migration[]): Promise<boolean> {
  return ownerTransaction(client, async () => {
    const latest = all.at(-1)?.version ?? 0;
    await client.query('select pg_advisory_xact_lock($1)', [lockNumber]);
    const { rows } = await client.query<{ ready: number }>(
      'select count(*)::int as ready from national.spare_schema where schema_version = $1',
      [latest],
    );
    if (rows[0].ready >= wanted) return false;
    const name = `spare_${randomBytes(6).toString('hex')}`;
    await ensureSchoolRole(client, name, appUser);
    await client.query([`create schema ${id(name)};`, migrationScript(name, all), grantScript({ schema: name, role: name })].join('\n'));
    await client.query('insert into national.spare_schema (schema_name, schema_version) values ($1, $2)', [name, latest]);
    return true;
  });
}
