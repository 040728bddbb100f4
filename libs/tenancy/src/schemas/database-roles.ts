import pg from 'pg';
import { NATIONAL_ROLE } from '../unit/national-place.js';

const id = (name: string) => pg.escapeIdentifier(name);
const text = (value: string) => pg.escapeLiteral(value);

export interface Login {
  name: string;
  password: string;
}

/** Name and password a connection address carries. */
export function loginOf(url: string): Login {
  const parsed = new URL(url);
  return { name: decodeURIComponent(parsed.username), password: decodeURIComponent(parsed.password) };
}

/**
 * Makes the database's roles: the application's user and the queue's, who own nothing, inherit nothing and have an
 * empty search path, and the role for control data. Running it again changes nothing.
 */
export async function ensureDatabaseRoles(client: pg.Client, app: Login, queue: Login | null): Promise<void> {
  await ensureLogin(client, app);
  if (queue) await ensureLogin(client, queue);
  await ensureRole(client, NATIONAL_ROLE, 'nologin noinherit');
  await grantRole(client, NATIONAL_ROLE, app.name);
  await closeDatabase(client, [app, ...(queue ? [queue] : [])]);
}

async function ensureLogin(client: pg.Client, login: Login): Promise<void> {
  await ensureRole(
    client,
    login.name,
    `login nosuperuser noinherit nocreatedb nocreaterole noreplication password ${text(login.password)}`,
  );
  await client.query(`alter role ${id(login.name)} set search_path = ''`);
}

/** Roles belong to the whole server, so another database, or another run at this moment, may have made it. */
async function ensureRole(client: pg.Client, name: string, attributes: string): Promise<void> {
  const known = await client.query('select 1 from pg_roles where rolname = $1', [name]);
  if (known.rowCount) return;
  await client.query(`create role ${id(name)} ${attributes}`).catch((problem: pg.DatabaseError) => {
    if (problem.code !== '42710' && problem.code !== '23505') throw problem;
  });
}

/** Lets a user take a role on without having its rights all the time. */
export async function grantRole(client: pg.Client, role: string, user: string): Promise<void> {
  const { rows } = await client.query<{ v: number }>(`select current_setting('server_version_num')::int as v`);
  await client.query(grantStatement(role, user, rows[0].v));
}

/** PostgreSQL 15 has no words for it, but its NOINHERIT user means the same. */
const grantStatement = (role: string, user: string, serverVersion: number) =>
  `grant ${id(role)} to ${id(user)}${serverVersion >= 160000 ? ' with inherit false, set true' : ''};`;

/**
 * Makes the schema that belongs to the queue's user. Who gives something away has to be able to take that user's role
 * on, which an owner who is no superuser cannot by having made it (PostgreSQL 16 and later).
 */
export async function ensureQueueSchema(client: pg.Client, queue: Login): Promise<void> {
  const known = await client.query(`select 1 from pg_namespace where nspname = 'bullmq'`);
  if (known.rowCount) return;
  const { rows } = await client.query<{ may: boolean }>(`select rolsuper as may from pg_roles where rolname = current_user`);
  if (!rows[0].may) await client.query(`grant ${id(queue.name)} to current_user`);
  await client.query(`create schema bullmq authorization ${id(queue.name)}`);
}

/** A role of a school: nobody can sign in as it, and the application's user takes it on for one unit of work. */
export async function ensureSchoolRole(client: pg.Client, role: string, appUser: string): Promise<void> {
  const { rows } = await client.query<{ known: boolean; v: number }>(
    `select exists (select 1 from pg_roles where rolname = $1) as known, current_setting('server_version_num')::int as v`,
    [role],
  );
  const create = rows[0].known ? '' : `create role ${id(role)} nologin noinherit;`;
  await client.query(create + grantStatement(role, appUser, rows[0].v));
}

async function closeDatabase(client: pg.Client, users: Login[]): Promise<void> {
  const { rows } = await client.query<{ db: string }>('select current_database() as db');
  const database = id(rows[0].db);
  await client.query(`revoke all on database ${database} from public`);
  await client.query('revoke all on schema public from public');
  for (const user of users) await client.query(`grant connect on database ${database} to ${id(user.name)}`);
}
