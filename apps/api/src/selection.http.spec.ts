import { symbols } from 'pino';
import { schoolRoles, selectionLimits, type ApplicationPage, type ErrorBody, type JoiningView, type SchoolRole } from '@akin/contracts';
import { defaultSettings } from '@akin/people';
import { pdfFile, zipOf } from '@akin/people/testing';
import { log } from '@akin/platform';
import { inSchool, type School } from '@akin/tenancy';
import { ApiUnderTest, hostOf, type Answer } from './testing/api-under-test.js';

/** Stands in what only reviewers and the mentor may read, and nowhere else. */
const canary = 'xylocanary';
const criterion = 'A path the color of quince';

const settings = {
  ...defaultSettings,
  asks: true,
  criteria: [{ code: 'quince', kind: 'own' as const, label: criterion, explanation: '' }],
};

describe('mentor selection over HTTP', () => {
  let api: ApiUnderTest;
  const lines: string[] = [];
  const stream = (log as unknown as Record<symbol, unknown>)[symbols.streamSym];

  beforeAll(async () => {
    (log as unknown as Record<symbol, unknown>)[symbols.streamSym] = { write: (line: string) => lines.push(line) };
    log.level = 'debug';
    api = await ApiUnderTest.start();
  });
  afterAll(async () => {
    log.level = 'silent';
    (log as unknown as Record<symbol, unknown>)[symbols.streamSym] = stream;
    await api.stop();
  });

  type People = Record<SchoolRole, { id: string; cookie: string }>;
  interface Place {
    school: School;
    people: People;
  }

  const call = ({ school }: Place, who: { cookie: string } | null, method: string, path: string, body?: unknown) =>
    api.call(method, hostOf(school), path, { ...(who ? { cookie: who.cookie } : {}), ...(body === undefined ? {} : { body }) });
  const codeOf = ({ status, body }: Answer) => `${status} ${(body as ErrorBody | null)?.code ?? ''}`.trim();

  async function place(slug: string): Promise<Place> {
    const school = await api.t.school(slug);
    const people = {} as People;
    for (const role of schoolRoles) people[role] = await api.person(school, `${role}@${slug}.example`, role);
    expect((await call({ school, people }, people.admin, 'PUT', '/api/selection', settings)).status).toBe(200);
    return { school, people };
  }

  function hand(at: Place, who: { cookie: string }, bytes: Buffer, name = 'letter.pdf', about = 'quince'): Promise<Answer> {
    const head = `--x\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n`;
    return api.call('POST', hostOf(at.school), `/api/me/application/evidence?criterion=${about}`, {
      cookie: who.cookie,
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
      body: Buffer.concat([Buffer.from(head), bytes, Buffer.from('\r\n--x--\r\n')]),
    });
  }

  /** The mentor's application with words and a file, sent. */
  async function apply(at: Place): Promise<{ id: string; file: string }> {
    const { mentor } = at.people;
    const claims = [{ criterion: 'quince', words: `${canary} is why` }];
    expect((await call(at, mentor, 'PUT', '/api/me/application', { claims })).status).toBe(200);
    expect((await hand(at, mentor, pdfFile, `${canary}.pdf`)).status).toBe(201);
    const sent = (await call(at, mentor, 'POST', '/api/me/application/send', {})).body as JoiningView;
    return { id: sent.application?.id ?? '', file: sent.application?.evidence[0].id ?? '' };
  }

  it('leads from an application with a file to a yes', async () => {
    const at = await place('whole');
    const { mentor, reviewer } = at.people;
    const { id, file } = await apply(at);
    const queue = (await call(at, reviewer, 'GET', '/api/selection/applications')).body as ApplicationPage;
    expect(queue).toMatchObject({ total: 1, items: [{ id, state: 'sent' }] });
    const given = await call(at, reviewer, 'GET', `/api/selection/applications/${id}/evidence/${file}`);
    expect([given.status, given.text, given.headers['content-type'], given.headers['x-content-type-options']]).toEqual([
      ...[200, pdfFile.toString(), 'application/pdf', 'nosniff'],
    ]);
    expect(given.headers['content-disposition']).toMatch(/^attachment; filename="xylocanary\.pdf"/);
    expect((await call(at, mentor, 'GET', `/api/me/application/evidence/${file}`)).text).toBe(pdfFile.toString());
    const order = { decision: 'approve', met: ['quince'], note: `${canary} notes`, words: 'Welcome.' };
    expect((await call(at, reviewer, 'POST', `/api/selection/applications/${id}/decision`, order)).status).toBe(200);
    expect((await call(at, mentor, 'GET', '/api/me/joining')).body).toMatchObject({ state: 'approved', application: { met: ['quince'] } });
    const read = await inSchool(at.school, () =>
      api.t.db.run((m) => m.query(`select actor_id from mentor_event where act = 'evidence_read'`)),
    );
    expect(read).toEqual([{ actor_id: reviewer.id }]);
  });

  describe('which criterion was met', () => {
    let at: Place;
    let id: string;
    let file: string;
    let gets: string[];

    beforeAll(async () => {
      at = await place('private');
      ({ id, file } = await apply(at));
      const nomination = { name: 'Test', mail: 'mentor@private.example', kind: 'peer', words: `${canary} speaks` };
      const peer = await api.person(at.school, 'peer@private.example', 'learner');
      expect((await call(at, peer, 'POST', '/api/nominations', nomination)).status).toBe(204);
      const order = { decision: 'approve', met: ['quince'], note: `${canary} notes`, words: `${canary} says` };
      await call(at, at.people.reviewer, 'POST', `/api/selection/applications/${id}/decision`, order);
      await call(at, at.people.mentor, 'PATCH', '/api/me/profile', { specialty: 'urology' });
      await call(at, at.people.mentor, 'PATCH', '/api/me/mentoring', { helpsWith: ['leadership'] });
      expect((await call(at, at.people.mentor, 'POST', '/api/me/mentor/activate', {})).status).toBe(200);
      const { paths } = (await call(at, null, 'GET', '/api/openapi.json')).body as { paths: Record<string, object> };
      gets = Object.keys(paths).filter((path) => path.startsWith('/api/') && 'get' in paths[path]);
    });

    const tells = ({ text }: Answer) => text.includes(canary) || text.includes(criterion);
    /** Every address there is, with the ids there are. */
    const addresses = () =>
      gets.flatMap((path) =>
        [id, at.people.mentor.id].map((one) =>
          path
            .replace('{file}', file)
            .replace(/\{act\}/, 'trained')
            .replace(/\{\w+\}/g, one),
        ),
      );
    const told = async (who: { cookie: string } | null) => {
      const answers = await Promise.all([...new Set(addresses())].map(async (path) => [path, await call(at, who, 'GET', path)] as const));
      // Whoever is signed in is answered at some addresses at least, or nothing was tried.
      if (who) expect(answers.filter(([, { status }]) => status === 200).length).toBeGreaterThan(2);
      return answers.filter(([, answer]) => tells(answer)).map(([path]) => path);
    };

    it.each(['learner', 'coordinator', 'cme_office', 'viewer'] as const)('is told to no %s, at any address', async (role) => {
      expect(gets.length).toBeGreaterThan(30);
      expect(await told(at.people[role])).toEqual([]);
    });

    it('is told to no other mentor', async () => {
      const other = await api.person(at.school, 'other@private.example', 'mentor');
      // What the school asks is no secret; what somebody answered is.
      expect(await told(other)).toEqual(['/api/me/joining']);
      expect((await call(at, other, 'GET', '/api/me/joining')).text).not.toContain(canary);
      expect(codeOf(await call(at, other, 'GET', `/api/me/application/evidence/${file}`))).toBe('404 not_found');
    });

    it('is told to nobody who is not signed in', async () => expect(await told(null)).toEqual([]));

    it('is told to reviewers and the mentor', async () => {
      const review = `/api/selection/applications/${id}`;
      expect(tells(await call(at, at.people.reviewer, 'GET', review))).toBe(true);
      expect((await call(at, at.people.reviewer, 'GET', '/api/selection/nominations')).text).toContain(`${canary} speaks`);
      const own = await told(at.people.mentor);
      expect(own).toContain('/api/me/joining');
      expect(own.filter((path) => !path.startsWith('/api/me/'))).toEqual([]);
      expect((await call(at, at.people.mentor, 'GET', '/api/me/joining')).text).not.toContain(`${canary} notes`);
      expect((await call(at, at.people.mentor, 'GET', '/api/me/joining')).text).not.toContain(`${canary} speaks`);
    });

    it('is not told to an administrator, who sees only that somebody applied', async () => {
      // What the school asks is no secret; what somebody answered is.
      expect(await told(at.people.admin)).toEqual(['/api/selection']);
      expect((await call(at, at.people.admin, 'GET', '/api/selection')).text).not.toContain(canary);
      const queue = await call(at, at.people.admin, 'GET', '/api/selection/applications?state=approved');
      expect(queue.body).toMatchObject({ total: 1, items: [{ id, state: 'approved' }] });
      const inside = [
        ['GET', ''],
        ['GET', `/evidence/${file}`],
        ['POST', '/begin'],
        ['POST', '/decision'],
      ];
      for (const [method, path] of inside) {
        const answer = await call(
          at,
          at.people.admin,
          method,
          `/api/selection/applications/${id}${path}`,
          method === 'GET' ? undefined : {},
        );
        expect(codeOf(answer)).toBe('403 not_your_role');
      }
    });

    it('lets nobody else into the rooms of reviewers', async () => {
      const doors = [
        ['GET', '/api/selection'],
        ['GET', '/api/selection/applications'],
        ['GET', `/api/selection/applications/${id}`],
        ['GET', `/api/selection/applications/${id}/evidence/${file}`],
        ['POST', `/api/selection/applications/${id}/begin`],
        ['POST', `/api/selection/applications/${id}/decision`],
        ['GET', '/api/selection/nominations'],
        ['POST', '/api/selection/nominations/ask'],
        ['PUT', '/api/selection'],
      ];
      for (const role of ['learner', 'mentor', 'coordinator', 'cme_office', 'viewer'] as const)
        for (const [method, path] of doors)
          expect(
            `${role} ${method} ${path} ${codeOf(await call(at, at.people[role], method, path, method === 'GET' ? undefined : {}))}`,
          ).toBe(`${role} ${method} ${path} 403 not_your_role`);
      expect(codeOf(await call(at, at.people.reviewer, 'PUT', '/api/selection', settings))).toBe('403 not_your_role');
    });

    it('is not in the log', () => {
      expect(lines.length).toBeGreaterThan(50);
      expect(lines.filter((line) => line.includes(canary) || line.includes('quince'))).toEqual([]);
    });
  });

  describe('a file', () => {
    let at: Place;
    beforeAll(async () => void (at = await place('files')));

    it.each<[string, Buffer, string, string]>([
      ['a page with the name of a PDF', Buffer.from('<html><script>1</script></html>'), 'letter.pdf', '409 evidence_kind'],
      ['a ZIP with the name of a Word file', zipOf(['a.txt']), 'a.docx', '409 evidence_kind'],
      ['nothing', Buffer.alloc(0), 'empty.pdf', '409 evidence_kind'],
      ['a file of more than 10 MB', Buffer.concat([pdfFile, Buffer.alloc(selectionLimits.fileBytes)]), 'big.pdf', '413 too_large'],
    ])('is refused when it is %s', async (_what, bytes, name, code) => {
      expect(codeOf(await hand(at, at.people.mentor, bytes, name))).toBe(code);
      const { application } = (await call(at, at.people.mentor, 'GET', '/api/me/joining')).body as JoiningView;
      expect(application?.evidence ?? []).toEqual([]);
    });

    it('is taken up to its last byte, and to eight of them', async () => {
      const whole = Buffer.concat([pdfFile, Buffer.alloc(selectionLimits.fileBytes - 2 * pdfFile.length, 7), pdfFile]);
      const { application } = (await hand(at, at.people.mentor, whole)).body as JoiningView;
      const [{ id }] = application?.evidence ?? [];
      const { app } = api;
      const back = await app.inject({
        url: `/api/me/application/evidence/${id}`,
        headers: { host: hostOf(at.school), cookie: at.people.mentor.cookie },
      });
      expect(back.rawPayload.equals(whole)).toBe(true);
      for (let n = 1; n < selectionLimits.files; n++) expect((await hand(at, at.people.mentor, pdfFile)).status).toBe(201);
      expect(codeOf(await hand(at, at.people.mentor, pdfFile))).toBe('409 evidence_full');
      expect((await call(at, at.people.mentor, 'DELETE', `/api/me/application/evidence/${id}`)).status).toBe(200);
      expect(codeOf(await call(at, at.people.mentor, 'GET', `/api/me/application/evidence/${id}`))).toBe('404 not_found');
      expect(
        (await inSchool(at.school, () => api.t.db.run((m) => m.query('select 1 from evidence_piece where evidence_id = $1', [id])))).length,
      ).toBe(0);
    });

    it('is for something the school asks', async () =>
      expect(codeOf(await hand(at, at.people.mentor, pdfFile, 'a.pdf', 'charm'))).toBe('400 bad_input'));
  });

  describe('a nomination by mail', () => {
    let at: Place;
    beforeAll(async () => void (at = await place('links')));

    async function ask(mail: string, to = at): Promise<string> {
      const order = { mentorId: to.people.mentor.id, name: 'Dean Okafor', mail, kind: 'leader' };
      expect((await call(to, to.people.admin, 'POST', '/api/selection/nominations/ask', order)).status).toBe(200);
      const [{ body }] = await inSchool(to.school, () =>
        api.t.db.run((m) => m.query<{ body: string }[]>('select body from mail where recipient = $1', [mail])),
      );
      return /\/nominate#([\w-]+)/.exec(body)?.[1] ?? '';
    }
    const open = (token: string, to = at) => call(to, null, 'POST', '/api/nominate/open', { token });
    const answer = (token: string, to = at) => call(to, null, 'POST', '/api/nominate', { token, words: 'She listens.' });

    it('works once, without an account, and shows only whom it is about', async () => {
      const token = await ask('dean@elsewhere.example');
      expect((await open(token)).body).toEqual({ name: 'Dean Okafor', mentor: 'Test mentor', kind: 'leader', until: expect.any(String) });
      expect((await open(token)).status).toBe(200);
      const answers = await Promise.all(Array.from({ length: 20 }, () => answer(token)));
      expect(answers.map(codeOf).sort()).toEqual(['204', ...Array.from({ length: 19 }, () => '409 nomination_link_over')]);
      expect(codeOf(await open(token))).toBe('409 nomination_link_over');
      const { nominations } = (await call(at, at.people.mentor, 'GET', '/api/me/joining')).body as JoiningView;
      expect(nominations).toEqual([{ kind: 'leader', givenAt: expect.any(String) }]);
    });

    it.each([`expires_at = now()`, `given_at = now()`])('does not open after %s', async (change) => {
      const mail = `${change.length}@elsewhere.example`;
      const token = await ask(mail);
      await inSchool(at.school, () => api.t.db.run((m) => m.query(`update nomination set ${change} where given_at is null`)));
      expect([codeOf(await open(token)), codeOf(await answer(token))]).toEqual(['409 nomination_link_over', '409 nomination_link_over']);
    });

    it('opens nothing at another school, and nothing by guessing', async () => {
      const token = await ask('third@elsewhere.example');
      const other = await place('other');
      for (const wrong of [token.slice(1), `${token}A`, '', 'let-me-in'])
        expect(codeOf(await open(wrong))).toBe('409 nomination_link_over');
      expect(codeOf(await answer(token, other))).toBe('409 nomination_link_over');
      expect((await open(token)).status).toBe(200);
    });

    it('keeps no secret where it could be read', async () => {
      const token = await ask('fourth@elsewhere.example');
      const rows = await inSchool(at.school, () => api.t.db.run((m) => m.query(`select n::text as row from nomination n`)));
      expect(JSON.stringify(rows)).not.toContain(token);
      expect(lines.filter((line) => line.includes(token))).toEqual([]);
    });

    it('does not let anybody nominate themselves', async () => {
      const own = { name: 'Me', mail: 'LEARNER@links.example', kind: 'peer', words: 'I am good.' };
      expect(codeOf(await call(at, at.people.learner, 'POST', '/api/nominations', own))).toBe('409 nomination_of_self');
      const order = { mentorId: at.people.mentor.id, name: 'Me', mail: 'Mentor@links.example', kind: 'peer' };
      expect(codeOf(await call(at, at.people.admin, 'POST', '/api/selection/nominations/ask', order))).toBe('409 nomination_of_self');
    });

    it('tells nobody whether somebody is on the list', async () => {
      const draft = (mail: string) => ({ name: 'X', mail, kind: 'learner', words: 'Yes.' });
      const answers = await Promise.all(
        ['nobody@links.example', 'mentor@links.example'].map((mail) =>
          call(at, at.people.learner, 'POST', '/api/nominations', draft(mail)),
        ),
      );
      expect(answers.map(({ status, text }) => [status, text])).toEqual([
        [204, ''],
        [204, ''],
      ]);
    });
  });
});
