import type { RosterView } from '@akin/contracts';
import { SchoolAttendant } from '@akin/messaging';
import { Accounts, type Actor } from '@akin/sign-in';
import { Invitations } from '../invitations/invitations.service.js';
import { PeopleModule } from '../people.module.js';
import { SchoolWorld } from '../testing/school-world.js';
import { ListedPeopleRepository } from './listed-people.repository.js';
import { RosterService } from './roster.service.js';

let world: SchoolWorld;
let rosters: RosterService;
let admin: Actor;

beforeEach(async () => {
  world = await SchoolWorld.open(PeopleModule);
  rosters = world.get(RosterService);
  admin = await world.person('admin');
});
afterEach(() => world.close());

const header = 'EMPL_ID,First name,Last name,E-mail,Rank,Specialty';
const two = [header, 'N1,Adwoa,Osei,aosei@x.example,Assoc Prof,Ob/Gyn', 'N2,Corazon,Lim,clim@x.example,Asst Prof,Family Medicine'].join(
  '\n',
);

const check = (text: string): Promise<RosterView> => world.inSchool(() => rosters.check(admin, 'fall.csv', Buffer.from(text)));
const commit = async (id: string, options = { leaveOutRejected: false, invite: false }) =>
  (await world.inSchool(() => rosters.commit(admin, id, options))).result;
const people = () =>
  world.query<{ mail: string; title: string; state: string }>(
    `select mail, title, mentor.state from account join mentor on account_id = id join profile using (account_id) order by mail`,
  );
const counts = (over: object) => ({ added: 0, changed: 0, unchanged: 0, rejected: 0, missing: 0, ...over });

it('shows what would happen and saves nothing', async () => {
  const view = await check(two);
  expect(view).toMatchObject({
    state: 'checked',
    ready: true,
    notReady: null,
    counts: counts({ rows: 2, added: 2 }),
    fileName: 'fall.csv',
  });
  expect(view.columns.map(({ field }) => field)).toEqual(['key', 'given_name', 'family_name', 'mail', 'title', 'specialty']);
  expect(view.changes[0]).toMatchObject({ row: 2, person: 'Adwoa Osei', kind: 'added' });
  expect(await people()).toEqual([]);
});

it('saves people with profile and place, and changes nothing the second time', async () => {
  const first = await check(two);
  expect(await commit(first.id)).toEqual({ added: 2, changed: 0, unchanged: 0, leftOut: 0, flagged: 0, invited: 0 });
  expect(await people()).toEqual([
    { mail: 'aosei@x.example', title: 'Associate Professor', state: 'invited' },
    { mail: 'clim@x.example', title: 'Assistant Professor', state: 'invited' },
  ]);
  const before = await world.query('select * from account order by id');
  const second = await check(two);
  expect(second.counts).toMatchObject(counts({ unchanged: 2 }));
  expect(second.columns[4]).toMatchObject({ field: 'title', why: 'Same as last time.' });
  expect(await commit(second.id)).toMatchObject({ added: 0, changed: 0, unchanged: 2, flagged: 0 });
  expect(await world.query('select * from account order by id')).toEqual(before);
});

it('follows the stable id through a new mail and name, and never overwrites a chosen specialty', async () => {
  await commit((await check(two)).id);
  await world.query(`update profile set specialty = 'psychiatry' where title = 'Associate Professor'`);
  const next = await check(two.replace('aosei@x.example', 'osei@x.example').replace('Assoc Prof', 'Professor'));
  expect(next.changes).toEqual([
    {
      row: 2,
      person: 'Adwoa Osei',
      kind: 'changed',
      fields: [
        { field: 'E-mail', before: 'aosei@x.example', after: 'osei@x.example' },
        { field: 'Rank', before: 'Associate Professor', after: 'Professor' },
      ],
    },
  ]);
  expect(await commit(next.id)).toMatchObject({ changed: 1, unchanged: 1 });
  expect(await world.query(`select mail, specialty from account join profile on account_id = id where title = 'Professor'`)).toEqual([
    { mail: 'osei@x.example', specialty: 'psychiatry' },
  ]);
});

it('flags who is gone, removes nobody, and takes the flag back', async () => {
  await commit((await check(two)).id);
  const shorter = await check(two.split('\n').slice(0, 2).join('\n'));
  expect(shorter.counts).toMatchObject(counts({ unchanged: 1, missing: 1 }));
  expect(await commit(shorter.id)).toMatchObject({ flagged: 1 });
  expect(await world.query('select mail from account where leaving')).toEqual([{ mail: 'clim@x.example' }]);
  const again = await check(two);
  expect(again.changes[0].fields).toEqual([{ field: 'Listed', before: 'No longer listed', after: 'Listed again' }]);
  await commit(again.id);
  expect(await world.query('select mail from account where leaving')).toEqual([]);
});

describe('rows that need a decision', () => {
  const faulty = `${two}\nN3,,Eze,oeze,Prof,Urology\nN1,Marguerite,Fontenot,mf@x.example,Prof,Urology`;

  it('hold everything back until they are left out', async () => {
    const view = await check(faulty);
    expect(view).toMatchObject({ ready: false, notReady: '2 rows need a decision first. Nothing has been saved yet.' });
    expect(view.problems.map(({ row }) => row)).toEqual([4, 4, 5]);
    await expect(commit(view.id)).rejects.toMatchObject({ code: 'roster_has_errors' });
    expect(await people()).toEqual([]);
    expect(await commit(view.id, { leaveOutRejected: true, invite: false })).toMatchObject({ added: 2, leftOut: 2 });
  });
});

it('is all or nothing: a failure in the middle leaves no trace', async () => {
  const view = await check(two);
  const before = await world.everything();
  const failing = jest.spyOn(world.get(ListedPeopleRepository), 'flagMissing').mockRejectedValueOnce(new Error('lost the connection'));
  await expect(commit(view.id)).rejects.toThrow('lost the connection');
  failing.mockRestore();
  expect(await world.inSchool(() => rosters.view(admin, view.id))).toMatchObject({
    state: 'checked',
    trouble: { code: 'roster_not_saved' },
  });
  // But for what the roster itself remembers of it.
  await world.query('update roster set wanted = null, trouble = null, done = 0');
  expect(await world.everything()).toEqual(before);
  expect(await commit(view.id)).toMatchObject({ added: 2 });
});

describe('two admins at once', () => {
  it('saving the same roster twice saves it once', async () => {
    const { id } = await check(two);
    const outcomes = await Promise.allSettled([commit(id), commit(id), commit(id)]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const codes = outcomes.filter((one) => one.status === 'rejected').map(({ reason }) => (reason as { code: string }).code);
    expect(codes.filter((code) => !['roster_under_way', 'roster_already_committed'].includes(code))).toEqual([]);
    await expect(commit(id)).rejects.toMatchObject({ code: 'roster_already_committed' });
    expect(await people()).toHaveLength(2);
  });

  it('saving two rosters that were compared with the same people lets one through and checks the other again', async () => {
    const [a, b] = [await check(two), await check(two.replace('Assoc Prof', 'Professor'))];
    const outcomes = await Promise.allSettled([commit(a.id), commit(b.id)]);
    const refused = outcomes.findIndex(({ status }) => status === 'rejected');
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes[refused]).toMatchObject({ reason: { code: 'roster_out_of_date' } });
    const again = await world.inSchool(() => rosters.view(admin, [a, b][refused].id));
    expect(again.counts).toMatchObject(counts({ changed: 1, unchanged: 1 }));
    expect(await commit(again.id)).toMatchObject({ changed: 1 });
  });
});

describe('what only the person may say', () => {
  const telling = [
    'Name,URiM status,E-mail,Cohort,Rank,LGBTQ',
    'Adwoa Osei,canary1,aosei@x.example,Hispanic,Prof,canary2',
    'Lim, Corazon,canary3,clim@x.example,White,Prof,canary4',
    'canary5,seo@x.example,Black,Prof,canary6',
    'Elias Tesfaye,canary7,et@x.example,Asian,Prof,canary8',
  ].join('\n');

  it('is named, left unread, and nowhere in the database', async () => {
    const view = await check(telling);
    expect(view.identityColumns).toEqual(['URiM status', 'Cohort', 'LGBTQ']);
    expect(view.columns.filter(({ field }) => field === 'identity').flatMap(({ samples }) => samples)).toEqual([]);
    expect(view.counts).toMatchObject(counts({ added: 2, rejected: 2 }));
    const drafted = await world.everything();
    await commit(view.id, { leaveOutRejected: true, invite: true });
    for (const stored of [drafted, await world.everything(), JSON.stringify(view)]) {
      expect(stored).not.toMatch(/canary|Hispanic|White|Black|Asian/);
    }
  });

  it('stays unread when somebody asks for it, and goes when somebody recognizes it', async () => {
    const view = await check(`${header},Group\nN1,Adwoa,Osei,aosei@x.example,Prof,Urology,canary9`);
    expect(await world.everything()).toContain('canary9');
    const correct = (field: 'identity' | 'department') =>
      world.inSchool(() => rosters.correctColumns(admin, view.id, { columns: [{ index: 6, field }] }));
    expect((await correct('identity')).identityColumns).toEqual(['Group']);
    expect(await world.everything()).not.toContain('canary9');
    await expect(correct('department')).rejects.toMatchObject({ code: 'bad_input' });
  });
});

it('checks again when columns are corrected, and says what is missing', async () => {
  const { id } = await check(two);
  const correct = (field: 'ignore' | 'family_name') =>
    world.inSchool(() => rosters.correctColumns(admin, id, { columns: [{ index: 2, field }] }));
  expect(await correct('ignore')).toMatchObject({
    ready: false,
    notReady: expect.stringMatching(/first and the last name/),
    counts: counts({ rows: 2 }),
  });
  await expect(commit(id)).rejects.toMatchObject({ code: 'roster_mapping_incomplete' });
  expect(await correct('family_name')).toMatchObject({ ready: true, counts: counts({ rows: 2, added: 2 }) });
});

it('forgets a roster that is put away, and knows its past ones', async () => {
  const { id } = await check(two);
  await world.inSchool(() => rosters.discard(admin, id));
  expect(await world.everything()).not.toContain('aosei@x.example');
  await expect(commit(id)).rejects.toMatchObject({ code: 'not_found' });
  expect((await world.inSchool(() => rosters.list(admin, 1, 20))).items).toMatchObject([{ id, state: 'discarded' }]);
});

it.each(['nonsense', '00000000-0000-7000-8000-000000000000'])('does not know the roster %s', async (id) => {
  await expect(world.inSchool(() => rosters.view(admin, id))).rejects.toMatchObject({ code: 'not_found' });
});

it('invites who is new, once, in the school’s name', async () => {
  const existing = await world.person('mentor');
  const result = await commit((await check(two)).id, { leaveOutRejected: false, invite: true });
  expect(result).toMatchObject({ added: 2, invited: 2 });
  const attend = () => world.inSchool(() => world.get(SchoolAttendant).attend());
  await attend();
  await world.query('update outbox_event set handled_at = null');
  await attend();
  expect(world.delivered.map(({ recipient }) => recipient).toSorted()).toEqual(['aosei@x.example', 'clim@x.example']);
  expect(world.delivered[0].body).toContain(`${world.school.name} is asking you`);
  expect(world.delivered[0].body).toMatch(/\/invitation#[\w-]{43}/);
  expect(await world.inSchool(() => world.get(Invitations).summary(admin))).toMatchObject({
    invited: 2,
    signedIn: 0,
    active: 0,
    waiting: 2,
  });
  expect((await world.inSchool(() => world.get(Accounts).find(existing.personId)))?.leaving).toBe(false);
});

it('takes ten thousand people at once', async () => {
  const rows = Array.from({ length: 10_000 }, (_, i) => `N${i},Given${i},Family${i},p${i}@x.example,Prof,Urology`);
  const view = await check([header, ...rows].join('\n'));
  expect(await commit(view.id, { leaveOutRejected: false, invite: true })).toMatchObject({ added: 10_000, invited: 10_000 });
  expect(await world.query('select count(*) as count from outbox_event')).toEqual([{ count: 100 }]);
});
