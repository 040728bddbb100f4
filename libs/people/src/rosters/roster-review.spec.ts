import type { RosterChange, RosterDeclined, RosterDrop, RosterView, RosterWordChoices } from '@akin/contracts';
import type { Actor } from '@akin/sign-in';
import { PeopleModule } from '../people.module.js';
import { SchoolWorld } from '../testing/school-world.js';
import { rosterTerms } from './reading/roster-terms.js';
import { RosterFiles } from './roster-files.service.js';
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
  for (const table of ['roster', 'roster_word', 'roster_mapping', 'outbox_event']) await world.query(`delete from ${table}`);
  await world.query('delete from account where id <> $1', [admin.personId]);
});

const learners: RosterDrop = { kind: 'learners' };
const text = (header: string, rows: string[]) => Buffer.from([header, ...rows].join('\n'));
const facultyHeader = 'EMPL_ID,First name,Last name,E-mail,Rank,Department,Specialty';
const learnerHeader = 'Student ID,First name,Last name,E-mail,Stage,Program,Expected graduation';
const check = (header: string, rows: string[], drop?: RosterDrop): Promise<RosterView> =>
  world.inSchool(() => rosters.check(admin, 'fall.csv', text(header, rows), 'here', drop));
const commit = (id: string) => world.inSchool(() => rosters.commit(admin, id, { leaveOutRejected: true, invite: false }));
const faculty = async (...rows: string[]) => commit((await check(facultyHeader, rows)).id);
const decline = (id: string, ...declined: RosterDeclined['declined']) => world.inSchool(() => rosters.decline(admin, id, { declined }));
const choose = (id: string, ...words: RosterWordChoices['words']) => world.inSchool(() => rosters.chooseWords(admin, id, { words }));
const changes = (id: string, query = {}) => world.inSchool(() => rosters.changes(admin, id, { page: 1, size: 20, ...query }));
const leaving = async () =>
  (await world.query<{ mail: string }>('select mail from account where leaving order by mail')).map(({ mail }) => mail);
const events = async () =>
  (await world.query<{ topic: string }>('select topic from outbox_event order by at, id')).map(({ topic }) => topic);

const ada = 'N1,Ada,Osei,ada@x.example,Assoc Prof,Surgery,Urology';
const bo = 'N2,Bo,Lim,bo@x.example,Professor,Surgery,Urology';
const imani = 'S1,Imani,Cole,imani@x.example,MS3,MD,5/15/2028';

describe('a roster of learners', () => {
  it('makes learners with stage, program and graduation, and no mentors', async () => {
    const dropped = await check(learnerHeader, [imani], learners);
    expect(dropped).toMatchObject({ kind: 'learners', whole: true, uploadedBy: expect.stringMatching(/^Ada admin/), counts: { added: 1 } });
    await commit(dropped.id);
    const found = await world.query(
      `select given_roles, stage, program, graduates_on, on_roster, on_learner_roster, state
       from account a join profile p on account_id = a.id left join (select account_id, state as place from mentor) m on m.account_id = a.id where mail = 'imani@x.example'`,
    );
    expect(found).toEqual([
      {
        given_roles: ['learner'],
        stage: 'MS3',
        program: 'MD',
        graduates_on: '2028-05-15',
        on_roster: false,
        on_learner_roster: true,
        state: 'invited',
      },
    ]);
    expect(await world.query('select 1 from mentor')).toEqual([]);
    expect((await check(learnerHeader, [imani], learners)).counts).toMatchObject({ unchanged: 1, changed: 0 });
  });

  it('has leavers of its own, and somebody on both lists leaves with the second', async () => {
    await faculty(ada, bo);
    const both = await check(
      'First name,Last name,E-mail,Stage',
      ['Imani,Cole,imani@x.example,MS3', 'Ada,Osei,ada@x.example,Fellow 1'],
      learners,
    );
    await commit(both.id);
    await faculty(bo);
    expect(await leaving()).toEqual([]);
    await commit((await check('First name,Last name,E-mail,Stage', ['Imani,Cole,imani@x.example,MS3'], learners)).id);
    expect(await leaving()).toEqual(['ada@x.example']);
    expect(await events()).toEqual(['people.left']);
  });
});

it('flags nobody for not being in a list of some', async () => {
  await faculty(ada, bo);
  const some = await check(facultyHeader, [ada.replace('Surgery', 'Urology')], { kind: 'faculty', whole: false });
  expect(some).toMatchObject({ whole: false, counts: { changed: 1, missing: 0 } });
  await commit(some.id);
  expect(await leaving()).toEqual([]);
});

it('tells when somebody leaves and comes back', async () => {
  await faculty(ada, bo);
  const gone = await check(facultyHeader, [ada]);
  expect((await changes(gone.id, { kind: 'leaving' })).items).toEqual([{ row: null, person: 'Bo Lim', kind: 'leaving', fields: [] }]);
  await commit(gone.id);
  await faculty(ada, bo);
  expect(await events()).toEqual(['people.left', 'people.returned']);
});

describe('changes', () => {
  const moved = [
    ada.replace('Surgery', 'Urology').replace('Assoc Prof', 'Professor'),
    bo.replace('Surgery', 'Urology'),
    'N3,Cy,Eze,cy@x.example,,,',
  ];

  it('are paged, found by name, and counted by field', async () => {
    await faculty(ada, bo);
    const { id } = await check(facultyHeader, moved);
    expect(await changes(id, { size: 1, page: 2 })).toMatchObject({ total: 3, items: [{ person: 'Bo Lim' }] });
    expect(await changes(id, { q: 'cy@' })).toMatchObject({ total: 1, items: [{ kind: 'added', person: 'Cy Eze' }] });
    expect((await changes(id)).fields).toEqual([
      { field: 'Department', people: 2, declined: false },
      { field: 'Rank', people: 1, declined: false },
    ]);
    await commit(id);
    expect((await changes(id)).total).toBe(3);
  });

  it('can be declined: a field, a row, or a field of a row; what is declined stays as it was', async () => {
    await faculty(ada, bo);
    const { id } = await check(facultyHeader, moved);
    const view = await decline(id, { row: null, field: 'Department' }, { row: 4, field: null });
    expect(view).toMatchObject({
      counts: { added: 0, changed: 1, unchanged: 1, rejected: 0 },
      declined: [{ field: 'Department' }, { row: 4 }],
    });
    const { items } = await changes(id);
    const told = (item: RosterChange) => item.fields.map(({ field, declined }) => `${field} ${declined ?? false}`);
    expect(items.map(told)).toEqual([
      ['Rank false', 'Department true'],
      ['Department true'],
      ['Id true', 'First name true', 'Last name true', 'E-mail true'],
    ]);
    expect((await commit(id)).result).toMatchObject({ added: 0, changed: 1, unchanged: 1, leftOut: 1 });
    expect(await world.query(`select title, department from profile order by title`)).toEqual([
      { title: 'Professor', department: 'Surgery' },
      { title: 'Professor', department: 'Surgery' },
    ]);
    expect(await leaving()).toEqual([]);
  });

  it.each<[string, RosterDeclined['declined'][number]]>([
    ['a field there is none of', { row: null, field: 'Race' }],
    ['nothing', { row: null, field: null }],
  ])('cannot be declined by %s', async (_what, part) => {
    const { id } = await check(facultyHeader, [ada]);
    await expect(decline(id, part)).rejects.toMatchObject({ code: 'bad_input' });
  });
});

describe('words', () => {
  const odd = ada.replace('Assoc Prof', 'Wizard');

  it('are read as somebody says, for all rows, and again next time', async () => {
    const dropped = await check(facultyHeader, [odd, bo]);
    expect(dropped.words[0]).toMatchObject({ field: 'title', word: 'Wizard', rows: 1, code: null, how: 'none' });
    const [{ code, label }] = terms('title');
    const chosen = await choose(dropped.id, { field: 'title', word: 'WIZARD', code });
    expect(chosen.words).toContainEqual(expect.objectContaining({ word: 'Wizard', code, label, how: 'chosen' }));
    await commit(dropped.id);
    expect(await world.query('select title, rank from profile where rank = $1', [code])).toEqual([{ title: label, rank: code }]);
    const again = await check(facultyHeader, [odd, bo]);
    expect(again.words).toContainEqual(expect.objectContaining({ word: 'Wizard', code, how: 'remembered' }));
    expect(again.counts).toMatchObject({ unchanged: 2 });
  });

  it('can be kept as they are', async () => {
    const dropped = await check(facultyHeader, [ada]);
    await choose(dropped.id, { field: 'title', word: 'Assoc Prof', code: null });
    await commit(dropped.id);
    expect(await world.query('select title, rank from profile')).toEqual([{ title: 'Assoc Prof', rank: null }]);
  });

  it.each<[string, RosterWordChoices['words'][number]]>([
    ['a term there is none of', { field: 'title', word: 'x', code: 'wizard' }],
    ['a field of the other kind', { field: 'stage', word: 'x', code: 'MS1' }],
  ])('are not read as %s', async (_what, word) => {
    const { id } = await check(facultyHeader, [ada]);
    await expect(choose(id, word)).rejects.toMatchObject({ code: 'bad_input' });
  });
});

describe('files', () => {
  const files = () => world.get(RosterFiles);
  const textOf = async (file: AsyncIterable<Buffer>) => {
    const pieces: Buffer[] = [];
    for await (const piece of file) pieces.push(piece);
    return Buffer.concat(pieces)
      .toString()
      .replace(/^\ufeff/, '');
  };
  const faulty = ['N1,Ada,Osei,=HYPERLINK(1),Professor,Surgery,Urology', bo, 'N3,,Eze,cy@x.example,+1,,'];

  it('has the rejected rows as they came, with what is wrong, and no cell a spreadsheet runs', async () => {
    const { id } = await check(
      `${facultyHeader},Ethnicity`,
      faulty.map((row) => `${row},canary`),
    );
    const rejected = await world.inSchool(async () => textOf(await files().rejected(admin, id, 'csv')));
    expect(rejected.split('\r\n')).toEqual([
      `${facultyHeader},Row,What is wrong`,
      "N1,Ada,Osei,'=HYPERLINK(1),Professor,Surgery,Urology,2,'“=HYPERLINK(1)” is not an e-mail address.",
      "N3,,Eze,cy@x.example,'+1,,,4,The first name is empty.",
      '',
    ]);
    const problems = await world.inSchool(async () => textOf(await files().problems(admin, id)));
    expect(problems.split('\r\n')).toHaveLength(4);
    await commit(id);
    expect(await world.inSchool(async () => textOf(await files().rejected(admin, id, 'csv')))).toBe(rejected);
    expect(await world.everything()).not.toContain('canary');
  });

  it('can be mended and dropped again as they are', async () => {
    const { id } = await check(facultyHeader, faulty);
    await commit(id);
    const rejected = await world.inSchool(async () => textOf(await files().rejected(admin, id, 'csv')));
    const mended = rejected.replace("'=HYPERLINK(1)", 'ada@x.example').replace('N3,,Eze', 'N3,Cy,Eze');
    const again = await world.inSchool(() =>
      rosters.check(admin, 'mended.csv', Buffer.from(mended), 'here', { kind: 'faculty', whole: false }),
    );
    expect(again.counts).toMatchObject({ rows: 2, added: 2, rejected: 0, missing: 0 });
  });

  it('are read as the file they come from was', async () => {
    const odd = ['Alpha,Beta,Gamma,Delta,Race', 'N1,Ada,Osei,,x'].concat('N2,Bo,Li,bo@x.example,x');
    const { id } = await check(odd[0], odd.slice(1));
    const fields = ['key', 'given_name', 'family_name', 'mail'] as const;
    await world.inSchool(() => rosters.correctColumns(admin, id, { columns: fields.map((field, index) => ({ index, field })) }));
    await commit(id);
    const rejected = await world.inSchool(async () => textOf(await files().rejected(admin, id, 'csv')));
    const again = await world.inSchool(() =>
      rosters.check(admin, 'mended.csv', Buffer.from(rejected.replace('Osei,', 'Osei,ada@x.example')), 'here', {
        kind: 'faculty',
        whole: false,
      }),
    );
    expect(again.columns.map(({ field }) => field)).toEqual([...fields, 'ignore', 'ignore']);
    expect(again.counts).toMatchObject({ added: 1, rejected: 0 });
  });
});

function terms(field: string) {
  return rosterTerms('faculty').fields.find((one) => one.field === field)?.terms ?? [];
}
