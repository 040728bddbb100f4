import type { RosterDrop, RosterView } from '@akin/contracts';
import { Sweeps } from '@akin/messaging';
import type { Actor } from '@akin/sign-in';
import { PeopleModule } from '../people.module.js';
import { SchoolWorld } from '../testing/school-world.js';
import { RosterUndoRepository } from './roster-undo.repository.js';
import { RosterWorkRepository } from './roster-work.repository.js';
import { RosterWork } from './roster-work.service.js';
import { RosterService } from './roster.service.js';

let world: SchoolWorld;
let rosters: RosterService;
let admin: Actor;

beforeAll(async () => {
  world = await SchoolWorld.open(PeopleModule);
  rosters = world.get(RosterService);
  admin = await world.person('admin');
});
afterAll(() => world.close());
/** One school for all: everybody but the administrator goes. */
beforeEach(async () => {
  for (const table of ['roster', 'roster_word', 'roster_mapping', 'outbox_event', 'login_identity'])
    await world.query(`delete from ${table}`);
  await world.query('delete from account where id <> $1', [admin.personId]);
});

const hourMs = 60 * 60 * 1000;
const header = 'EMPL_ID,First name,Last name,E-mail,Rank,Department';
const ada = 'N1,Ada,Osei,ada@x.example,Professor,Surgery';
const bo = 'N2,Bo,Lim,bo@x.example,Professor,Surgery';
const cy = 'N3,Cy,Eze,cy@x.example,Professor,Surgery';

const check = (lines: string[], drop?: RosterDrop): Promise<RosterView> =>
  world.inSchool(() => rosters.check(admin, 'fall.csv', Buffer.from([header, ...lines].join('\n')), 'here', drop));
const commit = (id: string, invite = false) => {
  world.clock.advance(1000);
  return world.inSchool(() => rosters.commit(admin, id, { leaveOutRejected: true, invite }));
};
const save = async (lines: string[], drop?: RosterDrop, invite = false) => commit((await check(lines, drop)).id, invite);
const undo = (id: string) => world.inSchool(() => rosters.undo(admin, id));
const view = (id: string) => world.inSchool(() => rosters.view(admin, id));
const events = () => world.query<{ topic: string }>('select topic from outbox_event order by at, id');
/** Everything rosters write about people. */
const people = () =>
  world.query<{ mail: string; leaving: boolean; department: string | null }>(
    `select a.id, roster_key, mail, given_name, family_name, given_roles, leaving, title, rank, department, coalesce(on_roster, false) as listed,
       coalesce(on_learner_roster, false) as learner, m.state
     from account a left join profile p on p.account_id = a.id left join mentor m on m.account_id = a.id order by mail`,
  );

describe('taking back', () => {
  it('the first roster leaves nobody of it', async () => {
    const before = await people();
    const saved = await save([ada, bo]);
    expect(saved.undo).toMatchObject({ people: 2, staying: [], stayingInAll: 0 });
    expect(await undo(saved.id)).toMatchObject({ state: 'undone', undo: null, result: { added: 2, undone: { people: 2, stayed: 0 } } });
    expect(await people()).toEqual(before);
    expect(await world.query('select 1 from roster_person')).toEqual([]);
  });

  it('a later one leaves everybody as they were: new, changed, leaving and returning', async () => {
    await save([ada, bo]);
    await save([ada]);
    const before = await people();
    const saved = await save([bo.replace('Surgery', 'Urology').replace('bo@', 'lim@').replace('Professor', 'Dean of things'), cy]);
    expect(saved.result).toMatchObject({ added: 1, changed: 1, flagged: 1 });
    expect((await people()).map(({ mail, leaving }) => [mail, leaving])).toContainEqual(['ada@x.example', true]);
    await world.query('delete from outbox_event');
    expect(await undo(saved.id)).toMatchObject({ result: { undone: { people: 3, stayed: 0 } } });
    expect(await people()).toEqual(before);
    expect((await events()).map(({ topic }) => topic).toSorted()).toEqual(['people.left', 'people.returned']);
  });

  it('works back through the rosters of the day', async () => {
    const [none, first] = [await people(), await save([ada])];
    const one = await people();
    const second = await save([ada.replace('Surgery', 'Urology')]);
    await expect(undo(first.id)).rejects.toMatchObject({ code: 'roster_not_undoable' });
    await undo(second.id);
    expect(await people()).toEqual(one);
    await undo(first.id);
    expect(await people()).toEqual(none);
  });

  it('is in the trail, with who did it', async () => {
    const saved = await save([ada]);
    await undo(saved.id);
    const trail = await world.query<{ action: string }>('select action from account_audit where actor_id = $1 order by at, id', [
      admin.personId,
    ]);
    expect(
      trail
        .map(({ action }) => action)
        .slice(-2)
        .toSorted(),
    ).toEqual(['roster_saved', 'roster_undone']);
  });
});

describe('what goes wrong on the way', () => {
  afterEach(() => jest.restoreAllMocks());
  const dies = () => jest.spyOn(world.get(RosterUndoRepository), 'restore').mockRejectedValueOnce(new Error('lost the connection'));

  it('leaves everything saved, is told, and can be asked for once more', async () => {
    const before = await people();
    const saved = await save([ada, bo]);
    const after = await people();
    dies();
    await expect(undo(saved.id)).rejects.toThrow('lost the connection');
    expect(await people()).toEqual(after);
    expect(await view(saved.id)).toMatchObject({ state: 'committed', trouble: { code: 'roster_not_undone' }, undo: { people: 2 } });
    await undo(saved.id);
    expect(await people()).toEqual(before);
  });

  it('is done over by the next worker, when the roster is large', async () => {
    const before = await people();
    const saved = await save([ada, bo]);
    jest.spyOn(world.get(RosterWorkRepository), 'isLarge').mockResolvedValue(true);
    dies();
    const asked = await world.inSchool(() => rosters.undo(admin, saved.id, 'worker if large'));
    expect(asked).toMatchObject({ state: 'saving', undo: null });
    await expect(undo(saved.id)).rejects.toMatchObject({ code: 'roster_not_undoable' });
    const work = () => world.inSchool(() => world.get(RosterWork).finishNext());
    await expect(work()).rejects.toThrow('lost the connection');
    expect((await view(saved.id)).state).toBe('saving');
    await work();
    expect((await view(saved.id)).state).toBe('undone');
    expect(await people()).toEqual(before);
  });
});

describe('whoever acted stays', () => {
  const acts: [string, string, string][] = [
    ['signed in', `update account set first_sign_in_at = now(), state = 'active' where mail = 'ada@x.example'`, 'Has signed in since.'],
    [
      'was given a role',
      `update account set given_roles = given_roles || '{reviewer}' where mail = 'ada@x.example'`,
      'Somebody has changed their account since.',
    ],
    [
      'changed their title',
      `update profile set title = 'Chair' where account_id = (select id from account where mail = 'ada@x.example')`,
      'Was changed since.',
    ],
    [
      'is asked to take part',
      `update mentor set invited_at = now() where account_id = (select id from account where mail = 'ada@x.example')`,
      'Was invited since.',
    ],
    [
      'nominated somebody',
      `insert into nomination (id, kind, by_id, at, sealed) select gen_random_uuid(), 'peer', id, now(), 'x' from account where mail = 'ada@x.example'`,
      'Is part of something at the school by now.',
    ],
  ];
  it.each(acts)('who %s', async (_what, act, why) => {
    const saved = await save([ada, bo]);
    await world.query(act);
    const staying = [{ person: 'Ada Osei', why }];
    expect((await view(saved.id)).undo).toMatchObject({ people: 1, staying, stayingInAll: 1 });
    expect((await undo(saved.id)).result?.undone).toEqual({ people: 1, stayed: 1 });
    expect((await people()).map(({ mail }) => mail)).toEqual(['ada@x.example', expect.stringContaining('@north.example')]);
    await world.query('delete from nomination');
  });

  it('with what a roster changed, when somebody changed it since', async () => {
    await save([ada, bo]);
    const saved = await save([ada.replace('Surgery', 'Urology'), bo.replace('Surgery', 'Urology')]);
    await world.query(
      `update profile set department = 'Radiology' where account_id = (select id from account where mail = 'bo@x.example')`,
    );
    expect((await undo(saved.id)).result?.undone).toEqual({ people: 1, stayed: 1 });
    expect((await people()).map(({ department }) => department)).toEqual(['Surgery', null, 'Radiology']);
  });

  it('but for the invitation a whole roster went out with', async () => {
    const saved = await save([ada], undefined, true);
    expect(saved.undo).toMatchObject({ people: 0, stayingInAll: 1 });
  });
});

describe('a day later', () => {
  it('nothing can be taken back, and what it takes is forgotten', async () => {
    const saved = await save([ada, 'N4,,Eze,eze@x.example,Professor,Surgery']);
    const sweep = () =>
      world.inSchool(
        () =>
          world
            .get(Sweeps)
            .all.find(({ name }) => name.includes('taken back'))
            ?.work() ?? Promise.resolve(),
      );
    const kept = async () => (await world.query('select 1 from roster_person')).length;
    world.clock.advance(23 * hourMs);
    await sweep();
    expect(await kept()).toBe(1);
    world.clock.advance(hourMs);
    expect((await view(saved.id)).undo).toBeNull();
    await expect(undo(saved.id)).rejects.toMatchObject({ code: 'roster_not_undoable' });
    await sweep();
    expect(await kept()).toBe(0);
    expect(await world.query('select rejects, changes from roster')).toEqual([{ rejects: null, changes: [] }]);
  });
});
