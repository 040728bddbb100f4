import { latestVersion, type School } from '@akin/tenancy';
import { ApiUnderTest, hostOf } from '../testing/api-under-test.js';

describe('a school whose tables are behind the program', () => {
  let api: ApiUnderTest;
  let [late, good]: School[] = [];

  beforeAll(async () => {
    api = await ApiUnderTest.start();
    [late, good] = [await api.t.school('late'), await api.t.school('good')];
  });
  afterAll(() => api.stop());

  it('is told to come back, while the others are served', async () => {
    const people = [await api.person(late, 'a@late.example', 'learner'), await api.person(good, 'a@good.example', 'learner')];
    await api.t.national.run((m) =>
      m.query('update institution set schema_version = $2 where id = $1', [late.id, latestVersion('migrations') - 1]),
    );
    const [refused, served] = await Promise.all(
      [late, good].map((school, at) => api.call('GET', hostOf(school), '/api/wishes', { cookie: people[at].cookie })),
    );
    expect([refused.status, refused.body]).toEqual([503, expect.objectContaining({ code: 'school_not_ready' })]);
    expect(served.status).toBe(200);
  });
});
