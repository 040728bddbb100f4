import { SealedTables } from '@akin/tenancy';
import { openOwn, sealOwn } from '../wishes/seal-own.js';
import { PortableSearches } from './portable-searches.service.js';
import type { KeptSearch } from './saved-row.js';

const tables = new SealedTables();
new PortableSearches(tables).onModuleInit();
const portable = tables.of('saved_search', ['account_id', 'sealed'])!;
const kept: KeptSearch = {
  name: 'Español',
  query: { words: '🙏', filters: [], wishes: [], lean: 50 },
  known: { seen: ['a'], heard: ['a', 'b'] },
};
const place = (schoolId: string) => ({ table: 'saved_search' as const, schoolId, accountId: 'imani' });
const row = (schoolId: string, looked: string) => ({ account_id: 'imani', sealed: sealOwn(place(schoolId), kept), looked });

it('moves a saved search to another school, where it opens for the same learner', () => {
  const opened = portable.open(row('north', '7'), 'north');
  expect(portable.open(row('south', '9'), 'south')).toEqual(opened);
  expect(() => portable.open(row('north', '7'), 'south')).toThrow();
  expect(openOwn(place('south'), String(portable.close(opened, 'south')['sealed']))).toEqual(kept);
});

it('is looked at anew where it is restored, whatever the archive says of transactions of another database', () => {
  const opened = portable.open(row('north', '900000000000000000'), 'north');
  expect(opened['looked']).toBeNull();
  expect(portable.close({ ...opened, looked: '900000000000000000' }, 'south')['looked']).toBeNull();
});
