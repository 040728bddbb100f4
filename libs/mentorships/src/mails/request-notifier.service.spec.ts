import type { Actor } from '@akin/sign-in';
import { RequestsService } from '../requests/requests.service.js';
import { MentorshipsModule } from '../mentorships.module.js';
import { firstEvening, MentoringWorld } from '../testing/mentoring-world.js';

let world: MentoringWorld;
let requests: RequestsService;
let learner: Actor;
let mentor: Actor;

beforeAll(async () => {
  world = await MentoringWorld.open(MentorshipsModule, { at: firstEvening });
  requests = world.get(RequestsService);
});
afterAll(() => world?.close());
beforeEach(async () => {
  world.clock.set(firstEvening);
  [learner, mentor] = [await world.person('learner'), await world.mentor()];
  await world.attend();
  world.delivered.length = 0;
});

const ask = async () => (await world.inSchool(() => requests.requestMentor(learner, world.draft(mentor)))).id;
const subjects = () => world.delivered.map(({ kind, subject }) => `${kind}: ${subject.replace(/\d+/g, '')}`);

test('the mentor is told once, with a link that leads to the request', async () => {
  const id = await ask();
  await world.attend();
  await world.attend();
  expect(subjects()).toEqual(['request: Imani learner would like you as their mentor']);
  expect(world.delivered[0].recipient).toMatch(/^mentor\d+@/);
  expect(world.delivered[0].body).toContain(`/mentor/requests?request=${id}`);
  expect(world.delivered[0].body).toContain('Thursday, November 19');
});

test('a yes is told to the learner, with the way to reach the mentor', async () => {
  const id = await ask();
  await world.attend();
  const { mentorshipId } = await world.inSchool(() => requests.acceptRequest(mentor, id, { words: 'Looking forward.' }));
  await world.attend();
  expect(subjects()[1]).toBe('answer: Ada mentor said yes');
  expect(world.delivered[1].recipient).toMatch(/^learner\d+@/);
  expect(world.delivered[1].body).toContain(`/mentorships/${mentorshipId}`);
  expect(world.delivered[1].body).toMatch(/Looking forward\.[^]*mentor\d+@north\.example/);
});

test('a no is told to the learner, kindly', async () => {
  const id = await ask();
  await world.inSchool(() => requests.declineRequest(mentor, id, {}));
  await world.attend();
  expect(subjects()).toEqual(['answer: Ada mentor has answered you']);
});

test('a mentor who was asked is told, once, that nothing is left to do', async () => {
  const id = await ask();
  await world.attend();
  world.delivered.length = 0;
  await world.inSchool(() => requests.withdrawRequest(learner, id));
  await world.attend();
  await world.query(`update outbox_event set handled_at = null where topic = 'request.withdrawn'`);
  await world.attend();
  expect(subjects()).toEqual(['request: Imani learner has withdrawn the request']);
  expect(world.delivered[0].recipient).toMatch(/^mentor\d+@/);
  expect(world.delivered[0].key).toBe(`request.withdrawn/${id}`);
});

test('nothing is told about a request that was withdrawn before anyone came by', async () => {
  const id = await ask();
  await world.inSchool(() => requests.withdrawRequest(learner, id));
  await world.attend();
  expect(world.delivered).toEqual([]);
});

test('a request that waits is reminded of once, on the morning of the third working day', async () => {
  const id = await ask();
  const reminders = () => world.delivered.filter(({ kind, body }) => kind === 'reminder' && body.includes(id));
  world.clock.set('2026-11-17T13:59:59Z');
  await world.attend();
  expect(reminders()).toEqual([]);
  world.clock.set('2026-11-17T14:00:00Z');
  await Promise.all([world.attend(), world.attend(), world.attend()]);
  world.clock.set('2026-11-20T14:00:00Z');
  await world.attend();
  expect(reminders().map(({ subject }) => subject)).toEqual([expect.stringMatching(/^Imani learner\d+ is hoping to hear from you$/)]);
  const told = await world.query(`select 1 from outbox_event where topic = 'mentorship.waiting' and payload ->> 'requestId' = $1`, [id]);
  expect(told).toHaveLength(1);
});

test('whoever has answered is not reminded', async () => {
  const id = await ask();
  await world.inSchool(() => requests.declineRequest(mentor, id, {}));
  world.clock.set('2026-11-20T14:00:00Z');
  await world.attend();
  expect(world.delivered.filter(({ kind, body }) => kind === 'reminder' && body.includes(id))).toEqual([]);
});
