import { SealedTables } from '@akin/tenancy';
import { PortableOwn } from './portable-own.service.js';
import { openOwn, sealOwn } from './seal-own.js';

const tables = new SealedTables();
new PortableOwn(tables).onModuleInit();
const said = { inUse: 'first', lists: [{ id: 'first', name: 'Ünïcode 🙏', wishes: [], lean: 50 }] };

it.each(['wish_lists', 'shortlist'] as const)('moves a learner’s %s to another school, where it opens for the same learner', (table) => {
  const portable = tables.of(table, ['account_id', 'sealed'])!;
  const row = (schoolId: string) => ({ account_id: 'imani', sealed: sealOwn({ table, schoolId, accountId: 'imani' }, said) });
  const opened = portable.open(row('north'), 'north');
  expect(opened).toEqual({ account_id: 'imani', sealed: JSON.stringify(said) });
  expect(portable.open(row('south'), 'south')).toEqual(opened);
  expect(() => portable.open(row('north'), 'south')).toThrow();
  const moved = portable.close(opened, 'south');
  expect(openOwn({ table, schoolId: 'south', accountId: 'imani' }, String(moved['sealed']))).toEqual(said);
});
