import type { ErrorBody, WishList } from '@akin/contracts';
import type { School } from '@akin/tenancy';
import { ApiUnderTest, hostOf } from './testing/api-under-test.js';

describe('the wall over HTTP', () => {
  let api: ApiUnderTest;
  let north: School;
  let river: School;

  beforeAll(async () => {
    api = await ApiUnderTest.start();
    [north, river] = [await api.t.school('north'), await api.t.school('river')];
  });
  afterAll(() => api.stop());

  const codeOf = (answer: { body: never }) => (answer.body as ErrorBody).code;

  it.each(['nowhere.localhost:3000', 'evil.example', `north.localhost:3000@evil.example`, 'localhost', '..localhost:3000'])(
    'knows nobody at %s',
    async (host) => {
      const answer = await api.call('GET', host, '/api/institution');
      expect([answer.status, codeOf(answer)]).toEqual([404, 'unknown_host']);
    },
  );

  it('shows a person a calm page where nobody lives', async () => {
    const answer = await api.call('GET', 'nowhere.localhost:3000', '/', { headers: { accept: 'text/html' } });
    expect(answer.status).toBe(404);
    expect(answer.text).toContain('There is no school at this address');
    expect(answer.text).toContain('href="//localhost:3000/"');
  });

  it('opens nothing at another school with a session of this one', async () => {
    const { cookie } = await api.person(north, 'l@north.example', 'learner');
    expect((await api.call('GET', hostOf(north), '/api/session', { cookie })).status).toBe(200);
    for (const host of [hostOf(river), 'operator.localhost:3000', 'localhost:3000']) {
      expect((await api.call('GET', host, '/api/session', { cookie })).status).toBe(401);
    }
  });

  it('closes a suspended school at once, and opens it again to who signs in anew', async () => {
    const school = await api.t.school('paused');
    const { cookie } = await api.person(school, 'l@paused.example', 'learner');
    const operator = await api.operator();
    const change = (what: string) =>
      api.call('POST', 'operator.localhost:3000', `/api/operator/institutions/${school.slug}/${what}`, { cookie: operator });
    expect((await change('suspend')).status).toBe(200);
    const answer = await api.call('GET', hostOf(school), '/api/session', { cookie });
    expect([answer.status, codeOf(answer)]).toEqual([403, 'school_suspended']);
    const page = await api.call('POST', hostOf(school), '/saml/acs', {});
    expect([page.status, page.text]).toEqual([403, expect.stringMatching(/This school is paused\.[^]*class="reference"><b>\w{4}-\w{4}</)]);
    expect((await change('resume')).status).toBe(200);
    expect((await api.call('GET', hostOf(school), '/api/institution')).status).toBe(200);
    expect((await api.call('GET', hostOf(school), '/api/session', { cookie })).status).toBe(401);
  });

  it('takes no change from another page', async () => {
    const { cookie } = await api.person(north, 'origin@north.example', 'learner');
    for (const origin of ['http://evil.example', `http://${hostOf(river)}`, 'null']) {
      const answer = await api.call('PUT', hostOf(north), '/api/wishes', { cookie, body: { wishes: [] }, headers: { origin } });
      expect([answer.status, codeOf(answer)]).toEqual([403, 'foreign_origin']);
    }
  });

  it('answers whose row it is in hundreds of interleaved requests', async () => {
    const people = await Promise.all(
      [north, river].flatMap((school) =>
        [0, 1, 2].map(async (n) => ({
          school,
          term: ['spanish', 'korean', 'arabic'][n],
          ...(await api.person(school, `p${n}@${school.slug}.example`, 'learner')),
        })),
      ),
    );
    const wish = (term: string) => ({ wishes: [{ facet: 'language', term, weight: 'a_lot' }] });
    await Promise.all(
      people.map(({ school, cookie, term }) => api.call('PUT', hostOf(school), '/api/wishes', { cookie, body: wish(term) })),
    );
    const answers = await Promise.all(
      Array.from({ length: 600 }, async (_, n) => {
        const { school, cookie, term } = people[n % people.length];
        const { status, body } = await api.call('GET', hostOf(school), '/api/wishes', { cookie });
        return status === 200 && (body as WishList).wishes.length === 1 && (body as WishList).wishes[0].term === term;
      }),
    );
    expect(answers.filter((right) => !right)).toEqual([]);
  });
});
