import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { asOwner, loadMigrations, migrateSchools } from '@akin/tenancy';

const kills = 20;
const first = 9000;

/** Migrations that each add a column and fill it from what is there. */
export const addedColumns = (count) =>
  Array.from({ length: count }, (_, n) => ({
    version: first + n + 1,
    name: `added-${n + 1}`,
    sql: `alter table account add column added_${n + 1} text;
          update account set added_${n + 1} = mail;
          alter table account alter column added_${n + 1} set not null;`,
  }));

/** Schools a second, by one added column with back-fill. */
export async function migrationRate(bench) {
  const began = performance.now();
  const results = await migrateSchools(bench.ownerUrl, bench.appUrl, { migrations: [...loadMigrations('migrations'), ...addedColumns(1)] });
  const failed = results.find(({ problem }) => problem);
  if (failed) throw new Error(failed.problem);
  return (results.length / (performance.now() - began)) * 1000;
}

/** How long it takes to see that there is nothing to do, in milliseconds. */
export async function nothingToDo(bench) {
  const began = performance.now();
  await migrateSchools(bench.ownerUrl, bench.appUrl);
  return performance.now() - began;
}

/** Kills the program with -9 at random moments of one migration after the other; answers how many schools suffered. */
export async function killedMigrations(bench, schools) {
  let halfDone = 0;
  for (let columns = 2; columns <= kills + 1; columns++) {
    const child = fork(join(import.meta.dirname, 'migrate-child.mjs'), { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    const ended = once(child, 'exit');
    await once(child, 'message');
    child.send({ ownerUrl: bench.ownerUrl, appUrl: bench.appUrl, columns });
    await once(child, 'message');
    await pause(Math.random() * 1500);
    child.kill('SIGKILL');
    await ended;
    halfDone += (await inspect(bench, schools)).halfDone;
  }
  const migrations = [...loadMigrations('migrations'), ...addedColumns(kills + 1)];
  await migrateSchools(bench.ownerUrl, bench.appUrl, { migrations });
  const last = await inspect(bench, schools);
  return { kills, halfDone: halfDone + last.halfDone, skipped: last.versions.filter((version) => version !== first + kills + 1).length };
}

/** Compares every school's version with the columns it has and what is in them. */
function inspect(bench, schools) {
  return asOwner(bench.ownerUrl, async (client) => {
    await settled(client);
    const { rows } = await client.query(
      `select i.schema_name as schema, i.schema_version as version,
              (select count(*)::int from pg_attribute where attrelid = (i.schema_name || '.account')::regclass and attname like 'added\\_%' and not attisdropped) as columns
       from national.institution i where i.schema_name = any($1)`,
      [schools.map(({ schema }) => schema)],
    );
    const wrong = rows.filter(({ version, columns }) => Math.max(0, version - first) !== columns);
    const holes = rows
      .filter(({ columns }) => columns > 0)
      .map(({ schema, columns }) => `select 1 from ${schema}.account where added_${columns} is distinct from mail`);
    const empty = holes.length ? (await client.query(holes.join(' union all '))).rowCount : 0;
    return { halfDone: wrong.length + empty, versions: rows.map(({ version }) => version) };
  });
}

/** What a killed program had sent may still be under way. */
async function settled(client) {
  const others = `select 1 from pg_stat_activity where application_name = 'akin owner' and pid <> pg_backend_pid()`;
  while ((await client.query(others)).rowCount) await pause(5);
}
