import { setTimeout as pause } from 'node:timers/promises';
import { SystemClock } from '@akin/platform';
import { asOwner, SchoolPreparations } from '@akin/tenancy';
import { testDatabase, type TestDatabase } from '@akin/tenancy/testing';
import { lakeside } from '../testing/lakeside.js';
import { assembleProvisioner } from './provisioner.factory.js';

let t: TestDatabase;
beforeAll(async () => {
  t = await testDatabase();
});
afterAll(() => t.close());

/** The provisioner of a process: nothing is shared but the database. */
function aProcess(vocabularies: () => Promise<void>) {
  const { db, national, registry, institutions, appUrl, ownerUrl } = t;
  const preparations = new SchoolPreparations();
  preparations.add('vocabularies', vocabularies);
  const queues = { wake: async () => undefined };
  return assembleProvisioner({
    addresses: { ownerUrl, appUrl },
    db,
    national,
    registry,
    institutions,
    preparations,
    queues,
    clock: new SystemClock(),
  });
}

/** Until somebody waits for the lock of the other, or `over`. */
const waiting = (over: () => boolean) =>
  asOwner(t.ownerUrl, async (client) => {
    const asked = `select 1 from pg_locks where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())`;
    while (!over() && !(await client.query(asked)).rowCount) await pause(5);
  });

it('takes each step of a school once, though the command line and the provisioner are at it together', async () => {
  const entered: string[] = [];
  let go = (): void => undefined;
  const gate = new Promise<void>((resolve) => (go = resolve));
  let began = (): void => undefined;
  const inside = new Promise<void>((resolve) => (began = resolve));
  const one = aProcess(async () => {
    entered.push('one');
    began();
    await gate;
  });
  const other = aProcess(async () => void entered.push('other'));

  const id = await one.newSchools.register(lakeside, null);
  const first = one.provisioner.resume(id);
  await inside;
  const second = other.provisioner.resume(id);
  await waiting(() => entered.length > 1);
  go();
  const done = await Promise.all([first, second]);
  expect(entered).toEqual(['one']);
  expect(done.map(({ state }) => state)).toEqual(['active', 'active']);
});
