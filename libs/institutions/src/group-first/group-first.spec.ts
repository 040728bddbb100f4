import type { Actor } from '@akin/sign-in';
import type { School } from '@akin/tenancy';
import { OperatorAudit } from '../audit/operator-audit.service.js';
import { OperatorWorld } from '../testing/operator-world.js';
import { GroupFirst } from './group-first.service.js';

let world: OperatorWorld;
let groupFirst: GroupFirst;
let operator: Actor;
let lake: School;
const bar = { barred: true, jurisdiction: 'Texas, SB 17', reason: 'Counsel of the operator, May 2026.' };

beforeAll(async () => {
  world = await OperatorWorld.open();
  groupFirst = world.get(GroupFirst);
  operator = await world.operator();
});
beforeEach(async () => {
  lake = await world.t.school('lake');
});
afterAll(() => world.close());

const asHostsKnowIt = async () => (await world.t.registry.schoolBySlug(lake.slug))?.groupFirst;
const deeds = async () => (await world.get(OperatorAudit).list(operator, lake.slug, { page: 1, size: 5 })).items;

it('leaves it to the school until somebody says otherwise', async () => {
  expect(await asHostsKnowIt()).toBeNull();
  expect((await groupFirst.decide(operator, lake.slug, { barred: false })).groupFirst).toBeNull();
  expect(await deeds()).toEqual([]);
});

it('bars with the law and the reason, and the audit has both', async () => {
  const { groupFirst: said } = await groupFirst.decide(operator, lake.slug, bar);
  expect(said).toEqual({ ...bar, since: '2026-03-10T12:00:00.000Z' });
  expect(await asHostsKnowIt()).toMatchObject(bar);
  const { barred: _, ...detail } = bar;
  expect(await deeds()).toMatchObject([{ action: 'group_first_barred', by: 'Op Erator', detail }]);
});

it('allows it again from that moment on', async () => {
  await groupFirst.decide(operator, lake.slug, bar);
  world.clock.set(new Date('2026-03-11T12:00:00Z'));
  const { groupFirst: said } = await groupFirst.decide(operator, lake.slug, { barred: false });
  expect(said).toEqual({ barred: false, jurisdiction: null, reason: null, since: '2026-03-11T12:00:00.000Z' });
  expect((await deeds()).map(({ action }) => action)).toEqual(['group_first_allowed', 'group_first_barred']);
});

it('takes no bar without a word, and none at a school that is not there', async () => {
  await expect(groupFirst.decide(operator, lake.slug, { barred: true, jurisdiction: 'Texas' })).rejects.toMatchObject({
    code: 'bad_input',
    detail: { fields: [{ field: 'reason' }] },
  });
  await expect(groupFirst.decide(operator, 'nowhere', bar)).rejects.toMatchObject({ code: 'not_found' });
  expect(await asHostsKnowIt()).toBeNull();
});
