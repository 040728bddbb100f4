import type { FacetPolicyView, FacetRules, MentorCard, MentorSearch, Shortlist, WishList, WishLists } from '@akin/contracts';
import { inSchool, type School } from '@akin/tenancy';
import { ApiUnderTest, hostOf } from './testing/api-under-test.js';

interface Person {
  id: string;
  cookie: string;
}

let api: ApiUnderTest;
let school: School;
let [learner, other, mentor, coordinator]: Person[] = [];

beforeAll(async () => {
  api = await ApiUnderTest.start();
  school = await api.t.school('north');
  learner = await api.person(school, 'imani@n.example', 'learner');
  other = await api.person(school, 'kofi@n.example', 'learner');
  mentor = await api.person(school, 'osei@n.example', 'mentor');
  coordinator = await api.person(school, 'desk@n.example', 'coordinator', 'admin');
  await sql(
    `insert into mentor (account_id, state, capacity, helps_with) values ($1, 'active', 2, '{leadership}')
     on conflict (account_id) do update set state = 'active', capacity = 2, helps_with = '{leadership}'`,
    [mentor.id],
  );
  const answer = { terms: ['twi'], audience: 'school' };
  await api.call('PUT', hostOf(school), '/api/me/facets/language', { cookie: mentor.cookie, body: answer });
});
afterAll(() => api.stop());

const sql = <T>(statement: string, values: unknown[] = []) => inSchool(school, () => api.t.db.run((m) => m.query<T[]>(statement, values)));
async function call<T>(who: Person, method: string, path: string, body?: object) {
  const answer = await api.call(method, hostOf(school), path, { cookie: who.cookie, ...(body && { body }) });
  return { ...answer, body: answer.body as T };
}
const lists = (who: Person, method = 'GET', path = '', body?: object) => call<WishLists>(who, method, `/api/wish-lists${path}`, body);
const told = ({ body }: { body: WishLists }) => body.items.map(({ name, inUse, lean, wishes }) => [name, inUse, lean, wishes.length]);
const twi = { facet: 'language', term: 'twi', weight: 'must' };
const reset = () => sql('with gone as (delete from wish_lists returning 1) select 1 from gone');
beforeEach(reset);

describe('wish lists', () => {
  it('begin with one, and the list in use is the same by both addresses', async () => {
    expect(told(await lists(learner))).toEqual([['My wishes', true, 50, 0]]);
    await call(learner, 'PUT', '/api/wishes', { wishes: [twi] });
    expect(told(await lists(learner))).toEqual([['My wishes', true, 50, 1]]);
    const added = await lists(learner, 'POST', '', { name: 'Labs' });
    expect([added.status, told(added)]).toEqual([
      201,
      [
        ['My wishes', false, 50, 1],
        ['Labs', true, 50, 0],
      ],
    ]);
    expect((await call<WishList>(learner, 'GET', '/api/wishes')).body).toEqual({ wishes: [] });
    const labs = added.body.items[1]!.id;
    const changed = await lists(learner, 'PUT', `/${labs}`, {
      wishes: [twi, { facet: 'words', term: '  two   cities ', weight: 'a_lot' }],
      lean: 100,
    });
    expect([changed.status, told(changed)]).toEqual([
      200,
      [
        ['My wishes', false, 50, 1],
        ['Labs', true, 100, 2],
      ],
    ]);
    expect((await call<WishList>(learner, 'GET', '/api/wishes')).body.wishes[1]).toEqual({
      facet: 'words',
      term: 'two cities',
      weight: 'a_lot',
    });
    expect(told(await lists(learner, 'PUT', '/first', { inUse: true, name: 'Home' }))).toEqual([
      ['Home', true, 50, 1],
      ['Labs', false, 100, 2],
    ]);
    expect(told(await lists(learner, 'DELETE', '/first'))).toEqual([['Labs', true, 100, 2]]);
    expect(told(await lists(other))).toEqual([['My wishes', true, 50, 0]]);
  });

  it('are what searches go by', async () => {
    const find = async () => (await call<MentorSearch>(learner, 'POST', '/api/mentors/search', {})).body;
    expect((await find()).items.map(({ id }) => id)).toEqual([mentor.id]);
    await call(learner, 'PUT', '/api/wishes', { wishes: [{ ...twi, weight: 'not_wanted' }] });
    expect((await find()).total).toBe(0);
    await lists(learner, 'POST', '', { name: 'Anybody' });
    expect((await find()).total).toBe(1);
  });

  const many = Array.from({ length: 25 }, () => twi);
  it.each<[string, string, string, object | undefined, number, string]>([
    ['a list without a name', 'POST', '', {}, 400, 'bad_input'],
    ['a list whose name is there', 'POST', '', { name: 'MY WISHES' }, 400, 'bad_input'],
    ['a list in somebody’s name', 'POST', '', { name: 'New', accountId: '1' }, 400, 'bad_input'],
    ['a copy of none', 'POST', '', { name: 'New', copyOf: 'elsewhere' }, 404, 'not_found'],
    ['a list that is not there', 'PUT', '/elsewhere', { lean: 5 }, 404, 'not_found'],
    ['a lean beyond the end', 'PUT', '/first', { lean: 101 }, 400, 'bad_input'],
    ['half a lean', 'PUT', '/first', { lean: 0.5 }, 400, 'bad_input'],
    ['no name instead of none', 'PUT', '/first', { name: null }, 400, 'bad_input'],
    ['a list out of use', 'PUT', '/first', { inUse: false }, 400, 'bad_input'],
    ['too many wishes', 'PUT', '/first', { wishes: many }, 400, 'bad_input'],
    ['a wish twice', 'PUT', '/first', { wishes: [twi, twi] }, 400, 'bad_input'],
    ['words that are none', 'PUT', '/first', { wishes: [{ facet: 'words', term: ' - ', weight: 'must' }] }, 400, 'bad_input'],
    ['more words than fit', 'PUT', '/first', { wishes: [{ facet: 'words', term: 'x'.repeat(81), weight: 'must' }] }, 400, 'bad_input'],
    [
      'a way to meet nobody has',
      'PUT',
      '/first',
      { wishes: [{ facet: 'meeting_mode', term: 'letter', weight: 'must' }] },
      400,
      'unknown_term',
    ],
    ['the end of the only list', 'DELETE', '/first', undefined, 409, 'last_wish_list'],
  ])('refuse %s and stay as they are', async (_name, method, path, body, status, code) => {
    await call(learner, 'PUT', '/api/wishes', { wishes: [twi] });
    expect(await lists(learner, method, path, body)).toMatchObject({ status, body: { code } });
    expect(told(await lists(learner))).toEqual([['My wishes', true, 50, 1]]);
  });

  it('refuse a must on what is not shown, and say why', async () => {
    const { latest, inForce } = (await call<FacetPolicyView>(coordinator, 'GET', '/api/facet-policy')).body;
    const rules: FacetRules = { ...inForce.rules, faith: ['collect', 'rank'] };
    const saved = await call(coordinator, 'POST', '/api/facet-policy', { after: latest, rules, basis: 'Kept private here.' });
    expect(saved.status).toBe(201);
    const refused = await lists(learner, 'PUT', '/first', { wishes: [{ facet: 'faith', term: 'jain', weight: 'must' }] });
    expect(refused).toMatchObject({ status: 409, body: { code: 'policy_forbids' } });
    expect(refused.text).toMatch(/“Faith” stays private, and who disappears from your list would give it away/);
  });

  it('are learners’ own: nobody else has any, and those who run the program read none', async () => {
    for (const who of [mentor, coordinator])
      for (const path of ['/api/wish-lists', '/api/wishes', '/api/shortlist']) expect((await call(who, 'GET', path)).status).toBe(403);
    expect((await api.call('GET', hostOf(school), '/api/wish-lists', {})).status).toBe(401);
  });
});

describe('the shortlist', () => {
  const put = (who: Person, mentorIds: unknown) => call<Shortlist>(who, 'PUT', '/api/shortlist', { mentorIds });

  it('keeps mentors with their cards, as long as they can be met', async () => {
    expect((await call<Shortlist>(learner, 'GET', '/api/shortlist')).body).toEqual({ items: [] });
    await call(learner, 'PUT', '/api/wishes', { wishes: [twi] });
    const { body, status } = await put(learner, [mentor.id.toUpperCase(), coordinator.id]);
    expect([status, body.items.length, body.items[0]?.whyNot]).toEqual([200, 1, null]);
    expect(body.items[0]?.card).toMatchObject({
      id: mentor.id,
      room: 2,
      reasons: [{ kind: 'meets', label: 'Speaks Twi' }],
    } satisfies Partial<Record<keyof MentorCard, unknown>>);
    expect((await call<Shortlist>(other, 'GET', '/api/shortlist')).body).toEqual({ items: [] });
    await sql(`update mentor set state = 'paused' where account_id = $1`, [mentor.id]);
    expect((await call<Shortlist>(learner, 'GET', '/api/shortlist')).body.items[0]?.whyNot).toMatch(/pause/);
    await sql(`update mentor set state = 'retired' where account_id = $1`, [mentor.id]);
    expect((await call<Shortlist>(learner, 'GET', '/api/shortlist')).body).toEqual({ items: [] });
    await sql(`update mentor set state = 'active' where account_id = $1`, [mentor.id]);
  });

  it.each([
    ['a name', ['osei']],
    ['no list', 'x'],
    ['eleven', Array.from({ length: 11 }, (_, at) => `00000000-0000-4000-8000-0000000000${10 + at}`)],
  ])('refuses %s', async (_name, mentorIds) =>
    expect(await put(learner, mentorIds)).toMatchObject({ status: 400, body: { code: 'bad_input' } }),
  );
});

it('is all told to its owner, and goes when they say so', async () => {
  await call(learner, 'PUT', '/api/wishes', { wishes: [twi, { facet: 'words', term: 'kestrels', weight: 'a_little' }] });
  await call(learner, 'PUT', '/api/shortlist', { mentorIds: [mentor.id] });
  const held = await call(learner, 'GET', '/api/me/held');
  expect(held.text).toMatch(/Twi, a must/);
  expect(held.text).toMatch(/“kestrels”, matters a little/);
  expect(held.text).toMatch(/Choice 1","value":"Test osei/);
  for (const part of ['wishes', 'shortlist']) expect((await call(learner, 'DELETE', `/api/me/held/${part}`)).status).toBe(200);
  expect(told(await lists(learner))).toEqual([['My wishes', true, 50, 0]]);
  expect(await sql('select 1 from shortlist')).toEqual([]);
});
