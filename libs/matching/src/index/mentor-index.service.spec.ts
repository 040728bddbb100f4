import { setImmediate as turn } from 'node:timers/promises';
import { DecisionStampsRepository, MentorChangesRepository } from '@akin/people';
import { inSchool, type School } from '@akin/tenancy';
import { MatchingModule } from '../matching.module.js';
import { FindingWorld } from '../testing/finding-world.js';
import { MentorIndex } from './mentor-index.service.js';
import { MentorLoader } from './mentor-loader.service.js';

let world: FindingWorld;
let ana: string;
let loads: jest.SpyInstance;
let reads: jest.SpyInstance;
let questions: jest.SpyInstance;

beforeAll(async () => {
  world = await FindingWorld.open(MatchingModule);
  ana = await world.mentor('Ana Okafor', { ownWords: 'Mentoring the residents', answers: { language: ['spanish'] } });
  await world.mentor('Ben');
  loads = jest.spyOn(world.get(MentorLoader), 'everybody');
  reads = jest.spyOn(world.get(MentorLoader), 'read');
  questions = jest.spyOn(world.get(MentorChangesRepository), 'since');
});
afterAll(() => world?.close());
beforeEach(async () => {
  await now();
  jest.clearAllMocks();
});

const now = () => world.inSchool(() => world.get(MentorIndex).now());
const readIds = () => reads.mock.calls.flatMap(([, ids]) => ids as string[]);
const capacity = (places: number) => world.query('update mentor set capacity = $2 where account_id = $1', [ana, places]);

test('a mentor is in it as members of the school see them', async () => {
  const index = await now();
  expect(index.facts(ana)).toMatchObject({ name: 'Ana Okafor', specialty: 'urology', away: false });
  expect(index.row(ana)).toMatchObject({
    room: 3,
    facets: expect.arrayContaining([
      { facet: 'language', terms: ['spanish'] },
      { facet: 'specialty', terms: ['urology'] },
    ]),
    lexemes: {
      name: expect.arrayContaining(['ana', 'okafor']),
      text: expect.arrayContaining(['mentor', 'mentoring', 'resid', 'residents']),
    },
  });
  expect(index.table.size).toBe(2);
});

test('without a change it is one question; with one, only who changed is read', async () => {
  await now();
  expect(readIds()).toEqual([]);
  await capacity(4);
  expect((await now()).row(ana)?.room).toBe(4);
  expect(readIds()).toEqual([ana]);
  expect(loads).not.toHaveBeenCalled();
  expect(questions).toHaveBeenCalledTimes(2);
});

test('a change is read once, also while an older unit is open anywhere', async () => {
  const south = await world.t.school('south');
  let end: () => void = () => undefined;
  const open = inSchool(south, () =>
    world.t.db.run(async (m) => {
      await m.query(`insert into decision_stamp values ('words', gen_random_uuid())`);
      await new Promise<void>((resolve) => (end = resolve));
    }),
  );
  await capacity(5);
  for (let look = 0; look < 3; look++) await now();
  expect(readIds()).toEqual([ana]);
  end();
  await open;
});

test('those who come together share a look, and whoever comes later has a later one', async () => {
  const first = [now(), now(), now()];
  await turn();
  await capacity(2);
  const later = now();
  expect((await later).row(ana)?.room).toBe(2);
  await Promise.all(first);
  expect(questions).toHaveBeenCalledTimes(2);
});

test('answers the school’s policy does not let show are not in it any more, at once', async () => {
  await world.allow({ language: ['collect', 'rank', 'search'] });
  expect((await now()).row(ana)?.facets.map(({ facet }) => facet)).toEqual(['specialty']);
  expect(loads).toHaveBeenCalledTimes(1);
  await world.allow();
  expect((await now()).facts(ana)?.facets).toMatchObject([{ facet: 'language', terms: ['spanish'] }]);
});

test('an answer for matching only is not in it, nor are its words', async () => {
  await world.answer(ana, 'faith', { terms: ['jain'], ownWords: 'pilgrimage' }, 'matching');
  const index = await now();
  expect(JSON.stringify([index.facts(ana), index.row(ana)])).not.toMatch(/faith|jain|pilgrimage/);
});

test('other words for the school are other words for searching', async () => {
  const before = await now();
  await world.inSchool(() => world.get(DecisionStampsRepository).renew('words'));
  expect(await now()).not.toBe(before);
});

test('a new day alone is no reason to read everybody again', async () => {
  world.clock.advance(24 * 60 * 60_000 - 1);
  const before = await now();
  world.clock.advance(30 * 60_000);
  expect(await now()).toBe(before);
});

test('too many changes at once are read as everybody', async () => {
  await world.query(
    `with new as (insert into account (id, mail, given_name) select gen_random_uuid(), n || '@many.example', 'Name' || n
       from generate_series(1, 501) n returning id)
     insert into mentor (account_id, state) select id, 'active' from new`,
  );
  expect((await now()).table.size).toBe(503);
  expect(loads).toHaveBeenCalledTimes(1);
  await now();
  expect(loads).toHaveBeenCalledTimes(1);
  await world.query(`delete from mentor where account_id in (select id from account where mail like '%@many.example')`);
  expect((await now()).table.size).toBe(2);
});

test('what fails half way is read again', async () => {
  await capacity(1);
  reads.mockRejectedValueOnce(new Error('the connection was cut'));
  await expect(now()).rejects.toThrow('cut');
  expect((await now()).row(ana)?.room).toBe(1);
});

test('within a unit it is not to be had', async () => {
  await expect(world.inSchool(() => world.t.db.run(async () => world.get(MentorIndex).now()))).rejects.toThrow('outside of a unit');
});

describe('of several schools', () => {
  const at = (school: School) => inSchool(school, () => world.get(MentorIndex).now());

  test('each has its own', async () => {
    const other = await world.t.school('other');
    expect((await at(other)).facts(ana)).toBeUndefined();
    expect((await at(other)).table.size).toBe(0);
  });

  test('one where nobody has looked for an hour is forgotten', async () => {
    const other = await world.t.school('another');
    const before = await now();
    world.clock.advance(61 * 60_000);
    await at(other);
    const after = await now();
    expect(after).not.toBe(before);
    expect(await now()).toBe(after);
  });
});
