import type pg from 'pg';
import { NATIONAL_ROLE, NATIONAL_SCHEMA } from '../unit/national-place.js';
import { ensureDatabaseRoles, ensureQueueSchema, loginOf } from './database-roles.js';
import { loadMigrations } from './load-migrations.js';
import { asOwner, ownerTransaction } from './owner-connection.js';

/** One number for "somebody is migrating control data", shared by all processes. */
const lockNumber = 4_201_001;

export interface DatabaseAddresses {
  ownerUrl: string;
  appUrl: string;
  /** Where the queue's own user signs in; null when the queue is on Redis. */
  queueUrl: string | null;
}

/**
 * Brings roles and control data up to date. Locked, so that two starts at once do it once; running it again
 * changes nothing.
 * @returns the versions that were applied
 */
export function migrateNational(addresses: DatabaseAddresses): Promise<number[]> {
  return asOwner(addresses.ownerUrl, async (client) => {
    await client.query('select pg_advisory_lock($1)', [lockNumber]);
    const queue = addresses.queueUrl ? loginOf(addresses.queueUrl) : null;
    await ensureDatabaseRoles(client, loginOf(addresses.appUrl), queue);
    if (queue) await ensureQueueSchema(client, queue);
    return ownerTransaction(client, () => applyNational(client));
  });
}

async function applyNational(client: pg.Client): Promise<number[]> {
  await client.query(`create schema if not exists ${NATIONAL_SCHEMA}`);
  await client.query(`set local search_path to ${NATIONAL_SCHEMA}`);
  await client.query(
    'create table if not exists national_version (version integer primary key, applied_at timestamptz not null default now())',
  );
  const { rows } = await client.query<{ version: number }>('select version from national_version');
  const done = new Set(rows.map((row) => row.version));
  const open = loadMigrations('national').filter((migration) => !done.has(migration.version));
  for (const migration of open) {
    await client.query(migration.sql);
    await client.query('insert into national_version (version) values ($1)', [migration.version]);
  }
  await client.query(`grant usage on schema ${NATIONAL_SCHEMA} to ${NATIONAL_ROLE}`);
  await client.query(`grant select, insert, update, delete on all tables in schema ${NATIONAL_SCHEMA} to ${NATIONAL_ROLE}`);
  await client.query(`grant usage on all sequences in schema ${NATIONAL_SCHEMA} to ${NATIONAL_ROLE}`);
  await closeAppendOnly(client);
  return open.map((migration) => migration.version);
}

/** Tables whose comment says “append only” are added to and read by the application, never changed. */
async function closeAppendOnly(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = $1::regnamespace and obj_description(oid, 'pg_class') = 'append only'`,
    [NATIONAL_SCHEMA],
  );
  for (const { name } of rows) await client.query(`revoke update, delete on ${name} from ${NATIONAL_ROLE}`);
}
