import { asOwner, inSchool, openDataSource, TenantDb, type School } from '../index.js';
import { testDatabase, type TestDatabase } from '../testing/index.js';

describe('which connection a school is given', () => {
  let t: TestDatabase;
  let schools: School[];
  beforeAll(async () => {
    t = await testDatabase({ poolSize: 3 });
    schools = [];
    for (let n = 0; n < 6; n++) schools.push(await t.school('s'));
  });
  afterAll(() => t.close());

  const ask = (school: School, db = t.db) =>
    inSchool(school, () => db.ask<{ pid: number }>('select pg_backend_pid() as pid')).then(([{ pid }]) => pid);
  const run = (school: School) =>
    inSchool(school, () => t.db.run((m) => m.query<{ pid: number }[]>('select pg_backend_pid() as pid'))).then(([{ pid }]) => pid);
  const openAll = () => Promise.all([0, 1, 2].map((n) => run(schools[n])));

  it('is the one it had before, and a new school goes where the fewest are', async () => {
    await openAll();
    const first: number[] = [];
    for (const school of schools) first.push(await ask(school));
    const places = [...new Set(first)].map((pid) => first.filter((one) => one === pid).length);
    // One of the three may have been asked about control data, too, which counts as much as a school.
    expect(places).toHaveLength(3);
    expect(Math.max(...places)).toBeLessThanOrEqual(3);
    for (const way of [(school: School) => ask(school), run]) {
      const again: number[] = [];
      for (const school of schools.toReversed()) again.unshift(await way(school));
      expect(again).toEqual(first);
    }
  });

  it('is a fresh one after it has been so many schools’, so that no backend grows without end', async () => {
    const source = await openDataSource(t.appUrl, 1);
    const alone = new TenantDb(source);
    const names = Array.from({ length: 420 }, (_, n) => `t_many_${schools[0].id.slice(-6)}_${n}`);
    await asOwner(t.ownerUrl, (client) =>
      client.query(names.map((name) => `create role ${name} nologin; grant ${name} to akin_app; create schema ${name};`).join('\n')),
    );
    const seen = new Map<number, number>();
    for (const name of names) {
      const pid = await ask({ ...schools[0], schema: name, role: name }, alone);
      seen.set(pid, (seen.get(pid) ?? 0) + 1);
    }
    expect([...seen.values()]).toEqual([400, 20]);
    await source.destroy();
  });
});
