import type { ErrorBody, MentorPage, MentorSearch } from '@akin/contracts';
import { inSchool, type School } from '@akin/tenancy';
import { ApiUnderTest, hostOf } from './testing/api-under-test.js';

describe('finding a mentor', () => {
  let api: ApiUnderTest;
  let other: ApiUnderTest;
  let [north, south]: School[] = [];
  let mentor: { id: string; cookie: string };
  let learner: { id: string; cookie: string };
  let stranger: { id: string; cookie: string };

  const mentorAt = async (school: School) => {
    const person = await api.person(school, 'mentor@people.example', 'mentor');
    await inSchool(school, () =>
      api.t.db.run(async (m) => {
        await m.query(`insert into mentor (account_id, state, helps_with) values ($1, 'active', '{leadership}')`, [person.id]);
        await m.query(`insert into profile (account_id, specialty) values ($1, 'urology')`, [person.id]);
      }),
    );
    return person;
  };
  beforeAll(async () => {
    api = await ApiUnderTest.start();
    other = await api.another();
    [north, south] = [await api.t.school('north'), await api.t.school('south')];
    [mentor, stranger] = [await mentorAt(north), await mentorAt(south)];
    learner = await api.person(north, 'learner@people.example', 'learner');
  });
  afterAll(() => api.stop());

  const search = (body: unknown, cookie = learner.cookie, school = north, process = api) =>
    process.call('POST', hostOf(school), '/api/mentors/search', { cookie, body });
  const get = (path: string, cookie = learner.cookie) => api.call('GET', hostOf(north), path, { cookie });
  const idsOf = ({ body }: { body: unknown }) => (body as MentorSearch).items.map(({ id }) => id);

  it('answers a learner who has said nothing, and a mentor, and nobody else', async () => {
    const answer = await search({});
    expect([answer.status, idsOf(answer)]).toEqual([200, [mentor.id]]);
    expect((await search({}, mentor.cookie)).body).toMatchObject({ total: 0 });
    const coordinator = await api.person(north, 'coordinator@people.example', 'coordinator');
    expect((await search({}, coordinator.cookie)).status).toBe(403);
    expect((await search({}, 'akin=nobody')).status).toBe(401);
  });

  it('has no address that what somebody looks for could stand in', async () => {
    expect((await get('/api/mentors?q=urology')).status).toBe(404);
    expect((await get('/api/mentors/search?words=urology')).status).toBe(404);
  });

  it.each([
    ['words', { words: 'x'.repeat(201) }],
    ['filters', { filters: 'spanish' }],
    ['filters.0.term', { filters: [{ facet: 'language', term: 7 }] }],
    ['wishes.0.weight', { wishes: [{ facet: 'language', term: 'spanish', weight: 'huge' }] }],
    ['lean', { lean: 101 }],
    ['page', { page: 'abc' }],
    ['q', { q: 'urology' }],
  ])('says of %s what does not fit', async (field, body) => {
    const answer = await search(body);
    expect(answer.status).toBe(400);
    expect(answer.body as ErrorBody).toMatchObject({ code: 'bad_input', detail: { fields: [expect.objectContaining({ field })] } });
  });

  it('finds nobody of another school, by search or by id', async () => {
    expect(idsOf(await search({}, stranger.cookie, south))).toEqual([]);
    expect(idsOf(await search({ words: 'mentor' }))).toEqual([mentor.id]);
    expect((await get(`/api/mentors/${stranger.id}`)).status).toBe(404);
    expect((await get(`/api/mentors/${stranger.id}/answering`)).status).toBe(404);
  });

  it('sees in every process at once what a mentor changes in one', async () => {
    const wishes = [{ facet: 'language', term: 'spanish', weight: 'must' }];
    const everywhere = () =>
      Promise.all([api, other].map(async (process) => idsOf(await search({ wishes }, learner.cookie, north, process))));
    const say = (audience: string) =>
      api.call('PUT', hostOf(north), '/api/me/facets/language', { cookie: mentor.cookie, body: { terms: ['spanish'], audience } });
    expect(await everywhere()).toEqual([[], []]);
    await say('school');
    expect(await everywhere()).toEqual([[mentor.id], [mentor.id]]);
    await say('pair');
    expect(await everywhere()).toEqual([[], []]);
  });

  it('reads a mentor, and how soon they answer', async () => {
    const page = (await get(`/api/mentors/${mentor.id}`)).body as MentorPage;
    expect(page).toMatchObject({ helpsWith: ['Leadership'], focus: [], similar: [], sharedGround: [], mayAsk: true });
    expect((await get(`/api/mentors/${mentor.id}/answering`)).body).toEqual({ words: null });
  });
});
