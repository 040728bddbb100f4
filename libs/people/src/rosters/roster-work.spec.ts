import { AsyncLocalStorage } from 'node:async_hooks';
import type { RosterView } from '@akin/contracts';
import { Queues } from '@akin/messaging';
import type { Actor } from '@akin/sign-in';
import { PeopleModule } from '../people.module.js';
import { largeRoster } from '../testing/large-roster.js';
import { SchoolWorld } from '../testing/school-world.js';
import { KnownPeople } from './known-people.repository.js';
import { ListedPeopleRepository } from './listed-people.repository.js';
import { RosterService } from './roster.service.js';
import { RosterWork } from './roster-work.service.js';

const place = 'worker if large';
const size = 1100;

let world: SchoolWorld;
let rosters: RosterService;
let admin: Actor;
let asked: jest.SpyInstance;

beforeEach(async () => {
  world = await SchoolWorld.open(PeopleModule);
  rosters = world.get(RosterService);
  admin = await world.person('admin');
  asked = jest.spyOn(world.get(Queues), 'importRosters');
});
afterEach(async () => {
  jest.restoreAllMocks();
  await world.close();
});

const drop = (text = largeRoster(size)): Promise<RosterView> =>
  world.inSchool(() => rosters.check(admin, 'fall.csv', Buffer.from(text), place));
const view = (id: string) => world.inSchool(() => rosters.view(admin, id));
const save = (id: string, invite = false) => world.inSchool(() => rosters.commit(admin, id, { leaveOutRejected: false, invite }, place));
const recognize = (id: string, index: number) =>
  world.inSchool(() => rosters.correctColumns(admin, id, { columns: [{ index, field: 'ignore' }] }, place));
/** What a worker does with the school's turn. */
const work = () => world.inSchool(() => world.get(RosterWork).finishNext());
const people = async () => (await world.query<{ count: string }>('select count(*)::text as count from mentor'))[0].count;
const outcome = (done: Promise<unknown>) =>
  done.then(
    () => 'done',
    (problem: { code?: string; message: string }) => problem.code ?? problem.message,
  );
/** Fails once everybody is written, as a database does that goes away. */
const fails = () => jest.spyOn(world.get(ListedPeopleRepository), 'flagMissing').mockRejectedValue(new Error('lost the connection'));

async function checked(): Promise<string> {
  const { id } = await drop();
  await work();
  return id;
}

it('leaves a large roster to the worker, and knows after every step where it stands', async () => {
  const dropped = await drop();
  expect(dropped).toMatchObject({ state: 'checking', ready: false, counts: { rows: size, added: 0 }, trouble: null });
  expect(asked).toHaveBeenCalledWith(world.school.id);
  expect(await work()).toBe('done');
  expect(await view(dropped.id)).toMatchObject({ state: 'checked', ready: true, counts: { rows: size, added: size } });
  expect(await save(dropped.id, true)).toMatchObject({ state: 'saving', result: null });
  expect(await people()).toBe('0');
  await work();
  expect(await view(dropped.id)).toMatchObject({ state: 'committed', result: { added: size, invited: size } });
  expect(await people()).toBe(String(size));
});

it('sees a small roster through at once, unless the school is large', async () => {
  expect(await drop(largeRoster(20))).toMatchObject({ state: 'checked', counts: { added: 20 } });
  expect(asked).not.toHaveBeenCalled();
  await world.query(
    `insert into account (id, mail, given_name, family_name) select gen_random_uuid(), n || '@y.example', 'A', 'B' from generate_series(1, 2000) n`,
  );
  expect(await drop(largeRoster(20))).toMatchObject({ state: 'checking' });
});

it('stores nothing of what only the person may say, not even while a large roster waits', async () => {
  expect((await drop()).identityColumns).toEqual(['Ethnicity']);
  expect(await world.everything()).not.toContain('canary');
});

it.each<[string, string, object]>([
  ['a quotation mark that is never closed', `${largeRoster()}\n"N9,x`, { code: 'bad_input', detail: { fields: [{ field: 'file' }] } }],
  ['too many rows', largeRoster(50_001), { code: 'roster_too_many_rows' }],
  ['no names of columns', largeRoster().split('\n').slice(1).join('\n'), { code: 'roster_no_header' }],
])('refuses a large file with %s, and keeps nothing of it', async (_what, text, refusal) => {
  await expect(drop(text)).rejects.toMatchObject(refusal);
  expect(await world.query('select id from roster')).toEqual([]);
});

describe('a worker that dies', () => {
  it('while it checks leaves the roster to the next one', async () => {
    const { id } = await drop();
    const dying = jest.spyOn(world.get(KnownPeople), 'beside').mockRejectedValueOnce(new Error('killed'));
    await expect(work()).rejects.toThrow('killed');
    dying.mockRestore();
    expect(await view(id)).toMatchObject({ state: 'checking', counts: { rows: size, added: 0 } });
    await work();
    expect(await view(id)).toMatchObject({ state: 'checked', counts: { added: size } });
  });

  it('in the middle of saving leaves no trace, and the next one saves everybody once', async () => {
    const id = await checked();
    await save(id, true);
    const dying = fails();
    await expect(work()).rejects.toThrow('lost the connection');
    dying.mockRestore();
    expect([await people(), (await view(id)).state]).toEqual(['0', 'saving']);
    expect(await world.query('select id from outbox_event')).toEqual([]);
    await work();
    expect([await people(), (await view(id)).state]).toEqual([String(size), 'committed']);
    expect(await work()).toBe('done');
    expect(await people()).toBe(String(size));
  });

  it('again and again is told in the end, and saving can be asked for once more', async () => {
    const id = await checked();
    await save(id);
    const dying = fails();
    for (let n = 0; n < 3; n++) await expect(work()).rejects.toThrow('lost the connection');
    dying.mockRestore();
    expect(await work()).toBe('done');
    expect(await view(id)).toMatchObject({ state: 'checked', ready: true, trouble: { code: 'roster_not_saved' } });
    expect(await save(id)).toMatchObject({ state: 'saving', trouble: null });
    await work();
    expect(await people()).toBe(String(size));
  });

  it('again and again over a check has the roster put away, with the reason', async () => {
    const { id } = await drop();
    await world.query('update roster set attempts = 3');
    expect(await work()).toBe('done');
    expect(await view(id)).toMatchObject({ state: 'discarded', trouble: { code: 'roster_not_checked' } });
    expect(await world.everything()).not.toContain('person7@x.example');
  });
});

describe('two at once', () => {
  it('workers save it once', async () => {
    const id = await checked();
    await save(id);
    const finish = () => world.inSchool(() => world.get(RosterWork).finish(id));
    await Promise.all([finish(), finish(), finish()]);
    expect([await people(), (await view(id)).state]).toEqual([String(size), 'committed']);
  });

  it('admins do not get between a roster and its check, but may put it away', async () => {
    const { id } = await drop();
    expect(await outcome(recognize(id, 0))).toBe('roster_under_way');
    expect(await outcome(save(id))).toBe('roster_under_way');
    const { beside } = KnownPeople.prototype;
    jest.spyOn(world.get(KnownPeople), 'beside').mockImplementation(async function (this: KnownPeople, kind) {
      await rosters.discard(admin, id);
      return beside.call(this, kind);
    });
    await work();
    expect(await view(id)).toMatchObject({ state: 'discarded' });
    expect(await world.everything()).not.toContain('person7@x.example');
  });

  it('admins do not get between a roster and its saving', async () => {
    const id = await checked();
    await save(id);
    expect(await outcome(save(id))).toBe('roster_under_way');
    expect(await outcome(recognize(id, 0))).toBe('roster_under_way');
    expect(await outcome(world.inSchool(() => rosters.discard(admin, id)))).toBe('roster_under_way');
    await work();
    expect(await outcome(save(id))).toBe('roster_already_committed');
  });

  it('saves the first of two and shows the second anew', async () => {
    const [a, b] = [await checked(), await checked()];
    await save(a);
    await save(b);
    expect(await work()).toBe('more');
    expect(await work()).toBe('done');
    const shown = [await view(a), await view(b)];
    expect(shown.map(({ state }) => state).toSorted()).toEqual(['checked', 'committed']);
    const again = shown.find(({ state }) => state === 'checked');
    expect(again).toMatchObject({ trouble: { code: 'roster_out_of_date' }, counts: { unchanged: size, added: 0 } });
  });
});

it('tells how far saving has come while it is under way', async () => {
  const { id } = await drop(largeRoster(5100));
  await work();
  await save(id);
  const elsewhere = AsyncLocalStorage.snapshot();
  const people = world.get(ListedPeopleRepository);
  const real = people.add.bind(people);
  const seen: number[] = [];
  jest.spyOn(people, 'add').mockImplementation(async (roster, stretch) => {
    // The second stretch waits until somebody outside has seen the first.
    while (stretch.from > 0 && seen.at(-1) !== 5000) seen.push((await elsewhere(() => view(id))).done);
    return real(roster, stretch);
  });
  await work();
  expect(seen.at(-1)).toBe(5000);
});

it('takes what a recognized column said out of a large roster', async () => {
  const { id } = await drop(largeRoster().replace('Ethnicity', 'Group').replaceAll('canary', 'blue team'));
  await work();
  expect(await world.everything()).toContain('blue team');
  await world.inSchool(() => rosters.correctColumns(admin, id, { columns: [{ index: 6, field: 'identity' }] }, place));
  await work();
  expect(await view(id)).toMatchObject({ state: 'checked', identityColumns: ['Group'], counts: { added: size } });
  expect(await world.everything()).not.toContain('blue team');
});
