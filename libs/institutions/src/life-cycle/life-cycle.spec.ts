import { newId } from '@akin/platform';
import { Sessions, type Actor } from '@akin/sign-in';
import { asOwner, inSchool, type School } from '@akin/tenancy';
import { OperatorAudit } from '../audit/operator-audit.service.js';
import { OperatorWorld } from '../testing/operator-world.js';
import { LifeCycle } from './life-cycle.service.js';

let world: OperatorWorld;
let life: LifeCycle;
let operator: Actor;
let school: School;
const now = '2026-03-10T12:00:00.000Z';
const in30Days = '2026-04-09T12:00:00.000Z';

beforeAll(async () => {
  world = await OperatorWorld.open();
  life = world.get(LifeCycle);
  operator = await world.operator('Nora Field');
});
beforeEach(async () => {
  world.clock.set(now);
  school = await world.t.school('lakeside');
});
afterAll(() => world.close());

const audited = async () =>
  (await world.get(OperatorAudit).list(operator, school.slug, { page: 1, size: 20 })).items.map(({ action, by }) => `${action} by ${by}`);
const session = async () => {
  const who = { realmId: school.id, personId: newId(), nameHash: Buffer.from('x'), sessionIndex: null };
  await world.t.national.run(() => world.get(Sessions).begin(who, { issuer: 'idp', assertionId: newId(), requestId: null, keys: null }));
};
const openSessions = () => world.national('select 1 from session where realm_id = $1 and revoked_at is null', [school.id]);

it('goes through a whole life and back, and tells each step once', async () => {
  const { slug } = school;
  expect(await life.suspend(operator, slug)).toMatchObject({ state: 'suspended' });
  expect(await life.suspend(operator, slug)).toMatchObject({ state: 'suspended' });
  expect(await life.resume(null, slug)).toMatchObject({ state: 'active' });
  expect(await life.archive(operator, slug)).toMatchObject({ state: 'archived', eraseAfter: null });
  expect(await life.erase(operator, slug, slug)).toMatchObject({ state: 'archived', eraseAfter: in30Days });
  world.clock.advance(1000);
  expect(await life.erase(operator, slug, slug)).toMatchObject({ eraseAfter: in30Days });
  expect(await life.cancelErase(operator, slug)).toMatchObject({ state: 'archived', eraseAfter: null });
  await life.erase(operator, slug, slug);
  expect(await life.restore(operator, slug)).toMatchObject({ state: 'active', eraseAfter: null });
  expect((await audited()).reverse()).toEqual([
    'suspended by Nora Field',
    'resumed by null',
    'archived by Nora Field',
    'erase_asked by Nora Field',
    'erase_cancelled by Nora Field',
    'erase_asked by Nora Field',
    'restored by Nora Field',
  ]);
});

it.each(['suspend', 'archive'] as const)('ends every session there with %s', async (action) => {
  await session();
  await life[action](operator, school.slug);
  expect(await openSessions()).toHaveLength(0);
});

it('ends no session that was begun since, when nothing changes', async () => {
  await life.suspend(operator, school.slug);
  await session();
  await life.suspend(operator, school.slug);
  expect(await openSessions()).toHaveLength(1);
});

it('ends nobody’s session at another school', async () => {
  await session();
  const other = await world.t.school('other');
  await life.archive(operator, other.slug);
  expect(await openSessions()).toHaveLength(1);
});

it.each(['', 'Lakeside', 'lakeside '])('takes no confirmation but the address itself: “%s”', async (typed) => {
  await life.archive(operator, school.slug);
  await expect(life.erase(operator, school.slug, typed)).rejects.toMatchObject({ code: 'confirm_typed' });
  await expect(life.eraseWithoutWaiting(school.slug, typed)).rejects.toMatchObject({ code: 'confirm_typed' });
  expect(await life.cancelErase(operator, school.slug)).toMatchObject({ eraseAfter: null });
});

it('erases nothing that is not archived, waiting or not', async () => {
  await expect(life.erase(operator, school.slug, school.slug)).rejects.toMatchObject({ code: 'erase_not_archived' });
  await expect(life.eraseWithoutWaiting(school.slug, school.slug)).rejects.toMatchObject({ code: 'erase_not_archived' });
  expect(await audited()).toEqual([]);
});

it('cannot be taken back once its day has come', async () => {
  await life.archive(operator, school.slug);
  await life.erase(operator, school.slug, school.slug);
  world.clock.set(in30Days);
  await expect(life.cancelErase(operator, school.slug)).rejects.toMatchObject({ code: 'erase_due' });
  await expect(life.restore(operator, school.slug)).rejects.toMatchObject({ code: 'erase_due' });
});

it('does one of two moves made at the same moment', async () => {
  const moves = await Promise.allSettled([life.suspend(operator, school.slug), life.archive(operator, school.slug)]);
  const done = await audited();
  expect(moves.filter(({ status }) => status === 'fulfilled').length).toBe(done.length);
  expect((await world.t.registry.schoolBySlug(school.slug))?.state).toBe('archived');
});

it('finds no school where there is none', () => expect(life.archive(operator, 'nowhere')).rejects.toMatchObject({ code: 'not_found' }));

describe('discarding', () => {
  const person = () =>
    inSchool(school, () =>
      world.t.db.run((m) => m.query(`insert into account (id, mail) values ($1, $2)`, [newId(), `${newId()}@x.example`])),
    );

  it('lets a school nobody has been at go at once, finished or not, without a wait', async () => {
    await person(); // the first administrator, whom the set-up put there
    for (const state of ['active', 'provisioning'] as const) {
      school = await world.t.school('mistyped');
      await world.t.registry.changeState(school.id, state);
      expect(await life.discard(operator, school.slug, school.slug)).toMatchObject({ state: 'archived', eraseAfter: now });
      expect(await audited()).toEqual(['discarded by Nora Field']);
      await expect(life.restore(operator, school.slug)).rejects.toMatchObject({ code: 'erase_due' });
    }
  });

  it.each<[string, () => Promise<unknown>]>([
    ['signed in', () => world.t.registry.recordSignIn(school.id, world.clock.now())],
    ['is counted', () => world.t.registry.recordFigures(school.id, { mentors: 1 })],
    ['stands on its list', () => Promise.all([person(), person()])],
    ['came with an archive', () => world.get(OperatorAudit).record({ operatorId: null, school, action: 'imported' })],
  ])('refuses where somebody %s', async (_, happens) => {
    await happens();
    await expect(life.discard(operator, school.slug, school.slug)).rejects.toMatchObject({ code: 'discard_used' });
    expect((await world.t.registry.schoolBySlug(school.slug))?.state).toBe('active');
  });

  it.each(['', 'Lakeside'])('wants the address typed: “%s”', (typed) =>
    expect(life.discard(operator, school.slug, typed)).rejects.toMatchObject({ code: 'confirm_typed' }),
  );

  it('needs no tables, and twice is once', async () => {
    await world.t.registry.changeState(school.id, 'provisioning');
    await world.national('update institution set schema_version = 0 where id = $1', [school.id]);
    const schema = (name: string) => asOwner(world.t.ownerUrl, (client) => client.query(`alter schema "${name}" rename to "x${name}"`));
    await schema(school.schema);
    await life.discard(operator, school.slug, school.slug);
    await life.discard(operator, school.slug, school.slug);
    expect(await audited()).toEqual(['discarded by Nora Field']);
  });

  it('is what the command line does to a school whose set-up never ended', async () => {
    await world.t.registry.changeState(school.id, 'provisioning');
    await life.eraseWithoutWaiting(school.slug, school.slug);
    expect(await audited()).toEqual(['discarded by null']);
  });
});
