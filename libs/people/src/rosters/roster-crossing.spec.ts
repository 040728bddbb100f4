import type { Actor } from '@akin/sign-in';
import { asOwner } from '@akin/tenancy';
import { PeopleModule } from '../people.module.js';
import { SchoolWorld } from '../testing/school-world.js';
import { KnownPeople } from './known-people.repository.js';
import { RosterService } from './roster.service.js';

let world: SchoolWorld;
let elsewhere: Pick<SchoolWorld, 'get' | 'close'>;
let admin: Actor;

beforeAll(async () => {
  world = await SchoolWorld.open(PeopleModule);
  elsewhere = await world.another(PeopleModule);
  admin = await world.person('admin');
});
afterAll(async () => {
  jest.restoreAllMocks();
  await elsewhere.close();
  await world.close();
});

const header = 'EMPL_ID,First name,Last name,E-mail,Department';
const rows = (department: string, count = 40) =>
  Array.from({ length: count }, (_, n) => `N${n},Given${n},Family${n},p${n}@x.example,${department}`);
const here = () => world.get(RosterService);
const there = () => elsewhere.get(RosterService);
const check = async (department: string, count?: number) =>
  (await world.inSchool(() => here().check(admin, 'x.csv', Buffer.from([header, ...rows(department, count)].join('\n'))))).id;
const commit = (service: RosterService, id: string) =>
  world.inSchool(() => service.commit(admin, id, { leaveOutRejected: false, invite: false }));
const codes = (outcomes: PromiseSettledResult<unknown>[]) =>
  outcomes.map((one) => (one.status === 'fulfilled' ? 'saved' : (one.reason as { code: string }).code)).toSorted();
const departments = async () =>
  (await world.query<{ department: string }>('select distinct department from profile where on_roster')).map((one) => one.department);

it('two processes save one roster once', async () => {
  const id = await check('Surgery');
  const outcomes = codes(await Promise.allSettled([commit(here(), id), commit(there(), id), commit(there(), id)]));
  expect(outcomes.filter((code) => code === 'saved')).toHaveLength(1);
  expect(outcomes.filter((code) => !['saved', 'roster_under_way', 'roster_already_committed'].includes(code))).toEqual([]);
  expect(await world.query('select count(*) as count from mentor')).toEqual([{ count: 40 }]);
});

it('of two rosters saved by two processes at once, one is saved whole and the other is shown anew', async () => {
  const [a, b] = [await check('Urology'), await check('Radiology')];
  expect(codes(await Promise.allSettled([commit(here(), a), commit(there(), b)]))).toEqual(['roster_out_of_date', 'saved']);
  expect(await departments()).toHaveLength(1);
});

it('taking back and saving at once end in one of the two, never in between', async () => {
  world.clock.advance(1000);
  const last = await check('Pathology');
  await commit(here(), last);
  const next = await check('Dermatology');
  const outcomes = await Promise.allSettled([world.inSchool(() => there().undo(admin, last)), commit(here(), next)]);
  expect(codes(outcomes)).toContain('saved');
  expect(await departments()).toHaveLength(1);
});

it('looks again when somebody changes between its look and its writing', async () => {
  const id = await check('Surgery', 42);
  const known = world.get(KnownPeople);
  const real = known.stamp.bind(known);
  let crossed = false;
  // Another process lets somebody in under an address of the roster, once the people were found unchanged.
  jest.spyOn(known, 'stamp').mockImplementation(async () => {
    const stamp = await real();
    if (!crossed) await letIn();
    crossed = true;
    return stamp;
  });
  expect(codes(await Promise.allSettled([commit(here(), id)]))).toEqual(['roster_out_of_date']);
  const again = await world.inSchool(() => here().view(admin, id));
  expect(again).toMatchObject({ state: 'checked', counts: { added: 1, changed: 41 } });
  expect((await commit(here(), id)).result).toMatchObject({ added: 1, changed: 41 });
});

/** In a unit of its own, beside the one that is open. */
async function letIn(): Promise<void> {
  await asOwner(world.t.ownerUrl, (client) =>
    client.query(
      `insert into ${world.school.schema}.account (id, mail, given_name, family_name) values (gen_random_uuid(), 'P41@x.example', 'A', 'B')`,
    ),
  );
}
