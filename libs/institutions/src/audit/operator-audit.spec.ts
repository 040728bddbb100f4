import { newId } from '@akin/platform';
import type { Actor } from '@akin/sign-in';
import { OperatorWorld } from '../testing/operator-world.js';
import { OperatorAudit } from './operator-audit.service.js';

let world: OperatorWorld;
let audit: OperatorAudit;
let operator: Actor;
beforeAll(async () => {
  world = await OperatorWorld.open();
  audit = world.get(OperatorAudit);
  operator = await world.operator('Nora Field');
});
afterAll(() => world.close());

const school = { id: newId(), slug: 'lakeside' };
const list = (slug: string | null = null, page = 1, size = 20) => audit.list(operator, slug, { page, size });

it('keeps what was done, by whom, newest first', async () => {
  await audit.record({ operatorId: operator.personId, school, action: 'added' });
  world.clock.advance(1000);
  await audit.record({ operatorId: null, school, action: 'domain_added', detail: { host: 'm.lakeside.example' } });
  await audit.record({ operatorId: newId(), school: { id: newId(), slug: 'elsewhere' }, action: 'suspended' });
  expect(await list('lakeside')).toEqual({
    items: [
      {
        id: expect.any(String),
        at: '2026-03-10T12:00:01.000Z',
        by: null,
        slug: 'lakeside',
        action: 'domain_added',
        detail: { host: 'm.lakeside.example' },
      },
      { id: expect.any(String), at: '2026-03-10T12:00:00.000Z', by: 'Nora Field', slug: 'lakeside', action: 'added', detail: {} },
    ],
    total: 2,
  });
  expect(await list()).toMatchObject({ total: 3 });
  expect((await list(null, 2, 2)).items).toHaveLength(1);
});

it('takes an operator’s name from where it is now', async () => {
  await world.national(`update operator_account set name = 'Nora Hill'`);
  expect((await list('lakeside')).items[1].by).toBe('Nora Hill');
});

it('is kept or lost together with the deed', async () => {
  const deed = world.t.national.run(async () => {
    await audit.record({ operatorId: null, school, action: 'archived' });
    throw new Error('the deed failed');
  });
  await expect(deed).rejects.toThrow('the deed failed');
  expect((await list('lakeside')).items.map(({ action }) => action)).not.toContain('archived');
});

it.each(['update operator_audit set action = $1', 'delete from operator_audit where action <> $1', 'truncate operator_audit'])(
  'cannot be changed by the application: %s',
  async (statement) => {
    const before = await list();
    await expect(world.national(statement, statement.includes('$1') ? ['ready'] : [])).rejects.toThrow(/permission denied|may not run/);
    expect(await list()).toEqual(before);
  },
);
