import type { DeskItem, DeskItems } from '@akin/contracts';
import { newId } from '@akin/platform';
import { Accounts } from '@akin/sign-in';
import { Outbox, SchoolAttendant } from '@akin/messaging';
import { inSchool, type School } from '@akin/tenancy';
import { ApiUnderTest, hostOf } from './testing/api-under-test.js';

interface Person {
  id: string;
  cookie: string;
}

let api: ApiUnderTest;
let school: School;
let office: Person;
let learner: Person;
let mentor: Person;

beforeAll(async () => {
  api = await ApiUnderTest.start();
});
afterAll(() => api.stop());
beforeEach(async () => {
  school = await api.t.school();
  office = await api.person(school, 'office@n.example', 'coordinator');
  learner = await api.person(school, 'learner@n.example', 'learner');
  mentor = await api.person(school, 'mentor@n.example', 'mentor');
  await sql(
    `insert into mentor (account_id, state, taken, helps_with) values ($1, 'active', 1, '{leadership}')
    on conflict (account_id) do update set state = 'active', taken = 1, helps_with = '{leadership}'`,
    [mentor.id],
  );
});

const sql = <T>(statement: string, values: unknown[] = []) => inSchool(school, () => api.t.db.run((m) => m.query<T[]>(statement, values)));
const call = (who: Person, method: string, path: string, body?: unknown) =>
  api.call(method, hostOf(school), path, { cookie: who.cookie, body });
const desk = async (query = '') => (await call(office, 'GET', `/api/desk${query}`)).body as DeskItems;

/** A pair, an open request to the same mentor, and then the mentor leaves the list. */
async function mentorLeaves(): Promise<void> {
  const other = await api.person(school, 'other@n.example', 'learner');
  const [accepted, hope] = [newId(), 'the whole truth'];
  await sql(
    `insert into request (id, learner_id, mentor_id, need, hope, when_text, state, asked_at, answer_by, remind_at, answered_at)
     values ($1, $2, $3, 'leadership', $4, 'Evenings', 'accepted', now(), now(), now(), now())`,
    [accepted, other.id, mentor.id, hope],
  );
  await sql('insert into mentorship (id, request_id, learner_id, mentor_id, started_at) values ($1, $2, $3, $4, now())', [
    newId(),
    accepted,
    other.id,
    mentor.id,
  ]);
  const asked = await call(learner, 'POST', '/api/requests', { mentorId: mentor.id, need: 'leadership', hope, when: 'Evenings' });
  expect(asked.status).toBe(201);
  await inSchool(school, () =>
    api.t.db.run(async () => {
      await api.app.get(Accounts).setLeaving([mentor.id], true);
      await api.app.get(Outbox).record('people.left', { personIds: [mentor.id] });
    }),
  );
  await inSchool(school, () => api.app.get(SchoolAttendant).sweep());
}

test('what a leaver has open waits at the desk, and is settled there', async () => {
  await mentorLeaves();
  const { items, total } = await desk();
  expect(total).toBe(2);
  expect(items.map(({ kind }) => kind).sort()).toEqual(['mentorship', 'request']);
  const pair = items.find(({ kind }) => kind === 'mentorship') as DeskItem;
  const answer = await call(office, 'POST', `/api/desk/${pair.id}/settle`, { outcome: 'ended', note: '  They agreed.  ' });
  expect(answer).toMatchObject({
    status: 200,
    body: { id: pair.id, settled: { outcome: 'ended', by: 'Test office', note: 'They agreed.' } },
  });
  expect((await desk('?settled=false')).items.map(({ kind }) => kind)).toEqual(['request']);
  expect((await desk('?settled=true')).items.map(({ id }) => id)).toEqual([pair.id]);
  expect(await call(office, 'POST', `/api/desk/${pair.id}/settle`, { outcome: 'ended', note: '' })).toMatchObject({
    status: 409,
    body: { code: 'desk_settled' },
  });
});

test('nothing a learner wrote comes to the desk', async () => {
  await mentorLeaves();
  const { text } = await call(office, 'GET', '/api/desk');
  expect(text).toContain('Test mentor');
  expect(text).not.toMatch(/whole truth|Evenings|leadership/i);
});

test('the learner finds neither the mentor nor a way to ask, and sees who looks after the request', async () => {
  const card = async () => JSON.stringify((await call(learner, 'POST', '/api/mentors/search', {})).body);
  expect(await card()).toContain(mentor.id);
  await mentorLeaves();
  expect(await card()).not.toContain(mentor.id);
  expect((await call(learner, 'GET', `/api/mentors/${mentor.id}`)).status).toBe(404);
  expect((await call(learner, 'GET', '/api/requests?box=sent')).body).toMatchObject({
    items: [{ state: 'handed_over', desk: { reason: 'mentor_left', outcome: null } }],
  });
  const again = { mentorId: mentor.id, need: 'leadership', hope: 'x', when: 'x' };
  expect(await call(learner, 'POST', '/api/requests', again)).toMatchObject({ status: 409, body: { code: 'mentor_not_active' } });
});

test.each(['reviewer', 'cme_office', 'viewer', 'mentor', 'learner'] as const)('a %s has no desk', async (role) => {
  const someone = await api.person(school, `${role}2@n.example`, role);
  expect((await call(someone, 'GET', '/api/desk')).status).toBe(403);
  expect((await call(someone, 'POST', `/api/desk/${newId()}/settle`, { outcome: 'ended', note: '' })).status).toBe(403);
});

test.each([
  ['no outcome', { note: '' }, 400],
  ['an outcome there is not', { outcome: 'forget', note: '' }, 400],
  ['no note', { outcome: 'ended' }, 400],
  ['a note that is too long', { outcome: 'ended', note: 'x'.repeat(601) }, 400],
  ['nothing at the desk', { outcome: 'ended', note: '' }, 404],
])('%s is refused', async (_name, body, status) => {
  expect((await call(office, 'POST', `/api/desk/${newId()}/settle`, body)).status).toBe(status);
});

test.each(['?settled=maybe', '?size=0', '?page=x'])('the list refuses %s', async (query) => {
  expect((await call(office, 'GET', `/api/desk${query}`)).status).toBe(400);
});

test('an administrator of another school does not find it', async () => {
  await mentorLeaves();
  const [item] = (await desk()).items;
  school = await api.t.school();
  const stranger = await api.person(school, 'stranger@n.example', 'admin');
  expect(((await call(stranger, 'GET', '/api/desk')).body as DeskItems).total).toBe(0);
  expect((await call(stranger, 'POST', `/api/desk/${item.id}/settle`, { outcome: 'ended', note: '' })).status).toBe(404);
});
