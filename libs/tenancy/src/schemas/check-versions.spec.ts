import { asOwner, checkVersions, inSchool, latestVersion, type School } from '../index.js';
import { testDatabase, type TestDatabase } from '../testing/index.js';
import { GuardedClient } from '../unit/guarded-client.js';

describe('the look at versions before a program starts', () => {
  let t: TestDatabase;
  beforeEach(async () => void (t = await testDatabase()));
  afterEach(async () => {
    jest.restoreAllMocks();
    await t.close();
  });

  const owner = (sql: string, values: unknown[] = []) => asOwner(t.ownerUrl, (client) => client.query(sql, values));
  const setVersion = (school: School, version: number) =>
    owner('update national.institution set schema_version = $2 where id = $1', [school.id, version]);

  it('is one query for 300 schools', async () => {
    await owner(
      `insert into national.institution (id, slug, name, short_name, kind, time_zone, state, schema_name, role_name, schema_version, branding, words)
       select gen_random_uuid(), 'school-' || n, 'School', 'School', 'medical_school', 'America/Chicago',
              case when n % 100 = 0 then 'provisioning' else 'active' end, 't_' || n, 't_' || n, case when n % 10 = 0 then 0 else $1 end, '{}', '{}'
       from generate_series(1, 300) n`,
      [latestVersion('migrations')],
    );
    const sent = (['ask', 'query', 'steer'] as const).map((way) => jest.spyOn(GuardedClient.prototype, way));
    expect(await checkVersions(t.national)).toEqual({ national: latestVersion('national'), behind: 27 });
    expect(sent.map((spy) => spy.mock.calls.length)).toEqual([1, 0, 0]);
  });

  it('refuses to start on control data that is behind, and says what to do', async () => {
    await owner('delete from national.national_version where version = $1', [latestVersion('national')]);
    await expect(checkVersions(t.national)).rejects.toThrow(/needs \d+\. Run the command migrate/);
  });

  it('refuses to start where there is no control data yet', async () => {
    await owner('drop table national.national_version');
    await expect(checkVersions(t.national)).rejects.toThrow(/at version 0/);
  });

  it('lets the program serve the other schools while one is behind', async () => {
    const [late, good] = [await t.school('late'), await t.school('good')];
    await setVersion(late, latestVersion('migrations') - 1);
    expect(await checkVersions(t.national)).toMatchObject({ behind: 1 });
    const count = async (school: School) =>
      inSchool((await t.registry.schoolById(school.id)) as School, () => t.db.ask<{ n: number }>('select count(*) as n from account'));
    expect(await count(good)).toEqual([{ n: 0 }]);
    await expect(count(late)).rejects.toEqual(expect.objectContaining({ code: 'school_not_ready' }));
    await setVersion(late, latestVersion('migrations') + 1);
    expect(await count(late)).toEqual([{ n: 0 }]);
  });
});
