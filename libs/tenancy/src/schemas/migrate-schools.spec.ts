import { asOwner, inSchool, prepareSpareSchemas, type School } from '../index.js';
import { testDatabase, type TestDatabase } from '../testing/index.js';
import { loadMigrations, type Migration } from './load-migrations.js';
import { migrateSchools } from './migrate-schools.js';

describe('migrating all schools', () => {
  let t: TestDatabase;
  let schools: School[];
  const added: Migration = {
    version: 9001,
    name: 'try-out',
    sql: `create table try_out (id integer primary key); insert into try_out values (1); alter table outbox_event add column tried boolean not null default true;`,
  };
  const migrations = [...loadMigrations('migrations'), added];

  beforeEach(async () => {
    t = await testDatabase();
    schools = [];
    for (const slug of ['ann-arbor', 'birmingham', 'camden', 'durham']) schools.push(await t.school(slug, { exact: true }));
  });
  afterEach(() => t.close());

  const migrate = (options = {}) => migrateSchools(t.ownerUrl, t.appUrl, { migrations, ...options });
  const versions = async () => (await t.registry.listSchools()).map(({ slug, schemaVersion }) => `${slug} ${schemaVersion}`).sort();
  const spoil = (school: School) =>
    asOwner(t.ownerUrl, (client) => client.query(`create table ${school.schema}.try_out (already integer)`));

  it('brings each up to date, with its role’s rights, and then has nothing to do', async () => {
    const results = await migrate();
    expect(results.map(({ slug, to, problem }) => [slug, to, problem])).toEqual(schools.map(({ slug }) => [slug, 9001, null]));
    for (const school of schools) expect(await inSchool(school, () => t.db.ask('select id from try_out'))).toEqual([{ id: 1 }]);
    expect((await migrate()).every(({ from, to }) => from === to)).toBe(true);
  });

  it('says what it would do in a dry run, and does nothing', async () => {
    const before = await versions();
    expect((await migrate({ dryRun: true })).map(({ to }) => to)).toEqual([9001, 9001, 9001, 9001]);
    expect(await versions()).toEqual(before);
  });

  it('leaves a failing school at its version, whole, reports it, and goes on with the others', async () => {
    await spoil(schools[1]);
    const results = await migrate({ parallel: 2 });
    expect(results.map(({ problem }) => problem)).toEqual([null, expect.stringContaining('already exists'), null, null]);
    expect(await versions()).toEqual(['ann-arbor 9001', `birmingham ${schools[1].schemaVersion}`, 'camden 9001', 'durham 9001']);
    await expect(inSchool(schools[1], () => t.db.ask('select tried from outbox_event'))).rejects.toThrow(/does not exist/);
  });

  it.each([{}, { dryRun: true }])('tries no school at all when there is no such canary: %o', async (options) => {
    const before = await versions();
    await expect(migrate({ canary: 'camdem', ...options })).rejects.toThrow(/“camdem”/);
    expect(await versions()).toEqual(before);
  });

  it('tries no other school when the canary fails, and counts them as failed', async () => {
    await spoil(schools[2]);
    const before = await versions();
    const results = await migrate({ canary: 'camden' });
    expect(results.filter(({ problem }) => problem)).toHaveLength(4);
    expect(await versions()).toEqual(before);
  });

  it('lets two runs at once do each school once', async () => {
    const [one, other] = await Promise.all([migrate(), migrate()]);
    expect([...one, ...other].filter(({ problem }) => problem)).toEqual([]);
    for (const school of schools) expect(await inSchool(school, () => t.db.ask('select count(*) as n from try_out'))).toEqual([{ n: 1 }]);
  });

  it('is taken up by the next run when it was cut off in the middle', async () => {
    // All but the first wait for the cut, however long that takes to come.
    const wait = 'select pg_sleep(60) from national.institution where schema_version = 9001 limit 1;';
    const slow = [...migrations.slice(0, -1), { ...added, sql: `${added.sql} ${wait}` }];
    let cutting: Promise<unknown> | undefined;
    const cutAll = () =>
      asOwner(t.ownerUrl, (client) =>
        client.query(
          `select pg_terminate_backend(pid) from pg_stat_activity
           where datname = current_database() and application_name = 'akin owner' and pid <> pg_backend_pid()`,
        ),
      );
    const report = () => void (cutting ??= cutAll());
    await migrateSchools(t.ownerUrl, t.appUrl, { migrations: slow, parallel: 1, report }).catch(() => undefined);
    await cutting;
    expect((await versions()).filter((line) => line.endsWith(' 9001'))).toHaveLength(1);
    const results = await migrate();
    expect(results.map(({ to, problem }) => [to, problem])).toEqual(schools.map(() => [9001, null]));
    for (const school of schools) expect(await inSchool(school, () => t.db.ask('select count(*) as n from try_out'))).toEqual([{ n: 1 }]);
  });
});

describe('a new school', () => {
  let t: TestDatabase;
  beforeAll(async () => void (t = await testDatabase()));
  afterAll(() => t.close());

  /** Tables, columns, constraints, indexes and rights of a schema, without its name. */
  const shape = (school: School) =>
    asOwner(t.ownerUrl, async (client) => {
      const ask = async (sql: string) =>
        (await client.query(sql, [school.schema])).rows.map((row) => JSON.stringify(row).replaceAll(school.schema, 'school'));
      return {
        columns: await ask(
          `select table_name, column_name, data_type, is_nullable, column_default, ordinal_position from information_schema.columns where table_schema = $1 order by 1, 6`,
        ),
        constraints: await ask(
          `select conrelid::regclass::text as on, conname, pg_get_constraintdef(oid) as def from pg_constraint where connamespace = $1::regnamespace order by 1, 2`,
        ),
        indexes: await ask(`select indexname, indexdef from pg_indexes where schemaname = $1 order by 1`),
        triggers: await ask(
          `select pg_get_triggerdef(t.oid) as trigger, pg_get_functiondef(tgfoid) as function from pg_trigger t join pg_class c on c.oid = tgrelid
           where c.relnamespace = $1::regnamespace and not tgisinternal order by 1`,
        ),
        rights: await ask(
          `select table_name, grantee, privilege_type from information_schema.role_table_grants where table_schema = $1 order by 1, 2, 3`,
        ),
        others: await ask(
          `select relname, relkind, relacl::text from pg_class where relnamespace = $1::text::regnamespace and relkind not in ('r', 'i')
           union all select 'schema', 'n', nspacl::text from pg_namespace where nspname = $1::text order by 1`,
        ),
      };
    });

  it('handed out as a spare or made from one script is the very schema that migrating version by version gives', async () => {
    const [whole, stepwise] = [await t.school('whole'), await t.school('stepwise')];
    expect(await asOwner(t.ownerUrl, (client) => prepareSpareSchemas(client, 'akin_app', 1))).toBe(1);
    const spare = await t.school('spare');
    expect((await asOwner(t.ownerUrl, (client) => client.query('select 1 from national.spare_schema'))).rows).toEqual([]);
    await asOwner(t.ownerUrl, async (client) => {
      await client.query(`drop schema ${stepwise.schema} cascade`);
      await client.query('update national.institution set schema_version = 0 where id = $1', [stepwise.id]);
    });
    const all = loadMigrations('migrations');
    for (let upTo = 1; upTo <= all.length; upTo++) {
      const failed = (await migrateSchools(t.ownerUrl, t.appUrl, { migrations: all.slice(0, upTo) })).filter(({ problem }) => problem);
      expect(failed).toEqual([]);
    }
    expect(await shape(stepwise)).toEqual(await shape(whole));
    expect(await shape(spare)).toEqual(await shape(whole));
    expect((await shape(whole)).columns.length).toBeGreaterThan(50);
  });
});

describe('ready to be spread over servers', () => {
  let t: TestDatabase;
  beforeAll(async () => {
    t = await testDatabase();
    await t.school('one');
    await t.school('two');
  });
  afterAll(() => t.close());

  it.each([
    [
      'foreign key',
      `select conname from pg_constraint c join pg_class a on a.oid = c.conrelid join pg_class b on b.oid = c.confrelid where c.contype = 'f' and a.relnamespace <> b.relnamespace`,
    ],
    ['view', `select viewname from pg_views where schemaname = 'national' or schemaname like 't\\_%'`],
    [
      'function',
      // Control data and schools may have functions of their own, as long as they name no other schema. Control data's build
      // no statement; a school's name the schema of the table they are a trigger of, and no other.
      `select proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
       where (nspname = 'national' and (p.prosrc ~* '\\mexecute\\M' or p.prosrc ~ '\\mt_[a-z]' or p.prosrc ~ '[a-z_]+\\.[a-z_]+\\s*(\\(|set|where|$)'))
         or (nspname like 't\\_%' and (p.prorettype <> 'trigger'::regtype or p.proconfig is not null or p.prosrc ~ '\\m(t_[a-z]|national\\M)'
           or regexp_replace(p.prosrc, '(%I|%1\\$I|\\m[a-z])\\.', '', 'g') ~ '[a-z_]+\\.[a-z_]'))`,
    ],
    [
      'trigger',
      `select tgname from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
         join pg_proc p on p.oid = t.tgfoid
       where not tgisinternal and (nspname like 't\\_%' or nspname = 'national') and p.pronamespace <> c.relnamespace`,
    ],
    [
      'inheritance',
      `select inhrelid from pg_inherits i join pg_class a on a.oid = inhrelid join pg_class b on b.oid = inhparent where a.relnamespace <> b.relnamespace`,
    ],
  ])('no %s crosses schemas', async (_what, sql) => {
    expect((await asOwner(t.ownerUrl, (client) => client.query(sql))).rows).toEqual([]);
  });
});
