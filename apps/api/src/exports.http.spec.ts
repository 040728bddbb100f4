import { parse } from 'csv-parse/sync';
import readExcelFile from 'read-excel-file/node';
import {
  audiences,
  longestWorkbook,
  schoolRoles,
  type AccountEvent,
  type ErrorBody,
  type Page,
  type PersonRow,
  type SchoolRole,
} from '@akin/contracts';
import { defaultSettings, vocabulary } from '@akin/people';
import { plainCell } from '@akin/platform';
import { Accounts } from '@akin/sign-in';
import { inSchool, type School } from '@akin/tenancy';
import { ApiUnderTest, hostOf, type Answer } from './testing/api-under-test.js';

/** Stands wherever somebody tells about themselves, and may be in no file. */
const canary = 'xylocanary';
const criterion = 'A path the color of quince';
const lists = ['people', 'mentors', 'selection'] as const;

type Someone = { id: string; cookie: string };

describe('exports over HTTP', () => {
  let api: ApiUnderTest;
  let school: School;
  const people = {} as Record<SchoolRole, Someone>;
  beforeAll(async () => {
    api = await ApiUnderTest.start();
    school = await api.t.school('north');
    for (const role of schoolRoles) people[role] = await api.person(school, `${role}@north.example`, role);
    await tellAll(people.mentor);
    await tellAll(people.learner);
    await choose(people.mentor, people.reviewer);
  });
  afterAll(() => api.stop());

  const call = (who: Someone | null, method: string, path: string, body?: unknown) =>
    api.call(method, hostOf(school), path, { ...(who && { cookie: who.cookie }), ...(body === undefined ? {} : { body }) });
  const sql = <T>(statement: string, values: unknown[] = []) =>
    inSchool(school, () => api.t.db.run((m) => m.query<T[]>(statement, values)));
  const taken = (who: Someone, file: string) => call(who, 'GET', `/api/exports/${file}`);
  const cellsOf = ({ text }: Answer): string[][] => parse(text, { bom: true });
  const columnOf = (answer: Answer, heading: string) => {
    const [headings, ...rows] = cellsOf(answer);
    return rows.map((row) => plainCell(row[headings.indexOf(heading)] ?? '?'));
  };

  /** Answers to every facet, for every audience in turn, with words of one's own. */
  async function tellAll(who: Someone): Promise<void> {
    const answers = vocabulary.facets.filter(({ code }) => !['specialty', 'subspecialty'].includes(code));
    for (const [at, { code, terms }] of answers.entries()) {
      const body = {
        terms: terms.slice(0, 1).map((term) => term.code),
        ownWords: `${canary} ${code}`,
        audience: audiences[at % audiences.length],
      };
      expect((await call(who, 'PUT', `/api/me/facets/${code}`, body)).status).toBe(200);
    }
    const profile = { ownWords: `${canary} tells`, title: 'Professor', specialty: 'urology', pronouns: canary };
    expect((await call(who, 'PATCH', '/api/me/profile', profile)).status).toBe(200);
  }

  /** The mentor applies, and a reviewer finds that a criterion is met. */
  async function choose(mentor: Someone, reviewer: Someone): Promise<void> {
    const criteria = [{ code: 'quince', kind: 'own', label: criterion, explanation: '' }];
    const done = [
      await call(people.admin, 'PUT', '/api/selection', { ...defaultSettings, asks: true, criteria }),
      await call(mentor, 'PUT', '/api/me/application', { claims: [{ criterion: 'quince', words: `${canary} is why` }] }),
      await call(mentor, 'POST', '/api/me/application/send', {}),
    ];
    const [{ id }] = await sql<{ id: string }>('select id from mentor_application where mentor_id = $1', [mentor.id]);
    const order = { decision: 'approve', met: ['quince'], note: `${canary} notes`, words: `${canary} says` };
    done.push(await call(reviewer, 'POST', `/api/selection/applications/${id}/decision`, order));
    expect(done.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  }

  describe('who takes what', () => {
    const expected: Record<SchoolRole, number[]> = {
      ...{ learner: [403, 403, 403], mentor: [403, 403, 403] },
      ...{ admin: [200, 200, 200], reviewer: [200, 200, 200] },
      ...{ coordinator: [200, 200, 403], cme_office: [200, 200, 403], viewer: [200, 200, 403] },
    };

    it.each(schoolRoles)('%s', async (role) => {
      for (const format of ['csv', 'xlsx']) {
        const answers = await Promise.all(lists.map((list) => taken(people[role], `${list}.${format}`)));
        expect(answers.map(({ status }) => status)).toEqual(expected[role]);
      }
    });

    it('nobody who is not signed in', async () => expect((await call(null, 'GET', '/api/exports/people.csv')).status).toBe(401));

    it.each(['admin', 'coordinator', 'cme_office', 'reviewer', 'viewer'] as const)(
      '%s: nothing anybody told about themselves',
      async (role) => {
        const files = await Promise.all(
          [...lists, 'selection.csv?state=approved'].map((list) => taken(people[role], list.includes('.') ? list : `${list}.csv`)),
        );
        const told = vocabulary.facets
          .filter(({ identity }) => identity)
          .flatMap(({ terms }) => terms.slice(0, 1).map(({ label }) => label));
        expect(told.length).toBeGreaterThan(8);
        for (const { text } of files) expect([canary, ...told].filter((word) => text.includes(word))).toEqual([]);
        expect(files[0].text).toContain('mentor@north.example');
        expect(files.some(({ text }) => text.includes(criterion))).toBe(role === 'reviewer');
      },
    );

    it('nobody their own application', async () => {
      const both = await api.person(school, 'both@north.example', 'mentor', 'reviewer');
      await call(both, 'PUT', '/api/me/application', { claims: [{ criterion: 'quince', words: 'I do.' }] });
      expect((await call(both, 'POST', '/api/me/application/send', {})).status).toBe(200);
      expect(columnOf(await taken(people.reviewer, 'selection.csv'), 'E-mail')).toEqual(['both@north.example']);
      expect(columnOf(await taken(both, 'selection.csv'), 'E-mail')).toEqual([]);
      expect(columnOf(await taken(people.reviewer, 'selection.csv?state=approved'), 'Criteria met')).toEqual([criterion]);
    });
  });

  it('is a file of this day at this school, to be saved', async () => {
    const { headers, text } = await taken(people.admin, 'people.csv');
    expect(headers['content-disposition']).toMatch(new RegExp(`^attachment; filename="${school.slug}-people-\\d{4}-\\d\\d-\\d\\d\\.csv"$`));
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(headers['cache-control']).toContain('no-store');
    expect(text.startsWith('\ufeffSchool ID,Name,')).toBe(true);
  });

  it('tells of a mentor what the office knows', async () => {
    await sql(
      `update mentor set capacity = 4, taken = 1, held = 2, helps_with = '{leadership,confidence}', joined_at = '2026-09-02T03:00:00Z'
       where account_id = $1`,
      [people.mentor.id],
    );
    await sql(`update profile set rank = 'associate_professor' where account_id = $1`, [people.mentor.id]);
    const answer = await taken(people.coordinator, 'mentors.csv?state=approved');
    const row = Object.fromEntries(cellsOf(answer)[0].map((heading) => [heading, columnOf(answer, heading)[0]]));
    expect(row).toMatchObject({
      'E-mail': 'mentor@north.example',
      Title: 'Professor',
      Rank: 'Associate Professor',
      Specialty: 'Urology',
      State: 'Approved',
    });
    expect(row).toMatchObject({ Places: '4', Taken: '1', 'Held for requests': '2', 'Active since': '2026-09-01' });
    expect(row['Helps with'].split('; ')).toHaveLength(2);
  });

  it('tells of a learner what the roster said', async () => {
    await sql(`update profile set stage = 'MS3', program = 'MD', graduates_on = '2028-05-20' where account_id = $1`, [people.learner.id]);
    const answer = await taken(people.coordinator, 'people.csv?role=learner');
    expect(['Stage', 'Program', 'Expected graduation'].flatMap((heading) => columnOf(answer, heading))).toEqual([
      'MS3',
      'MD',
      '2028-05-20',
    ]);
  });

  it.each(['role=mentor', 'q=NORTH', 'waiting=true', 'role=learner&waiting=true', 'q=%25'])(
    'holds whom the list shows: %s',
    async (query) => {
      const shown = (await call(people.viewer, 'GET', `/api/people?size=100&${query}`)).body as Page<PersonRow>;
      expect(columnOf(await taken(people.viewer, `people.csv?${query}`), 'E-mail')).toEqual(shown.items.map(({ mail }) => mail));
    },
  );

  it.each(['role=operator', 'page=2', `q=${'x'.repeat(121)}`])('takes no %s', async (query) =>
    expect((await taken(people.admin, `people.csv?${query}`)).status).toBe(400),
  );

  it('is written down with what, how narrowed and how many, before anything leaves', async () => {
    await taken(people.viewer, `people.xlsx?role=mentor&q=${canary}`);
    await taken(people.coordinator, 'mentors.csv?state=active');
    const rows = await sql<{ actor: string; detail: object; text: string }>(
      `select actor_id as actor, detail->'export' as detail, detail::text as text from account_audit where action = 'exported' order by at desc, id desc limit 2`,
    );
    expect(rows.map(({ actor, detail }) => [actor, detail])).toEqual([
      [people.coordinator.id, { list: 'mentors', format: 'csv', state: 'active', rows: 0 }],
      [people.viewer.id, { list: 'people', format: 'xlsx', role: 'mentor', searched: true, rows: 0 }],
    ]);
    expect(rows.filter(({ text }) => text.includes(canary))).toEqual([]);
    const trail = await call(people.admin, 'GET', `/api/accounts/${people.viewer.id}/trail?page=1&size=5`);
    const [newest] = (trail.body as Page<AccountEvent>).items;
    expect(newest).toMatchObject({ action: 'exported', detail: { export: { list: 'people', format: 'xlsx', rows: 0 } } });
  });

  describe('at a large school', () => {
    const count = 1203;
    let large: School;
    let admin: Someone;
    const names = (n: number) => ['=1+1', '+1 505', 'Núñez', 'a,"b"', '@x'][n % 5];

    beforeAll(async () => {
      large = await api.t.school('large');
      admin = await api.person(large, 'admin@large.example', 'admin');
      await inSchool(large, () =>
        api.t.db.run((m) =>
          m.query(
            `insert into account (id, mail, given_name, family_name, given_roles)
             select gen_random_uuid(), 'p' || n || '@large.example', given, lpad(n::text, 5, '0'), '{learner}'
             from unnest($1::text[]) with ordinality as people (given, n)`,
            [Array.from({ length: count }, (_, n) => names(n))],
          ),
        ),
      );
    });

    it('holds everybody, in order, and nothing that runs', async () => {
      const answer = await api.call('GET', hostOf(large), '/api/exports/people.csv?role=learner', { cookie: admin.cookie });
      expect(columnOf(answer, 'E-mail')).toEqual(Array.from({ length: count }, (_, n) => `p${n + 1}@large.example`));
      expect(columnOf(answer, 'First name')).toEqual(Array.from({ length: count }, (_, n) => names(n)));
      expect(
        cellsOf(answer)
          .flat()
          .filter((cell) => /^[=+\-@\t\r]/.test(cell)),
      ).toEqual([]);
    });

    it('breaks off when it cannot go on, so that nobody takes it for the whole', async () => {
      const accounts = api.app.get(Accounts);
      const findMany = accounts.findMany.bind(accounts);
      const pages: number[] = [];
      accounts.findMany = (ids) => (pages.push(ids.length) > 1 ? Promise.reject(new Error('the database went away')) : findMany(ids));
      try {
        const asked = api.call('GET', hostOf(large), '/api/exports/people.csv', { cookie: admin.cookie });
        await expect(asked).rejects.toThrow('response destroyed before completion');
      } finally {
        accounts.findMany = findMany;
      }
    });

    it('says what to do when it is too long for Excel', async () => {
      const accounts = api.app.get(Accounts);
      const ids = accounts.ids.bind(accounts);
      accounts.ids = () => Promise.resolve(Array<string>(longestWorkbook + 1).fill(admin.id));
      try {
        const [sheet, text] = [await taken(people.admin, 'people.xlsx'), await taken(people.admin, 'people.csv')];
        expect([sheet.status, (sheet.body as ErrorBody).code, text.status]).toEqual([409, 'export_too_long', 200]);
      } finally {
        accounts.ids = ids;
      }
    });

    it('is the same for Excel', async () => {
      const { rawPayload } = await api.app.inject({
        url: '/api/exports/people.xlsx?role=learner',
        headers: { host: hostOf(large), cookie: admin.cookie },
      });
      const [sheet] = (await readExcelFile(rawPayload)) as unknown as { data: string[][] }[];
      const [headings, ...rows] = sheet.data;
      expect(rows).toHaveLength(count);
      expect(rows[1200][headings.indexOf('First name')]).toBe('=1+1');
      expect(rows.map((row) => row[headings.indexOf('E-mail')])).toEqual(
        Array.from({ length: count }, (_, n) => `p${n + 1}@large.example`),
      );
    });
  });
});
