import { pipeline } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';
import { newId } from '@akin/platform';
import { asOwner } from '@akin/tenancy';
import type { EntityManager } from 'typeorm';
import { PeopleModule } from '../people.module.js';
import { SchoolWorld } from '../testing/school-world.js';
import { everybody, MentorChangesRepository } from './mentor-changes.repository.js';

let world: SchoolWorld;
let mentor: string;
let learner: string;

beforeAll(async () => {
  world = await SchoolWorld.open(PeopleModule);
});
afterAll(() => world?.close());
beforeEach(async () => {
  mentor = (await world.person('mentor')).personId;
  learner = (await world.person('learner')).personId;
  await world.query(`insert into mentor (account_id, state) values ($1, 'active')`, [mentor]);
  for (const id of [mentor, learner]) {
    await world.query(`insert into profile (account_id, title) values ($1, 'Professor')`, [id]);
    await world.query(`insert into facet_answers (account_id, sealed) values ($1, 'closed')`, [id]);
  }
});

const news = (horizon: string) => world.inSchool(() => world.get(MentorChangesRepository).since(horizon));
const unit = (work: (m: EntityManager) => Promise<unknown>) => world.inSchool(() => world.t.db.run(work));

/** Whose changes come to light by what is done. Changes from before come again as long as anything on the server is open since. */
async function told(work: () => Promise<unknown>): Promise<string[]> {
  const { horizon } = await news('0');
  const again = new Set((await news(horizon)).changes.map(({ by }) => by));
  await work();
  return [...new Set((await news(horizon)).changes.filter(({ by }) => !again.has(by)).map(({ id }) => id))];
}

test.each([
  ['a name', `update account set family_name = 'Okafor' where id = $1`],
  ['pronouns', `update account set pronouns = 'they/them' where id = $1`],
  ['a suspension', 'update account set suspended_at = now() where id = $1'],
  ['a leaver of the roster', 'update account set leaving = true where id = $1'],
  ['own words', `update profile set own_words = 'I run.' where account_id = $1`],
  ['a profile taken away', 'delete from profile where account_id = $1'],
  ['an answer', `update facet_answers set sealed = 'otherwise' where account_id = $1`],
  ['the last answer taken back', 'delete from facet_answers where account_id = $1'],
  [
    'an answer put where one may be',
    `insert into facet_answers values ($1, 'new') on conflict (account_id) do update set sealed = excluded.sealed`,
  ],
  ['room', 'update mentor set held = held + 1 where account_id = $1'],
  ['a pause', `update mentor set state = 'paused' where account_id = $1`],
  ['how they meet', `update mentor set meeting_mode = '{video}' where account_id = $1`],
  ['an end', 'delete from mentor where account_id = $1'],
  ['an erasure', 'delete from account where id = $1'],
])('%s comes to light', async (_what, sql) => {
  expect(await told(() => world.query(sql, [mentor]))).toEqual([mentor]);
});

test.each([
  ['a sign-in', `update account set last_sign_in_at = now(), entitled_roles = '{mentor}' where id = $1`],
  ['being listed', 'update profile set on_roster = true where account_id = $1'],
  ['a suggestion set aside', `update profile set set_aside = '{need:cv}' where account_id = $1`],
  ['an invitation', 'update mentor set invited_at = now(), trained_at = now() where account_id = $1'],
  ['the same again', `update mentor set state = 'active' where account_id = $1`],
  ['nothing', 'update mentor set capacity = 5 where account_id = $1 and false'],
])('of %s nothing is told', async (_what, sql) => {
  expect(await told(() => world.query(sql, [mentor]))).toEqual([]);
});

test('nothing of learners is told', async () => {
  const changes = async () => {
    await world.query(`update account set family_name = 'Okafor' where id = $1`, [learner]);
    await world.query('delete from profile where account_id = $1', [learner]);
    await world.query(`insert into profile (account_id, own_words) values ($1, 'I run.')`, [learner]);
    await world.query('delete from facet_answers where account_id = $1', [learner]);
    await world.query('delete from account where id = $1', [learner]);
  };
  expect(await told(changes)).toEqual([]);
});

test('rows that move to another account are told of both', async () => {
  const moved = () =>
    world.query(
      'with gone as (delete from mentor where account_id = $1 returning *) insert into mentor (account_id, state) select $2, state from gone',
      [mentor, learner],
    );
  expect((await told(moved)).sort()).toEqual([mentor, learner].sort());
  expect((await told(() => world.query('update mentor set account_id = $1 where account_id = $2', [mentor, learner]))).sort()).toEqual(
    [mentor, learner].sort(),
  );
});

test('too many at once are everybody, and what was told before is not kept beside it', async () => {
  const many = (count: number) =>
    world.query(
      `with new as (insert into account (id, mail) select gen_random_uuid(), gen_random_uuid() || '@north.example' from generate_series(1, $1) returning id)
       insert into mentor (account_id, state) select id, 'active' from new`,
      [count],
    );
  expect(await told(() => many(500))).toHaveLength(500);
  expect(await told(() => many(501))).toEqual([everybody]);
  expect(await world.query('select distinct account_id as id from mentor_change')).toEqual([{ id: everybody }]);
  await world.query('delete from mentor where account_id <> $1', [mentor]);
});

test('what is rolled back never comes to light, and within a savepoint neither', async () => {
  const broken = () =>
    unit(async (m) => {
      await m.query(`update mentor set state = 'paused' where account_id = $1`, [mentor]);
      throw new Error('no');
    }).catch(() => undefined);
  expect(await told(broken)).toEqual([]);
  const partly = () =>
    unit(async (m) => {
      await m.query('savepoint a');
      await m.query(`update mentor set state = 'paused' where account_id = $1`, [mentor]);
      await m.query('rollback to savepoint a');
      await m.query(`update mentor set capacity = 4 where account_id = $1`, [mentor]);
    });
  expect(await told(partly)).toEqual([mentor]);
});

test('units that are open at the same moment do not wait for each other, and each comes to light when it ends, in whatever order', async () => {
  let end = { first: () => undefined as void, second: () => undefined as void };
  const open = (name: 'first' | 'second', sql: string) => {
    let done: Promise<unknown> = Promise.resolve();
    const written = new Promise<void>((resolve) => {
      done = unit(async (m) => {
        await m.query(sql, [mentor]);
        const ended = new Promise<void>((go) => (end = { ...end, [name]: go }));
        resolve();
        await ended;
      });
    });
    return written.then(() => ({ done }));
  };
  const first = await open('first', `update account set pronouns = 'he/him' where id = $1`);
  const second = await open('second', `update profile set title = 'Dean' where account_id = $1`);
  const before = await news('0');
  end.second();
  await second.done;
  const between = await news(before.horizon);
  end.first();
  await first.done;
  const after = await news(between.horizon);
  const by = ({ changes }: typeof before) => changes.filter(({ id }) => id === mentor).map((change) => change.by);
  expect(by(between)).toHaveLength(by(before).filter((one) => BigInt(one) >= BigInt(before.horizon)).length + 1);
  expect(by(after).filter((one) => !by(between).includes(one))).toHaveLength(1);
});

test('of one mentor only the latest changes are kept', async () => {
  for (let capacity = 1; capacity <= 5; capacity++)
    await world.query('update mentor set capacity = $2 where account_id = $1', [mentor, capacity]);
  expect(await world.query('select 1 from mentor_change where account_id = $1', [mentor])).toHaveLength(1);
});

test('a row that was written in another database, ahead of this one, hides nothing', async () => {
  const ahead = `(select (pg_snapshot_xmax(pg_current_snapshot())::text::bigint + 1000000)::text::xid8)`;
  await world.query(`insert into mentor_change values ($1, ${ahead})`, [mentor]);
  const { horizon, changes } = await news('0');
  expect(changes.filter(({ by }) => BigInt(by) > BigInt(horizon) + 1000n)).toEqual([]);
  expect(await told(() => world.query('update mentor set capacity = 2 where account_id = $1', [mentor]))).toEqual([mentor]);
  expect(await world.query('select 1 from mentor_change where account_id = $1', [mentor])).toHaveLength(1);
});

test('rows that are copied in are told of', async () => {
  const copied = () =>
    asOwner(world.t.ownerUrl, (client) =>
      pipeline([`${learner}\tactive\n`], client.query(copyFrom(`copy ${world.school.schema}.mentor (account_id, state) from stdin`))),
    );
  expect(await told(copied)).toEqual([learner]);
});

test('whatever the schema is called, and whatever the search path is, it is told in the schema of the table', async () => {
  const { schema } = world.school;
  const renamed = () =>
    asOwner(world.t.ownerUrl, async (client) => {
      await client.query(`set search_path to ''; alter schema ${schema} rename to t_other`);
      await client.query(`update t_other.account set family_name = 'Okafor' where id = '${mentor}'`);
      await client.query(`alter schema t_other rename to ${schema}`);
    });
  expect(await told(renamed)).toEqual([mentor]);
});

test('one question tells the stamps, too', async () => {
  const stamp = newId();
  await world.query(`insert into decision_stamp values ('words', $1) on conflict (about) do update set stamp = excluded.stamp`, [stamp]);
  expect((await news('0')).stamps).toEqual({ policy: 'none ', words: stamp });
});
