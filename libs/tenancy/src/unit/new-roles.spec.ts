import { asOwner, type School } from '../index.js';
import { ensureSchoolRole } from '../schemas/database-roles.js';
import { testDatabase, type TestDatabase } from '../testing/index.js';
import { inSchool } from './ambient.js';

/**
 * Schools that are added at the same moment: PostgreSQL can overlook a grant while it reads up on another, and the
 * connection then knows nothing of the new school until the next grant.
 */
describe('a school that was added this moment', () => {
  let t: TestDatabase;
  beforeAll(async () => {
    t = await testDatabase();
  });
  afterAll(() => t.close());

  /** Only what a unit of work needs: a role and a schema. */
  async function addPlaces(base: School, lane: number, each: (place: School) => Promise<unknown>): Promise<void> {
    await asOwner(t.ownerUrl, async (client) => {
      for (let n = 0; n < 50; n++) {
        const name = `t_new_${base.id.slice(-6)}_${lane}_${n}`;
        await ensureSchoolRole(client, name, 'akin_app');
        await client.query(`create schema ${name}; grant usage on schema ${name} to ${name}`);
        await each({ ...base, schema: name, role: name });
      }
    });
  }

  it('is open on every connection, while others are being added', async () => {
    const base = await t.school('base');
    const asked = () => t.db.ask<{ place: string }>('select current_user as place').then(([row]) => row.place);
    const put = () => t.db.put<{ place: string }>('with one as (select) select current_user as place from one').then(([row]) => row.place);
    const run = () => t.db.run((m) => m.query<{ place: string }[]>('select current_user as place')).then(([row]) => row.place);
    const seen: string[] = [];
    const visit = async (place: School) => {
      const answers = await inSchool(place, () => Promise.all([asked(), run(), put(), asked(), run(), put()]));
      seen.push(...answers.filter((answer) => answer === place.role));
    };
    await Promise.all([1, 2, 3, 4].map((lane) => addPlaces(base, lane, visit)));
    expect(seen).toHaveLength(4 * 50 * 6);
  });

  it('stays shut when the role was never granted, for a question and for a unit', async () => {
    const base = await t.school('base');
    const name = `t_none_${base.id.slice(-6)}`;
    await asOwner(t.ownerUrl, (client) => client.query(`create role ${name} nologin; create schema ${name}`));
    const foreign = { ...base, schema: name, role: name };
    let worked = 0;
    const denied = { code: '42501' };
    await expect(inSchool(foreign, () => t.db.ask('select 1'))).rejects.toMatchObject(denied);
    await expect(inSchool(foreign, () => t.db.put('with one as (select) select 1'))).rejects.toMatchObject(denied);
    await expect(inSchool(foreign, () => t.db.run(async () => worked++))).rejects.toMatchObject(denied);
    expect(worked).toBe(0);
  });
});
