import { Refusal } from '@akin/platform';
import type { EntityManager } from 'typeorm';
import { testDatabase, type TestDatabase } from './testing/index.js';
import { openUnit } from './unit/ambient.js';
import { openingOf } from './unit/opening.js';
import { inSchool, type School } from './index.js';

const refused = (code: string) => expect.objectContaining({ code });
const denied = /permission denied|does not exist|no schema has been selected/;

describe('the wall', () => {
  let t: TestDatabase;
  let north: School;
  let river: School;
  const record = (m: EntityManager, mark: string) =>
    m.query(`insert into outbox_event (id, topic, payload) values (gen_random_uuid(), 'mark', $1)`, [JSON.stringify({ mark })]);
  const marks = async (m: EntityManager) =>
    (await m.query<{ mark: string }[]>(`select payload->>'mark' as mark from outbox_event`)).map((row) => row.mark);

  beforeAll(async () => {
    t = await testDatabase();
    [north, river] = [await t.school('north'), await t.school('river')];
    for (const school of [north, river]) await inSchool(school, () => t.db.run((m) => record(m, school.slug)));
  });
  afterAll(() => t.close());

  it('shows each school its own rows only', async () => {
    for (const school of [north, river]) expect(await inSchool(school, () => t.db.run(marks))).toEqual([school.slug]);
  });

  it('refuses work without a school', async () => {
    await expect(t.db.run(marks)).rejects.toEqual(refused('no_school'));
  });

  it('gives a raw connection nothing', async () => {
    await expect(t.dataSource.query('select * from outbox_event')).rejects.toThrow(denied);
    await expect(t.dataSource.query('select * from national.institution')).rejects.toThrow(denied);
    await expect(t.dataSource.query(`select * from ${river.schema}.outbox_event`)).rejects.toThrow(denied);
  });

  it.each([
    ['another school’s schema by name', () => `select * from ${river.schema}.outbox_event`],
    ['control data', () => 'select * from national.institution'],
    ['the queue', () => 'select * from bullmq.job'],
    ['passwords', () => 'select * from pg_authid'],
  ])('refuses to reach %s from inside a unit', async (_what, sql) => {
    await expect(inSchool(north, () => t.db.run((m) => m.query(sql())))).rejects.toThrow(denied);
  });

  it.each([
    'RESET ROLE',
    'SET ROLE akin_national',
    'SET LOCAL search_path TO national',
    `select set_config('role', 'akin_national', true)`,
    `select U&"set\\005fconfig"('role', 'akin_national', true)`,
    `select query_to_xml('select set' || '_config(''role'', ''akin_national'', true)', true, false, '')`,
    'COMMIT',
    'ROLLBACK',
    'BEGIN',
  ])('refuses %s inside a unit, and what was done before it is gone', async (statement) => {
    const attempt = inSchool(north, () =>
      t.db.run(async (m) => {
        await record(m, 'half done');
        await m.query(statement);
      }),
    );
    await expect(attempt).rejects.toEqual(refused('forbidden_statement'));
    expect(await inSchool(north, () => t.db.run(marks))).toEqual([north.slug]);
  });

  it('refuses two statements in one text', async () => {
    await expect(inSchool(north, () => t.db.run((m) => m.query('select 1; reset role')))).rejects.toThrow(/multiple commands/);
  });

  it('refuses to switch school inside a unit, even the other way round', async () => {
    const inside = inSchool(north, () => t.db.run(() => inSchool(river, () => t.db.run(marks))));
    await expect(inside).rejects.toEqual(refused('wrong_school'));
    await expect(inSchool(north, () => t.db.run(() => t.national.run((m) => m.query('select 1'))))).rejects.toEqual(
      refused('wrong_school'),
    );
    await expect(t.national.run(() => inSchool(north, () => t.db.run(marks)))).rejects.toEqual(refused('wrong_school'));
  });

  it('asks in one round trip behind the same wall', async () => {
    const seen = `select payload->>'mark' as mark from outbox_event`;
    for (const school of [north, river]) expect(await inSchool(school, () => t.db.ask(seen))).toEqual([{ mark: school.slug }]);
    await expect(t.db.ask(seen)).rejects.toEqual(refused('no_school'));
    await expect(inSchool(north, () => t.db.ask(`select * from ${river.schema}.outbox_event`))).rejects.toThrow(denied);
    await expect(inSchool({ ...north, role: 't_nobody' }, () => t.db.ask(seen))).rejects.toThrow(/role "t_nobody" does not exist/);
    await expect(inSchool(north, () => t.db.ask('delete from outbox_event'))).rejects.toEqual(refused('forbidden_statement'));
    await expect(inSchool(north, () => t.db.ask('select 1/0'))).rejects.toThrow(/division by zero/);
    await expect(inSchool(north, () => t.db.run(() => t.national.ask('select 1')))).rejects.toEqual(refused('wrong_school'));
    expect(await inSchool(north, () => t.db.ask(seen))).toEqual([{ mark: north.slug }]);
  });

  it('writes in one round trip behind the same wall, wholly or not at all', async () => {
    const mark = (text: string) =>
      t.db.put<{ mark: string }>(
        `with added as (insert into outbox_event (id, topic, payload) values (gen_random_uuid(), 'person.invited', jsonb_build_object('mark', $1::text)) returning payload)
         select payload->>'mark' as mark from added where 1 / length($1) > 0 or true`,
        [text],
      );
    const seen = () => t.db.ask<{ mark: string }>(`select payload->>'mark' as mark from outbox_event`);
    const before = await inSchool(north, seen);
    expect(await inSchool(north, () => mark('put'))).toEqual([{ mark: 'put' }]);
    expect(await inSchool(north, seen)).toHaveLength(before.length + 1);
    await expect(inSchool(north, () => mark(''))).rejects.toThrow(/division by zero/);
    expect(await inSchool(north, seen)).toHaveLength(before.length + 1);
    const undone = inSchool(north, () =>
      t.db.run(async () => {
        await mark('undone');
        throw new Error('undone');
      }),
    );
    await expect(undone).rejects.toThrow('undone');
    expect(await inSchool(north, seen)).toHaveLength(before.length + 1);
    await expect(mark('nowhere')).rejects.toEqual(refused('no_school'));
    await expect(inSchool(north, () => t.db.put(`delete from ${river.schema}.outbox_event`))).rejects.toThrow(denied);
    await expect(inSchool(north, () => t.db.put('reset role'))).rejects.toEqual(refused('forbidden_statement'));
    await expect(inSchool(north, () => t.db.run(() => t.national.put('delete from session')))).rejects.toEqual(refused('wrong_school'));
    await inSchool(north, () => t.db.put(`delete from outbox_event where payload->>'mark' = 'put'`));
  });

  it('answers questions that leave together each in its own school, and fails only the one that fails', async () => {
    const ask = (school: School, n: number) =>
      inSchool(school, () => t.db.ask<{ n: number; who: string }>(`select 10 / $1::int as n, current_user as who`, [n]));
    const asked = Array.from({ length: 60 }, (_, n) => ({ school: n % 2 ? north : river, n: n % 3 }));
    const answers = await Promise.allSettled(asked.map(({ school, n }) => ask(school, n)));
    answers.forEach((answer, at) => {
      const { school, n } = asked[at];
      if (n === 0) expect(answer).toMatchObject({ status: 'rejected', reason: { message: 'division by zero' } });
      else expect(answer).toEqual({ status: 'fulfilled', value: [{ n: Math.floor(10 / n), who: school.role }] });
    });
  });

  it('leaves neither role nor schema on a connection, after an answer and after an error', async () => {
    const single = await testDatabase({ poolSize: 1 });
    const school = await single.school('single');
    const left = () => single.dataSource.query(`select current_user as "user", current_setting('search_path') as path`);
    const nothing = [{ user: 'akin_app', path: '""' }];
    const ask = (sql: string) => inSchool(school, () => single.db.ask(sql));
    expect(await ask('select current_user as "user"')).toEqual([{ user: school.role }]);
    expect(await left()).toEqual(nothing);
    await expect(ask('select 1/0')).rejects.toThrow(/division by zero/);
    expect(await left()).toEqual(nothing);
    const unknown = { ...school, role: 't_nobody' };
    await expect(inSchool(unknown, () => single.db.run(marks))).rejects.toThrow(/role "t_nobody" does not exist/);
    expect(await left()).toEqual(nothing);
    await single.close();
  });

  it.each(['t"; drop schema national cascade; --', "t' or 1=1", 'T_Upper', '', 'x'.repeat(64), 't;reset role', 'none'])(
    'refuses the schema name %j before it reaches a statement',
    (name) => {
      expect(() => openingOf(name, 'akin_national')).toThrow(expect.any(Refusal));
      expect(() => openingOf('national', name)).toThrow(expect.any(Refusal));
    },
  );

  it('fails closed when the school’s role does not exist', async () => {
    await expect(inSchool({ ...north, role: 't_nobody' }, () => t.db.run(marks))).rejects.toThrow(/role "t_nobody" does not exist/);
    await expect(inSchool({ ...north, role: river.role }, () => t.db.run(marks))).rejects.toThrow(denied);
  });

  it('joins a nested unit, keeps a savepoint, and rolls all of it back together', async () => {
    const attempt = inSchool(north, () =>
      t.db.run(async (m) => {
        await t.db.run((same) => record(same, 'nested'));
        await m.transaction((deeper) => record(deeper, 'deeper')).catch(() => undefined);
        await m
          .transaction(async (deeper) => {
            await record(deeper, 'undone');
            throw new Error('only this');
          })
          .catch(() => undefined);
        expect(await marks(m)).toEqual(expect.arrayContaining(['nested', 'deeper']));
        expect(await marks(m)).not.toContain('undone');
        throw new Error('all of it');
      }),
    );
    await expect(attempt).rejects.toThrow('all of it');
    expect(await inSchool(north, () => t.db.run(marks))).toEqual([north.slug]);
  });

  it('does not commit when a swallowed error has spoiled the transaction', async () => {
    const attempt = inSchool(north, () =>
      t.db.run(async (m) => {
        await record(m, 'spoiled');
        await m.query('select 1/0').catch(() => undefined);
      }),
    );
    await expect(attempt).rejects.toEqual(refused('busy'));
    expect(await inSchool(north, () => t.db.run(marks))).toEqual([north.slug]);
  });

  it('fires hooks after the commit, outside the unit, and never after a rollback', async () => {
    const seen: string[] = [];
    const hook = (name: string) => () => void seen.push(`${name} ${openUnit() ? 'inside' : 'outside'}`);
    await inSchool(north, () =>
      t.db.run(async () => {
        t.db.afterCommit(hook('kept'));
        seen.push('work');
      }),
    );
    await inSchool(north, () =>
      t.db.run(async () => {
        t.db.afterCommit(hook('lost'));
        throw new Error('no');
      }),
    ).catch(() => undefined);
    expect(seen).toEqual(['work', 'kept outside']);
    expect(() => t.db.afterCommit(() => undefined)).toThrow(Refusal);
  });

  it('does not let a manager live longer than its unit', async () => {
    let escaped: EntityManager | undefined;
    await inSchool(north, () => t.db.run(async (m) => void (escaped = m)));
    await expect((escaped as EntityManager).query('select 1')).rejects.toThrow(/released/i);
  });
});

describe('the wall under load', () => {
  const schools = 200;
  const units = 4000;
  let t: TestDatabase;
  let all: School[];

  beforeAll(async () => {
    t = await testDatabase({ poolSize: 10 });
    all = [];
    for (let n = 0; n < schools; n++) all.push(await t.school('s'));
  }, 240_000);
  afterAll(() => t.close());

  it(`finds no foreign row in ${units} interleaved units over ${schools} schools on 10 connections`, async () => {
    let foreign = 0;
    let failed = 0;
    const unit = async (n: number) => {
      const school = all[(n * 7919) % schools];
      const fail = n % 11 === 0;
      await inSchool(school, () =>
        t.db.run(async (m) => {
          await m.query(`insert into outbox_event (id, topic, payload) values (gen_random_uuid(), 'mark', $1)`, [
            JSON.stringify({ mark: school.slug }),
          ]);
          const rows = await m.query<{ mark: string; who: string }[]>(
            `select payload->>'mark' as mark, current_user as who from outbox_event`,
          );
          foreign += rows.filter((row) => row.mark !== school.slug || row.who !== school.role).length;
          if (fail) throw new Error('on purpose');
        }),
      )
        .then(() => inSchool(school, () => t.db.ask<{ mark: string }>(`select payload->>'mark' as mark from outbox_event`)))
        .then((rows) => void (foreign += rows.filter((row) => row.mark !== school.slug).length))
        .catch((problem: Error) => {
          if (problem.message === 'on purpose') failed += 1;
          else throw problem;
        });
    };
    await Promise.all(Array.from({ length: units }, (_, n) => unit(n)));
    expect({ foreign, failed }).toEqual({ foreign: 0, failed: Math.ceil(units / 11) });
  }, 120_000);
});
