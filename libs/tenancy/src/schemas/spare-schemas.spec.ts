import {
  asOwner,
  ensureSchoolPlace,
  inSchool,
  latestVersion,
  loadMigrations,
  migrateSchoolSchema,
  prepareSpareSchemas,
  type School,
} from '../index.js';
import { testDatabase, type TestDatabase } from '../testing/index.js';

describe('spare schemas', () => {
  let t: TestDatabase;
  const all = loadMigrations('migrations');

  beforeEach(async () => void (t = await testDatabase()));
  afterEach(() => t.close());

  const owner = <T>(sql: string) => asOwner(t.ownerUrl, async (client) => (await client.query(sql)).rows as T[]);
  const prepare = (wanted?: number, migrations = all) =>
    asOwner(t.ownerUrl, (client) => prepareSpareSchemas(client, 'akin_app', wanted, migrations));
  const spares = async () =>
    (await owner<{ name: string }>('select schema_name as name from national.spare_schema order by 1')).map(({ name }) => name);
  const schemas = async () =>
    (await owner<{ name: string }>(`select nspname as name from pg_namespace where nspname like 'spare\\_%' order by 1`)).map(
      ({ name }) => name,
    );
  /** Roles belong to the whole server, so it is asked for these. */
  const roles = (names: string[]) => owner(`select rolname from pg_roles where rolname in (${names.map((name) => `'${name}'`).join()})`);
  const tables = async (schema: string) =>
    (await owner<{ n: number }>(`select count(*)::int as n from pg_tables where schemaname = '${schema}'`))[0].n;

  async function registered(slug: string): Promise<School> {
    const branding = { seed: '#1f4d3a', accent: '#8a5a0c', heroLine: '', mark: 'pine' } as const;
    const id = await t.institutions.add({
      slug,
      name: slug,
      shortName: slug,
      kind: 'medical_school',
      timeZone: 'America/Chicago',
      branding,
    });
    return (await t.registry.schoolById(id)) as School;
  }
  const place = (school: School) => asOwner(t.ownerUrl, (client) => ensureSchoolPlace(client, school, 'akin_app'));
  const current = async (school: School) => (await t.registry.schoolById(school.id)) as School;

  it('are made until there are enough, and no more by two at once', async () => {
    const made = await Promise.all([prepare(3), prepare(3)]);
    expect(made[0] + made[1]).toBe(3);
    expect(await prepare(3)).toBe(0);
    expect(await spares()).toHaveLength(3);
    expect(await schemas()).toEqual(await spares());
  });

  it('give a school its tables, its version and its rights at once, each to one school', async () => {
    await prepare(2);
    const given = await spares();
    const schools = [await registered('one'), await registered('two'), await registered('three')];
    expect((await Promise.all(schools.map(place))).sort()).toEqual([0, latestVersion('migrations'), latestVersion('migrations')]);
    await Promise.all(schools.map((school) => asOwner(t.ownerUrl, (client) => migrateSchoolSchema(client, school, 'akin_app'))));
    for (const school of schools) expect(await inSchool(await current(school), () => t.db.ask('select id from account'))).toEqual([]);
    expect([await spares(), await schemas(), await roles(given)]).toEqual([[], [], []]);
  });

  it('are handed out once: again, nothing changes', async () => {
    await prepare(2);
    const school = await registered('one');
    await place(school);
    const [left] = await spares();
    expect(await place(school)).toBe(latestVersion('migrations'));
    expect(await spares()).toEqual([left]);
  });

  it('are not given to a school that has a schema already', async () => {
    const school = await registered('one');
    await place(school);
    await prepare(1);
    expect(await place(school)).toBe(0);
    expect(await spares()).toHaveLength(1);
  });

  it('that are behind are dropped, and never handed out', async () => {
    await prepare(2, all.slice(0, -1));
    const stale = await spares();
    const school = await registered('one');
    expect(await place(school)).toBe(0);
    expect(await tables(school.schema)).toBe(0);
    await prepare(1);
    expect(await spares()).toHaveLength(1);
    expect(await schemas()).toEqual(await spares());
    expect(await roles(stale)).toEqual([]);
  });

  it('are of no use to a program that is older than they are, and are left to the newer one', async () => {
    await prepare(1, [...all, { version: 9001, name: 'newer', sql: 'create table newer (id integer)' }]);
    expect(await place(await registered('one'))).toBe(0);
    expect(await prepare(1)).toBe(1);
    expect(await spares()).toHaveLength(2);
  });

  it('do not take a name that a role of the server has already', async () => {
    await prepare(1);
    const school = await registered('one');
    await owner(`create role ${school.role} nologin noinherit`);
    expect(await place(school)).toBe(0);
    expect(await spares()).toHaveLength(1);
  });

  it('that lost their role are neither handed out nor kept', async () => {
    await prepare(1);
    const [lost] = await spares();
    await owner(`alter role ${lost} rename to left_behind_${lost.slice(-6)}`);
    expect(await place(await registered('one'))).toBe(0);
    expect(await prepare(1)).toBe(1);
    expect(await schemas()).toEqual(await spares());
    expect(await spares()).not.toContain(lost);
  });

  it('come back whole when handing one out is cut off', async () => {
    await prepare(1);
    const before = await spares();
    const school = await registered('one');
    // The last statement of the hand-out notes the version: it does not get through.
    await owner(`alter table national.institution add check (schema_version = 0)`);
    await expect(place(school)).rejects.toThrow(/violates check/);
    expect(await spares()).toEqual(before);
    expect(await schemas()).toEqual(before);
    expect(await roles(before)).toHaveLength(1);
    await owner(`alter table national.institution drop constraint institution_schema_version_check`);
    expect(await place(school)).toBe(latestVersion('migrations'));
  });

  it('leave nothing behind when making one fails', async () => {
    const broken = [...all, { version: 9001, name: 'broken', sql: 'create table half (id integer); select 1/0;' }];
    await expect(prepare(1, broken)).rejects.toThrow(/division by zero/);
    expect([await spares(), await schemas()]).toEqual([[], []]);
  });
});
