import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { asOwner, loadMigrations, migrateSchools, type Migration } from '../index.js';
import { testDatabase, type TestDatabase } from '../testing/index.js';

const child = join(__dirname, '../testing/migrate-child.mjs');
const schools = 30;
const rows = 20;
const kills = 20;
/** The first moment is before a run can be done, on any machine; the last after most of it, on most. */
const betweenMs = 8;

/** A column that is filled from what is there, as migrations of a living school do. */
const addColumn = (n: number): Migration => ({
  version: 9000 + n,
  name: `added-${n}`,
  sql: `alter table outbox_event add column added_${n} text; update outbox_event set added_${n} = topic; alter table outbox_event alter column added_${n} set not null;`,
});

describe('a migration of all schools that is killed with -9', () => {
  let t: TestDatabase;
  let places: { schema: string; id: string }[];
  beforeAll(async () => {
    t = await testDatabase();
    const lanes = [0, 1, 2].map(async () => {
      for (let n = 0; n < schools / 3; n++) await t.school('s');
    });
    await Promise.all(lanes);
    places = await t.registry.listSchools();
    await asOwner(t.ownerUrl, (client) =>
      client.query(
        places
          .map(
            ({ schema }) =>
              `insert into ${schema}.outbox_event (id, topic, payload) select gen_random_uuid(), 'mark', '{}' from generate_series(1, ${rows});`,
          )
          .join('\n'),
      ),
    );
  }, 120_000);
  afterAll(() => t.close());

  /** Starts it, and says when it has begun. */
  async function begin(migrations: readonly Migration[]): Promise<ChildProcess> {
    const running = fork(child, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], execArgv: [] });
    await once(running, 'message');
    running.send({ ownerUrl: t.ownerUrl, appUrl: t.appUrl, migrations });
    await once(running, 'message');
    return running;
  }

  /** What a killed program had sent may still be under way. */
  const settled = () =>
    asOwner(t.ownerUrl, async (client) => {
      const under = `select 1 from pg_stat_activity where datname = current_database() and application_name = 'akin owner' and pid <> pg_backend_pid()`;
      while ((await client.query(under)).rowCount) await pause(5);
    });

  /** Schools whose tables are not exactly what their version says. */
  const halfDone = () =>
    asOwner(t.ownerUrl, async (client) => {
      const wrong: string[] = [];
      const { rows: all } = await client.query<{ schema: string; version: number }>(
        'select schema_name as schema, schema_version as version from national.institution',
      );
      for (const { schema, version } of all) {
        const columns = await client.query<{ name: string }>(
          `select column_name as name from information_schema.columns where table_schema = $1 and table_name = 'outbox_event' and column_name like 'added\\_%' order by ordinal_position`,
          [schema],
        );
        const wanted = Array.from({ length: Math.max(0, version - 9000) }, (_, n) => `added_${n + 1}`);
        const filled = wanted.map((name) => `and ${name} = 'mark'`).join(' ');
        const { rows: found } = await client.query<{ n: number }>(
          `select count(*)::int as n from ${schema}.outbox_event where true ${filled}`,
        );
        if (columns.rows.map(({ name }) => name).join() !== wanted.join() || found[0].n !== rows) wrong.push(schema);
      }
      return wrong;
    });

  it(`leaves no school half done at any of ${kills} moments, and skips none in the end`, async () => {
    const migrations = [...loadMigrations('migrations')];
    let cutShort = 0;
    for (let n = 1; n <= kills; n++) {
      migrations.push(addColumn(n));
      const running = await begin(migrations);
      const ended = once(running, 'exit');
      await pause((n - 1) * betweenMs);
      running.kill('SIGKILL');
      const [, signal] = await ended;
      if (signal === 'SIGKILL') cutShort++;
      await settled();
      expect(await halfDone()).toEqual([]);
    }
    expect(cutShort).toBeGreaterThan(0);
    const results = await migrateSchools(t.ownerUrl, t.appUrl, { migrations });
    expect(results.map(({ to, problem }) => [to, problem])).toEqual(places.map(() => [9000 + kills, null]));
    expect(await halfDone()).toEqual([]);
  }, 180_000);
});
