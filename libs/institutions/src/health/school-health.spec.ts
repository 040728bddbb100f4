import { newId } from '@akin/platform';
import { inSchool, type School } from '@akin/tenancy';
import { Institutions } from '../operator/institutions.service.js';
import { OperatorWorld } from '../testing/operator-world.js';
import { SchoolHealth } from './school-health.service.js';

let world: OperatorWorld;
let school: School;
beforeAll(async () => void (world = await OperatorWorld.open()));
beforeEach(async () => {
  world.clock.set('2026-03-10T12:00:00Z');
  school = await world.t.school('health');
});
afterAll(() => world.close());

const sql = (statement: string, values: unknown[]) => inSchool(school, () => world.t.db.run((m) => m.query(statement, values)));
const mail = (state: string, writtenAt: string, sentAt: string | null = null) =>
  sql(
    `insert into mail (id, key, kind, recipient, subject, html, body, message_id, state, written_at, sent_at)
     values ($1, $1::uuid::text, 'request', 'someone@health.example', 's', 'h', 'b', $1::uuid::text, $2, $3, $4)`,
    [newId(), state, writtenAt, sentAt],
  );
const event = (at: string, handledAt: string | null = null) =>
  sql(`insert into outbox_event (id, topic, payload, at, handled_at) values ($1, 'person.invited', '{}', $2, $3)`, [
    newId(),
    at,
    handledAt,
  ]);
const take = () => inSchool(school, () => world.get(SchoolHealth).take());
const seen = async () => (await world.get(Institutions).find(null, school.slug)).delivery;

it('counts what waits, what was given up, and since when', async () => {
  await mail('waiting', '2026-03-10T11:50:00Z');
  await mail('sending', '2026-03-10T11:40:00Z');
  await mail('sent', '2026-03-10T08:00:00Z', '2026-03-10T09:00:00Z');
  await mail('sent', '2026-03-10T08:00:00Z', '2026-03-10T10:00:00Z');
  await mail('failed', '2026-03-01T08:00:00Z');
  await mail('failed', '2026-01-10T08:00:00Z');
  await event('2026-03-10T11:30:00Z');
  await event('2026-03-10T07:00:00Z', '2026-03-10T07:00:01Z');
  await take();
  expect(await seen()).toEqual({
    mailsWaiting: 2,
    mailsFailed: 1,
    lastMailAt: '2026-03-10T10:00:00.000Z',
    eventsWaiting: 1,
    oldestWaitingAt: '2026-03-10T11:30:00.000Z',
    at: '2026-03-10T12:00:00.000Z',
  });
});

it('looks at most twice a minute', async () => {
  await take();
  await event('2026-03-10T11:59:00Z');
  world.clock.advance(29_000);
  await take();
  expect(await seen()).toMatchObject({ eventsWaiting: 0 });
  world.clock.advance(1000);
  await take();
  expect(await seen()).toMatchObject({ eventsWaiting: 1, at: '2026-03-10T12:00:30.000Z' });
});

it('writes nothing when nothing changed, but for a sign of life each hour', async () => {
  await take();
  world.clock.advance(60_000);
  await take();
  expect(await seen()).toMatchObject({ at: '2026-03-10T12:00:00.000Z' });
  world.clock.set('2026-03-10T13:00:00Z');
  await take();
  expect(await seen()).toMatchObject({ at: '2026-03-10T13:00:00.000Z' });
});

it('notes a sign-in at most once a minute, and never an earlier one', async () => {
  const last = async () => (await world.get(Institutions).find(null, school.slug)).lastSignInAt;
  const signIn = (at: string) => world.t.registry.recordSignIn(school.id, new Date(at));
  await signIn('2026-03-10T12:00:00Z');
  await signIn('2026-03-10T12:00:59Z');
  await signIn('2026-03-10T11:00:00Z');
  expect(await last()).toBe('2026-03-10T12:00:00.000Z');
  await signIn('2026-03-10T12:01:00Z');
  expect(await last()).toBe('2026-03-10T12:01:00.000Z');
});
