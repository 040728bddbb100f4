import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { rosterLimits, type ErrorBody, type RosterKind, type RosterTerms, type RosterView } from '@akin/contracts';
import type { School } from '@akin/tenancy';
import { ApiUnderTest, hostOf } from './testing/api-under-test.js';

const boundary = 'akin-roster';
const opening = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="fall.csv"\r\ncontent-type: text/csv\r\n\r\n`;
const closing = `\r\n--${boundary}--\r\n`;
const csv = 'Employee ID,Name,Mail,Ethnicity\nN1,"Osei, Adwoa",aosei@x.example,canary';

describe('rosters over HTTP', () => {
  let api: ApiUnderTest;
  let school: School;
  let cookie: string;
  beforeAll(async () => {
    api = await ApiUnderTest.start();
    await api.app.listen(0, '127.0.0.1');
    school = await api.t.school('north');
    ({ cookie } = await api.person(school, 'admin@north.example', 'admin'));
  });
  afterAll(() => api.stop());

  const drop = (content: string | Buffer, as = cookie, query = '') =>
    api.call('POST', hostOf(school), `/api/rosters${query}`, {
      cookie: as,
      headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
      body: Buffer.concat([Buffer.from(opening), Buffer.from(content), Buffer.from(closing)]),
    });
  const call = (method: string, path: string, body?: unknown, as = cookie) => api.call(method, hostOf(school), path, { cookie: as, body });

  it('goes from a dropped file to people', async () => {
    const dropped = await drop(csv);
    const roster = dropped.body as RosterView;
    expect(dropped.status).toBe(201);
    expect(roster).toMatchObject({ fileName: 'fall.csv', identityColumns: ['Ethnicity'], counts: { added: 1 } });
    expect(dropped.text).not.toContain('canary');
    const corrected = await call('PUT', `/api/rosters/${roster.id}/columns`, { columns: [{ index: 0, field: 'ignore' }] });
    expect((corrected.body as RosterView).columns[0]).toMatchObject({ field: 'ignore', why: 'You chose this.' });
    const saved = await call('POST', `/api/rosters/${roster.id}/commit`, { leaveOutRejected: false, invite: false });
    expect(saved.status).toBe(200);
    expect(saved.body).toMatchObject({
      state: 'committed',
      result: { added: 1, changed: 0, unchanged: 0, leftOut: 0, flagged: 0, invited: 0 },
    });
    const people = await call('GET', '/api/people?role=mentor&waiting=true&q=osei');
    expect(people.body).toMatchObject({ total: 1, items: [{ name: 'Adwoa Osei', mentorState: 'invited', signedInBefore: false }] });
    expect((await call('GET', '/api/rosters')).body).toMatchObject({ total: 1, items: [{ state: 'committed' }] });
    expect((await call('POST', `/api/rosters/${roster.id}/commit`, { leaveOutRejected: false, invite: false })).body).toMatchObject({
      code: 'roster_already_committed',
    });
  });

  it('keeps a large roster for the worker, and tells of it whenever it is asked', async () => {
    const rows = Array.from({ length: 1500 }, (_, n) => `N${n},Given${n} Family${n},p${n}@x.example,canary`);
    const dropped = await drop(['Employee ID,Name,Mail,Ethnicity', ...rows].join('\n'));
    const { id } = dropped.body as RosterView;
    expect(dropped.body).toMatchObject({ state: 'checking', counts: { rows: 1500, added: 0 }, ready: false });
    expect((await call('GET', `/api/rosters/${id}`)).body).toMatchObject({ id, state: 'checking' });
    const early = await call('POST', `/api/rosters/${id}/commit`, { leaveOutRejected: false, invite: false });
    expect([early.status, early.body]).toEqual([422, expect.objectContaining({ code: 'roster_under_way' })]);
    expect((await call('DELETE', `/api/rosters/${id}`)).status).toBe(204);
  });

  it.each<[string, string | Buffer, string]>([
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'roster_not_text'],
    ['a damaged workbook', Buffer.from('504b03041400060008000000', 'hex'), 'roster_unreadable'],
    ['an empty file', '', 'roster_empty'],
    ['a file without rows', 'Name,Mail\n', 'roster_empty'],
  ])('refuses %s', async (_what, content, code) => {
    const before = await call('GET', '/api/rosters');
    expect((await drop(content)).body).toMatchObject({ code });
    expect((await call('GET', '/api/rosters')).body).toEqual(before.body);
  });

  it('refuses a form without a file', async () => {
    const answer = await api.call('POST', hostOf(school), '/api/rosters', {
      cookie,
      headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
      body: Buffer.from(`--${boundary}--\r\n`),
    });
    expect([answer.status, (answer.body as ErrorBody).code]).toEqual([400, 'bad_input']);
  });

  it('refuses a file beyond the limit while it streams', async () => {
    const { status, body } = await stream(rosterLimits.bytes * 4);
    expect([status, JSON.parse(body)]).toEqual([413, expect.objectContaining({ code: 'too_large' })]);
  });

  it('lets only those in who run the roster', async () => {
    const { cookie: viewer } = await api.person(school, 'viewer@north.example', 'viewer');
    expect((await drop(csv, viewer)).status).toBe(403);
    expect((await call('GET', '/api/rosters', undefined, viewer)).status).toBe(403);
    expect((await call('GET', '/api/people', undefined, viewer)).status).toBe(200);
    const { cookie: learner } = await api.person(school, 'learner@north.example', 'learner');
    expect((await call('GET', '/api/people', undefined, learner)).status).toBe(403);
    expect((await call('PATCH', '/api/me/mentoring', { capacity: 2 }, learner)).status).toBe(403);
    expect((await call('GET', '/api/vocabulary', undefined, learner)).status).toBe(200);
  });

  it.each<[RosterKind, string, string]>([
    [
      'faculty',
      'N9,seo@x.example,Hyun-woo,Seo,Professor,Surgery,Urology,',
      'key mail given_name family_name title department specialty subspecialty',
    ],
    ['learners', 'S9,kim@x.example,Ji,Kim,MS2,MD,Surgery,5/15/2028', 'key mail given_name family_name stage program department graduation'],
  ])('gives a template of %s that it reads itself', async (kind, row, fields) => {
    const template = await call('GET', `/api/rosters/template.csv?kind=${kind}`);
    expect(template.headers['content-type']).toBe('text/csv; charset=utf-8');
    const dropped = await drop(`${template.text}${row}\r\n`, cookie, `?kind=${kind}&whole=false`);
    expect(dropped.body).toMatchObject({ kind, whole: false, counts: { added: 1 } });
    expect((dropped.body as RosterView).columns.map(({ field }) => field)).toEqual(fields.split(' '));
    expect((await call('GET', `/api/rosters/template.xlsx?kind=${kind}`)).headers['content-disposition']).toContain(
      `${kind}-template.xlsx`,
    );
  });

  it('is looked over, decided about, saved and taken back', async () => {
    const { id } = (
      await drop('Employee ID,Name,Mail,Rank\nN5,"Eze, Cy",cy@x.example,Wizard\nN6,"Lim, Bo",nobody,Prof', cookie, '?whole=false')
    ).body as RosterView;
    const terms = (await call('GET', '/api/rosters/terms?kind=faculty')).body as RosterTerms;
    const [{ code }] = terms.fields[0].terms;
    const chosen = await call('PUT', `/api/rosters/${id}/words`, { words: [{ field: 'title', word: 'Wizard', code }] });
    expect(chosen.body).toMatchObject({
      words: expect.arrayContaining([expect.objectContaining({ word: 'Wizard', code, how: 'chosen' })]),
    });
    const declined = await call('PUT', `/api/rosters/${id}/declined`, { declined: [{ row: 2, field: null }] });
    expect(declined.body).toMatchObject({ counts: { added: 0, rejected: 1 }, declined: [{ row: 2, field: null }] });
    expect((await call('PUT', `/api/rosters/${id}/declined`, { declined: [] })).body).toMatchObject({ counts: { added: 1 } });
    expect((await call('GET', `/api/rosters/${id}/changes?kind=added&q=eze`)).body).toMatchObject({
      total: 1,
      items: [{ person: 'Cy Eze' }],
    });
    for (const file of ['rejected.csv', 'rejected.xlsx', 'problems.csv'])
      expect((await call('GET', `/api/rosters/${id}/${file}`)).headers['content-disposition']).toContain('attachment');
    const saved = await call('POST', `/api/rosters/${id}/commit`, { leaveOutRejected: true, invite: false });
    expect(saved.body).toMatchObject({ state: 'committed', undo: { people: 1 } });
    expect((await call('POST', `/api/rosters/${id}/undo`, {})).body).toMatchObject({
      state: 'undone',
      result: { undone: { people: 1, stayed: 0 } },
    });
    expect((await call('POST', `/api/rosters/${id}/undo`, {})).body).toMatchObject({ code: 'roster_not_undoable' });
  });

  it.each(['?kind=staff', '?whole=perhaps'])('refuses %s', async (query) => {
    expect((await drop(csv, cookie, query)).body).toMatchObject({ code: 'bad_input' });
  });

  /** Sends so many bytes piece by piece, as a browser does. */
  function stream(bytes: number): Promise<{ status: number; body: string }> {
    const { port } = api.app.getHttpServer().address() as AddressInfo;
    const piece = Buffer.alloc(256 * 1024, 'Adwoa,Osei,aosei@x.example\n');
    return new Promise((resolve, reject) => {
      const sent = request({
        port,
        method: 'POST',
        path: '/api/rosters',
        headers: {
          host: hostOf(school),
          origin: `http://${hostOf(school)}`,
          cookie,
          'content-type': `multipart/form-data; boundary=${boundary}`,
        },
      });
      sent.on('error', reject);
      sent.on('response', (answer) => {
        let body = '';
        answer.on('data', (text: Buffer) => (body += text.toString()));
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body }));
      });
      sent.write(opening);
      let left = bytes;
      const more = (): void => {
        while (left > 0) {
          left -= piece.length;
          if (!sent.write(piece)) return void sent.once('drain', more);
        }
        sent.end(closing);
      };
      more();
    });
  }
});
