import { symbols } from 'pino';
import type { FacetPolicyView, FacetRules, HeldView, MentorSearch } from '@akin/contracts';
import { log } from '@akin/platform';
import { inSchool, type School } from '@akin/tenancy';
import { ApiUnderTest, hostOf } from './testing/api-under-test.js';

/** A word that stands in answers about identity and, unless they leak, nowhere else. */
const canary = 'zephyrcanary';

interface Person {
  id: string;
  cookie: string;
}

describe('who may see what', () => {
  let api: ApiUnderTest;
  let school: School;
  let [mentor, learner, admin, second, coordinator]: Person[] = [];
  const lines: string[] = [];
  const stream = (log as unknown as Record<symbol, unknown>)[symbols.streamSym];

  beforeAll(async () => {
    (log as unknown as Record<symbol, unknown>)[symbols.streamSym] = { write: (line: string) => lines.push(line) };
    log.level = 'debug';
    api = await ApiUnderTest.start();
    school = await api.t.school('north');
    mentor = await api.person(school, 'mentor@people.example', 'mentor');
    learner = await api.person(school, 'learner@people.example', 'learner');
    admin = await api.person(school, 'admin@people.example', 'admin');
    second = await api.person(school, 'second@people.example', 'admin');
    coordinator = await api.person(school, 'coordinator@people.example', 'coordinator');
    await inSchool(school, () =>
      api.t.db.run(async (m) => {
        await m.query(`insert into mentor (account_id, state, helps_with) values ($1, 'active', '{leadership}')`, [mentor.id]);
        await m.query(`insert into profile (account_id, specialty) values ($1, 'urology')`, [mentor.id]);
      }),
    );
  });
  afterAll(async () => {
    log.level = 'silent';
    (log as unknown as Record<symbol, unknown>)[symbols.streamSym] = stream;
    await api.stop();
  });

  const call = async <T>(
    who: Person | null,
    method: string,
    path: string,
    body?: object,
  ): Promise<{ status: number; body: T; text: string }> => {
    const answer = await api.call(method, hostOf(school), path, { ...(who && { cookie: who.cookie }), ...(body && { body }) });
    return { status: answer.status, body: answer.body as T, text: answer.text };
  };
  const answer = (facet: string, terms: string[], audience: string, ownWords = `${canary} ${facet}`) =>
    call(mentor, 'PUT', `/api/me/facets/${facet}`, { terms, ownWords, audience });
  const search = async (words = '') => (await call<MentorSearch>(learner, 'POST', '/api/mentors/search', { words })).body;
  const page = async () => (await call(learner, 'GET', `/api/mentors/${mentor.id}`)).text;
  const policy = async () => (await call<FacetPolicyView>(admin, 'GET', '/api/facet-policy')).body;
  const save = async (rules: FacetRules, over: object = {}, who = admin) =>
    call<FacetPolicyView>(who, 'POST', '/api/facet-policy', { after: (await policy()).latest, rules, basis: 'Because.', ...over });
  const open = async () => (await policy()).presets[0]!.rules;

  it('changes an audience at once, on the page and in the searches of others', async () => {
    await call(learner, 'PUT', '/api/wishes', { wishes: [{ facet: 'faith', term: 'jain', weight: 'a_lot' }] });
    await answer('faith', ['jain'], 'school');
    expect((await search(canary)).total).toBe(1);
    expect((await search()).items[0]?.reasons[0]).toMatchObject({ kind: 'meets' });
    expect(await page()).toContain(`${canary} faith`);
    for (const audience of ['pair', 'matching', 'nobody']) {
      await answer('faith', ['jain'], audience);
      expect((await search(canary)).total).toBe(0);
      expect((await search()).items[0]?.reasons[0]).toMatchObject({ kind: 'unknown' });
      expect(await page()).not.toContain(canary);
    }
  });

  it('holds a new policy against every route at once', async () => {
    await answer('faith', ['jain'], 'school');
    expect((await save({ ...(await open()), faith: [] })).status).toBe(201);
    expect((await search(canary)).total).toBe(0);
    expect((await search()).items[0]?.reasons).toEqual([]);
    expect(await page()).not.toContain(canary);
    const offered = await call<{ facets: { code: string }[] }>(learner, 'GET', '/api/vocabulary');
    expect(offered.body.facets.map(({ code }) => code)).not.toContain('faith');
    expect((await answer('faith', ['jain'], 'school')).text).toContain('policy_forbids');
    const wish = await call(learner, 'PUT', '/api/wishes', { wishes: [{ facet: 'faith', term: 'jain', weight: 'a_lot' }] });
    expect(wish).toMatchObject({ status: 409, body: { code: 'policy_forbids' } });
    await save(await open());
    expect(await page()).toContain(`${canary} faith`);
  });

  it('lets no second process remember what holds no more', async () => {
    const other = await api.another();
    const elsewhere = async (who: Person, path: string) => (await other.call('GET', hostOf(school), path, { cookie: who.cookie })).text;
    const searchElsewhere = async () =>
      (await other.call('POST', hostOf(school), '/api/mentors/search', { cookie: learner.cookie, body: { words: canary } })).text;
    await answer('faith', ['jain'], 'school');
    expect(await elsewhere(learner, `/api/mentors/${mentor.id}`)).toContain(`${canary} faith`);
    expect(await searchElsewhere()).toContain('"total":1');
    await answer('faith', ['jain'], 'pair');
    expect(await elsewhere(learner, `/api/mentors/${mentor.id}`)).not.toContain(canary);
    expect(await searchElsewhere()).toContain('"total":0');
    await answer('faith', ['jain'], 'school');
    await save({ ...(await open()), faith: [] });
    expect(await elsewhere(learner, `/api/mentors/${mentor.id}`)).not.toContain(canary);
    expect(await elsewhere(learner, '/api/vocabulary')).not.toContain('"label":"Faith","wishLabel"');
    await save(await open());
    expect(await elsewhere(learner, `/api/mentors/${mentor.id}`)).toContain(`${canary} faith`);
  });

  it('lets administrators alone change a policy, and two of them together what puts a group first', async () => {
    const rules = (await policy()).presets.find(({ preset }) => preset === 'P3')!.rules;
    for (const who of [mentor, learner, coordinator]) expect((await save(rules, {}, who)).status).toBe(403);
    expect((await call(null, 'GET', '/api/facet-policy')).status).toBe(401);
    expect((await call(learner, 'GET', '/api/facet-policy')).status).toBe(403);
    expect((await save(rules)).status).toBe(400);
    const boundary = 'xyz';
    const upload = await api.call('POST', hostOf(school), '/api/facet-policy/documents', {
      cookie: admin.cookie,
      headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
      body: `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\ncontent-type: application/pdf\r\n\r\n%PDF-1.7 x\r\n--${boundary}--\r\n`,
    });
    const { id } = upload.body as { id: string };
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: school.timeZone }).format(new Date());
    const reviewOn = new Date(Date.now() + 90 * 86_400_000).toISOString().slice(0, 10);
    const proposed = await save(rules, { documentId: id, effectiveOn: today, reviewOn });
    expect(proposed.body).toMatchObject({ next: { state: 'waiting' }, inForce: { preset: 'P0' } });
    const { latest } = proposed.body;
    const approve = (who: Person) => call<FacetPolicyView>(who, 'POST', `/api/facet-policy/${latest}/approve`, {});
    expect((await approve(admin)).text).toContain('policy_needs_another');
    expect((await approve(coordinator)).status).toBe(403);
    expect((await call(learner, 'GET', '/api/policy')).body).toMatchObject({ comesFirst: [] });
    expect((await approve(second)).body).toMatchObject({ inForce: { version: latest } });
    expect((await call(learner, 'GET', '/api/policy')).body).toMatchObject({ comesFirst: expect.arrayContaining(['Race and ethnicity']) });
    const operator = await api.operator();
    const decide = (body: object) =>
      api.call('PUT', 'operator.localhost:3000', `/api/operator/institutions/${school.slug}/group-first`, { cookie: operator, body });
    expect((await decide({ barred: true })).status).toBe(400);
    expect((await decide({ barred: true, jurisdiction: 'Texas, SB 17', reason: 'Counsel, May 2026.' })).status).toBe(200);
    expect((await call(learner, 'GET', '/api/policy')).body).toMatchObject({ comesFirst: [] });
    expect((await policy()).barred).toMatchObject({ jurisdiction: 'Texas, SB 17' });
    expect(await save(rules, { documentId: id, effectiveOn: today, reviewOn })).toMatchObject({
      status: 409,
      body: { code: 'policy_barred' },
    });
    expect((await decide({ barred: false })).status).toBe(200);
    expect((await policy()).inForce.approval).toBeNull();
    const file = await api.call('GET', hostOf(school), `/api/facet-policy/documents/${id}`, { cookie: admin.cookie });
    expect([file.status, file.headers['content-disposition'], file.text]).toEqual([
      200,
      expect.stringContaining('attachment'),
      '%PDF-1.7 x',
    ]);
    const evidence = await call(admin, 'GET', '/api/facet-policy/evidence.html');
    expect([evidence.status, evidence.text.includes('Barred by Akin’s operator')]).toEqual([200, true]);
    expect((await call(coordinator, 'GET', '/api/facet-policy/evidence.json')).status).toBe(403);
    expect((await call<FacetPolicyView>(admin, 'POST', `/api/facet-policy/${latest}/withdraw`, {})).status).toBe(200);
  });

  it('shows anyone who may join, and keeps what was said before', async () => {
    expect((await call(null, 'GET', '/api/statement')).text).toContain('whatever their background');
    const write = (who: Person, text: string, after = 0) => call(who, 'POST', '/api/statements', { after, text });
    expect((await write(coordinator, 'Only us.')).status).toBe(403);
    expect((await write(admin, ' ')).status).toBe(400);
    expect((await write(admin, 'Everyone here may join.')).status).toBe(200);
    expect((await write(second, 'Too late.')).status).toBe(409);
    expect((await call(null, 'GET', '/api/statement')).body).toMatchObject({ version: 1, text: 'Everyone here may join.' });
    expect((await call<{ items: object[] }>(coordinator, 'GET', '/api/statements')).body.items).toHaveLength(2);
  });

  it('tells the person, and nobody else, who was shown what', async () => {
    const { body } = await call<HeldView>(mentor, 'GET', '/api/me/held');
    expect(body.readings.map(({ reader, facets }) => [reader, facets])).toEqual([['Test learner', ['Faith']]]);
    expect(body.parts.map(({ part }) => part)).toEqual(
      expect.arrayContaining(['answers', 'words', 'wishes', 'account', 'mentoring', 'requests', 'mentorships', 'claims', 'mails', 'trail']),
    );
    expect((await call<HeldView>(learner, 'GET', '/api/me/held')).body.readings).toEqual([]);
    const file = await api.call('GET', hostOf(school), '/api/me/held/file.html', { cookie: mentor.cookie });
    expect(file.headers).toMatchObject({ 'cache-control': 'no-store', 'content-disposition': 'attachment; filename="about-me.html"' });
    expect(file.text).toContain(`${canary} faith`);
  });

  it('meets no answer about identity on any route those who run the program can call, nor in the log', async () => {
    const { facets } = (await call<{ facets: { facet: string }[] }>(mentor, 'GET', '/api/me/profile')).body;
    const audiences = ['school', 'pair', 'matching', 'nobody'];
    for (const [at, { facet }] of facets.entries()) await answer(facet, [], audiences[at % audiences.length]!);
    const document = (await call<{ paths: Record<string, Record<string, unknown>> }>(admin, 'GET', '/api/openapi.json')).body;
    const paths = Object.entries(document.paths)
      .filter(([, methods]) => 'get' in methods)
      .map(([path]) => path.replace('{facet}', 'faith').replace(/\{\w+\}/g, mentor.id));
    expect(paths.length).toBeGreaterThan(30);
    const told: string[] = [];
    for (const who of [coordinator, admin]) {
      for (const path of [...paths, `/api/people?q=${canary}`, `/api/people?role=mentor`]) {
        if ((await call(who, 'GET', path)).text.toLowerCase().includes(canary)) told.push(path);
      }
    }
    expect(told).toEqual([]);
    await search(`${canary} faith`);
    expect(lines.length).toBeGreaterThan(100);
    expect(lines.filter((line) => line.toLowerCase().includes(canary))).toEqual([]);
  });

  it('suggests to a mentor what many learners look for, and never what only some do', async () => {
    const suggested = async () =>
      (await call<{ items: { code: string }[] }>(mentor, 'GET', '/api/me/suggestions')).body.items.map(({ code }) => code);
    const wish = (count: number, facet: string, terms: string[]) =>
      inSchool(school, () =>
        api.t.db.run((m) =>
          m.query(
            `with people as (insert into account (id, mail) select gen_random_uuid(), gen_random_uuid()::text || '@people.example' from generate_series(1, $1) returning id)
             insert into wish (account_id, facet, term, weight, position)
             select id, $2, ($3::text[])[1 + row_number() over () % 2], 'a_lot', 0 from people`,
            [count, facet, terms],
          ),
        ),
      );
    await wish(10, 'veteran', ['yes', 'yes']);
    await wish(11, 'need', ['grants_and_funding', 'grants_and_funding']);
    await wish(12, 'interest', ['music', 'film']);
    await call(mentor, 'PUT', '/api/me/facets/interest', { terms: ['music'], audience: 'school' });
    expect(await suggested()).toEqual(['grants_and_funding']);
    await call(mentor, 'PUT', '/api/me/facets/interest', { terms: ['music'], audience: 'nobody' });
    expect(await suggested()).toEqual(['interest', 'grants_and_funding']);
    const put = (body: object) => call(mentor, 'PUT', '/api/me/suggestions/set-aside', body);
    expect((await put({ kind: 'open', code: 'interest', aside: true })).body).toMatchObject({ setAside: 1 });
    expect((await put({ kind: 'help', code: 'klingon', aside: true })).text).toContain('unknown_term');
    expect(await suggested()).toEqual(['grants_and_funding']);
    expect((await put({ kind: 'answer', code: 'interest', aside: false })).body).toMatchObject({ setAside: 0 });
    await put({ kind: 'help', code: 'grants_and_funding', aside: true });
    expect(await suggested()).toEqual(['interest']);
    await call(mentor, 'DELETE', '/api/me/suggestions/set-aside');
    expect(await suggested()).toEqual(['interest', 'grants_and_funding']);
    expect((await call<{ items: object[] }>(learner, 'GET', '/api/me/suggestions')).body.items).toEqual([]);
  });

  it('forgets answers at once when their owner says so', async () => {
    expect(await page()).toContain(canary);
    expect((await call(mentor, 'DELETE', '/api/me/held/answers')).status).toBe(200);
    expect(await page()).not.toContain(canary);
    expect((await call(mentor, 'GET', '/api/me/held/file.json')).text).not.toContain(canary);
    expect((await call(mentor, 'DELETE', '/api/me/held/claims')).text).toContain('has_to_stay');
  });
});
