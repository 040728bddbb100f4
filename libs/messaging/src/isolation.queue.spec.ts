import { inSchool, type School } from '@akin/tenancy';
import { testDatabase, type TestDatabase } from '@akin/tenancy/testing';
import { messageCenter, PostOffice, type MessageCenter } from './testing/index.js';

interface Seen {
  of: string;
  who: string;
  rows: number;
  foreign: number;
}

/** The wall as a job meets it; its twins are `isolation.spec.ts` in tenancy and `isolation.http.spec.ts` in the api. */
describe('the wall in a job', () => {
  let t: TestDatabase;
  let post: PostOffice;
  let center: MessageCenter;

  beforeEach(async () => {
    t = await testDatabase();
    post = new PostOffice();
    center = await messageCenter(t, await post.open());
  });
  afterEach(async () => {
    await center.close();
    await post.close();
    await t.close();
  });

  const record = (school: School, payload: Record<string, unknown> = {}) =>
    inSchool(school, () => t.db.run(() => center.outbox.record('person.invited', { of: school.slug, ...payload })));
  const handled = (school: School) =>
    inSchool(school, () =>
      t.db.ask<{ reaches: boolean }>(`select payload ? 'reaches' as reaches from outbox_event where handled_at is not null`),
    );
  const until = async (holds: () => boolean | Promise<boolean>) => {
    const end = Date.now() + 25_000;
    while (!(await holds())) {
      if (Date.now() > end) throw new Error('It did not happen in time.');
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };

  it('shows no foreign row to interleaved jobs of twenty schools on two workers', async () => {
    const schools = await Promise.all(Array.from({ length: 20 }, () => t.school('many')));
    const seen: Seen[] = [];
    center.listeners.on('person.invited', 'look', async ({ payload }) => {
      const look = `select $1 as "of", current_user as who, count(*) as rows, count(*) filter (where payload->>'of' <> $1) as "foreign" from outbox_event`;
      seen.push(...(await t.db.run((m) => m.query<Seen[]>(look, [payload['of']]))));
    });
    await Promise.all([center.startWorker(), center.startWorker()]);
    await Promise.all(Array.from({ length: 200 }, (_, n) => record(schools[n % schools.length])));
    await until(() => seen.length >= 200);
    const roles = new Map(schools.map(({ slug, role }) => [slug, role]));
    expect(seen.filter(({ of, who, rows, foreign }) => who !== roles.get(of) || rows === 0 || foreign > 0)).toEqual([]);
  });

  it.each<[string, (other: School) => Promise<unknown>]>([
    ['another school’s schema by name', (other) => t.db.run((m) => m.query(`select * from ${other.schema}.outbox_event`))],
    ['control data', () => t.db.run((m) => m.query('select * from national.institution'))],
    ['the control data’s own door', () => t.national.run((m) => m.query('select 1'))],
    ['another role', () => t.db.run((m) => m.query('reset role'))],
    ['another school in the middle of a job', (other) => inSchool(other, () => t.db.run((m) => m.query('select * from outbox_event')))],
  ])('refuses %s to a listener, tells nothing and goes on', async (_what, reach) => {
    const [school, other] = [await t.school('north'), await t.school('river')];
    const outcomes: string[] = [];
    center.listeners.on('person.invited', 'reach', async ({ payload }) => {
      if (!payload['reaches']) return void outcomes.push('told');
      try {
        await reach(other);
        outcomes.push('reached');
      } catch (problem) {
        outcomes.push('refused');
        throw problem;
      }
    });
    await center.startWorker();
    await record(school, { reaches: true });
    await until(() => outcomes.length > 0);
    await record(school);
    await until(async () => (await handled(school)).length > 0);
    // What was refused is tried again by and by.
    expect([...new Set(outcomes)]).toEqual(['refused', 'told']);
    expect(await handled(school)).toEqual([{ reaches: false }]);
  });
});
