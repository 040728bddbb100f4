import type { Actor } from '@akin/sign-in';
import type { School } from '@akin/tenancy';
import { OperatorAudit } from '../audit/operator-audit.service.js';
import { OperatorWorld } from '../testing/operator-world.js';
import { DomainsRepository } from './domains.repository.js';
import { Domains } from './domains.service.js';

let world: OperatorWorld;
let domains: Domains;
let operator: Actor;
let [lake, hill]: School[] = [];
const host = 'mentoring.lakeside.edu';

beforeAll(async () => {
  world = await OperatorWorld.open();
  domains = world.get(Domains);
  operator = await world.operator();
});
beforeEach(async () => {
  await world.national('delete from domain');
  world.t.registry.forgetHosts();
  world.check.records.clear();
  [lake, hill] = [await world.t.school('lake'), await world.t.school('hill')];
});
afterAll(() => world.close());

const answering = async () => (await world.t.registry.schoolByHost(host))?.slug ?? null;
const publish = (value: string) => world.check.records.set(`_akin.${host}`, { kind: 'records', values: [value] });
const add = async (school: School) => (await domains.add(operator, school.slug, host)).domains[0];
const verify = async (school: School) => (await domains.verify(operator, school.slug, host)).domains[0];

it('answers once its record is found, whatever the port, and not a moment before', async () => {
  const waiting = await add(lake);
  expect(waiting).toMatchObject({ host, state: 'waiting', recordName: `_akin.${host}`, checkedAt: null, problem: null });
  expect(waiting.recordValue).toMatch(/^akin-verification=[0-9a-f]{32}$/);
  expect(await answering()).toBeNull();
  publish(waiting.recordValue);
  expect(await verify(lake)).toMatchObject({ state: 'verified', problem: null, checkedAt: '2026-03-10T12:00:00.000Z' });
  expect(await answering()).toBe(lake.slug);
  expect((await world.t.registry.schoolByHost(`${host}:3000`))?.slug).toBe(lake.slug);
});

it('says in words what was found instead, and goes on waiting', async () => {
  await add(lake);
  expect(await verify(lake)).toMatchObject({ state: 'waiting', problem: expect.stringMatching(/no TXT record/) });
  publish('akin-verification=0000');
  expect(await verify(lake)).toMatchObject({ state: 'waiting', problem: expect.stringMatching(/another value/) });
  world.check.records.set(`_akin.${host}`, { kind: 'silent' });
  expect(await verify(lake)).toMatchObject({ state: 'waiting', problem: expect.stringMatching(/did not answer/) });
  expect(await answering()).toBeNull();
});

it('keeps its record value when it is added again', async () => {
  expect(await add(lake)).toEqual(await add(lake));
});

it('goes to whoever shows it first, and the other lets go', async () => {
  const [mine, theirs] = [await add(lake), await add(hill)];
  expect(mine.recordValue).not.toBe(theirs.recordValue);
  publish(theirs.recordValue);
  expect(await verify(lake)).toMatchObject({ state: 'waiting' });
  expect(await verify(hill)).toMatchObject({ state: 'verified' });
  expect(await answering()).toBe(hill.slug);
  await expect(domains.verify(operator, lake.slug, host)).rejects.toMatchObject({ code: 'not_found' });
  await expect(domains.add(operator, lake.slug, host)).rejects.toMatchObject({ code: 'host_taken' });
});

it('goes to one of several that show it at the same moment', async () => {
  const { national } = world.t;
  const schools = await Promise.all(Array.from({ length: 6 }, () => world.t.school('same')));
  for (const school of schools) await add(school);
  const rows = new DomainsRepository(national);
  const given = await Promise.all(schools.map(({ id }) => national.run(() => rows.verify(id, host, world.clock.now()))));
  expect(given.filter((has) => has)).toHaveLength(1);
  expect(await world.national('select institution_id as id from domain')).toEqual([{ id: schools[given.indexOf(true)].id }]);
});

it('stays with its school when the record is lost, and tells', async () => {
  publish((await add(lake)).recordValue);
  await verify(lake);
  world.check.records.clear();
  expect(await verify(lake)).toMatchObject({ state: 'verified', problem: expect.stringMatching(/no TXT record/) });
  expect(await answering()).toBe(lake.slug);
});

it('stops answering when it is let go, and is free for another', async () => {
  publish((await add(lake)).recordValue);
  await verify(lake);
  expect(await answering()).toBe(lake.slug);
  expect(await domains.remove(operator, lake.slug, host)).toMatchObject({ domains: [], hosts: [`${lake.slug}.localhost:3000`] });
  expect(await answering()).toBeNull();
  expect(await add(hill)).toMatchObject({ state: 'waiting' });
  await expect(domains.remove(operator, lake.slug, host)).rejects.toMatchObject({ code: 'not_found' });
});

it('is told in the audit', async () => {
  publish((await add(lake)).recordValue);
  await add(lake);
  await verify(lake);
  await verify(lake);
  await domains.remove(null, lake.slug, host);
  const { items } = await world.get(OperatorAudit).list(operator, lake.slug, { page: 1, size: 20 });
  expect(items.map(({ action, by, detail }) => [action, by, detail])).toEqual([
    ['domain_removed', null, { host }],
    ['domain_verified', 'Op Erator', { host }],
    ['domain_added', 'Op Erator', { host }],
  ]);
});

it('is refused before anything is kept when it is no domain', async () => {
  await expect(domains.add(operator, lake.slug, 'https://lakeside.edu/')).rejects.toMatchObject({ code: 'host_invalid' });
  await expect(domains.add(operator, lake.slug, 'other.localhost')).rejects.toMatchObject({ code: 'host_invalid' });
  await expect(domains.add(operator, 'nowhere', host)).rejects.toMatchObject({ code: 'not_found' });
  expect(await world.national('select 1 from domain')).toEqual([]);
});
