import { symbols } from 'pino';
import { DomainCheck } from '@akin/institutions';
import { SchoolAttendant } from '@akin/messaging';
import { log, newId } from '@akin/platform';
import { Refusals, SignInConfig } from '@akin/sign-in';
import { inSchool, type School } from '@akin/tenancy';
import { ApiUnderTest, hostOf, type Answer } from './testing/api-under-test.js';

/** A word that stands in every row about a person and, unless it leaks, nowhere else. */
const canary = 'xylocanary';
const operatorHost = 'operator.localhost:3000';

/** Tables that say nothing about anybody in words, or only what a school or Akin itself wrote. */
const impersonal = [
  'account_audit',
  'answers_shown',
  'cme_claim',
  'decision_stamp',
  'facet_policy',
  'join_statement',
  'matching_settings',
  'mentor',
  'mentor_change',
  'mentorship',
  'module',
  'policy_document',
  'roster_mapping',
  'school_facet',
  'school_need',
  'school_vocabulary',
  'selection_version',
  'unmet_need_map',
  'wish',
];
/** Sealed under the school's key, so the word cannot be found in the row; it is read through the school's own route. */
const sealed = [
  ...['evidence', 'evidence_piece', 'facet_answers', 'mentor_application', 'mentor_event', 'nomination', 'saved_search', 'shortlist'],
  ...['sign_in_refusal', 'wish_lists'],
];

interface Place {
  school: School;
  learner: { id: string; cookie: string };
}

type Walk = (place: Place) => [path: string, body?: object][];

/** How each operator route is called. A route that is missing here fails the first test, whoever added it. */
const calls: Record<string, Walk> = {
  'GET /api/operator/summary': () => [['summary']],
  'GET /api/operator/palette': () => [['palette?seed=%231f4d3a&accent=%238a5a0c']],
  'GET /api/operator/institutions': () => [
    ['institutions?size=100'],
    [`institutions?q=${canary.slice(0, 4)}&sort=last_sign_in`],
    ['institutions?state=active&kind=medical_school&sort=learners'],
  ],
  'POST /api/operator/institutions': ({ school }) => [['institutions', newSchool(`new-${school.slug}`)]],
  'GET /api/operator/institutions/{slug}': ({ school }) => [[`institutions/${school.slug}`]],
  'POST /api/operator/institutions/{slug}/retry': ({ school }) => [[`institutions/${school.slug}/retry`]],
  'POST /api/operator/institutions/{slug}/set-up-link': ({ school }) => [
    [`institutions/${school.slug}/set-up-link`, { role: 'it' }],
    [`institutions/${school.slug}/set-up-link`, { role: 'administrator' }],
  ],
  'POST /api/operator/institutions/{slug}/break-glass': ({ school }) => [
    [`institutions/${school.slug}/break-glass`, { slug: school.slug, reason: 'their identity provider is gone' }],
  ],
  'POST /api/operator/institutions/{slug}/shared-identity-provider': ({ school }) => [
    [`institutions/${school.slug}/shared-identity-provider`, { entityId: 'https://shared.example/idp' }],
  ],
  'PUT /api/operator/institutions/{slug}/group-first': ({ school }) => [
    [`institutions/${school.slug}/group-first`, { barred: true, jurisdiction: 'Texas', reason: 'Counsel, May 2026.' }],
  ],
  'POST /api/operator/institutions/{slug}/domains': ({ school }) => [
    [`institutions/${school.slug}/domains`, { host: `${school.slug}.example.org` }],
  ],
  'POST /api/operator/institutions/{slug}/domains/{host}/check': ({ school }) => [
    [`institutions/${school.slug}/domains/${school.slug}.example.org/check`],
  ],
  'DELETE /api/operator/institutions/{slug}/domains/{host}': ({ school }) => [
    [`institutions/${school.slug}/domains/${school.slug}.example.org`],
  ],
  'POST /api/operator/institutions/{slug}/suspend': ({ school }) => [[`institutions/${school.slug}/suspend`]],
  'POST /api/operator/institutions/{slug}/resume': ({ school }) => [[`institutions/${school.slug}/resume`]],
  'POST /api/operator/institutions/{slug}/archive': ({ school }) => [[`institutions/${school.slug}/archive`]],
  'POST /api/operator/institutions/{slug}/erase': ({ school }) => [[`institutions/${school.slug}/erase`, { confirm: school.slug }]],
  'POST /api/operator/institutions/{slug}/discard': ({ school }) => [[`institutions/${school.slug}/discard`, { confirm: school.slug }]],
  'POST /api/operator/institutions/{slug}/erase/cancel': ({ school }) => [[`institutions/${school.slug}/erase/cancel`]],
  'POST /api/operator/institutions/{slug}/restore': ({ school }) => [[`institutions/${school.slug}/restore`]],
  'GET /api/operator/institutions/{slug}/audit': ({ school }) => [[`institutions/${school.slug}/audit?size=100`]],
  'GET /api/operator/audit': () => [['audit?size=100']],
  'GET /api/operator/refused-sign-ins': () => [['refused-sign-ins?size=100']],
};

const newSchool = (slug: string) => ({
  slug,
  name: 'A new school',
  shortName: 'New',
  kind: 'medical_school',
  classSize: 60,
  hbcu: false,
  timeZone: 'America/Denver',
  seed: '#0b4f6c',
  accent: '#b08900',
  mark: 'river',
  adminName: 'Pia Fields',
  adminMail: 'pia@fields.example',
  demoSignIn: false,
});

describe('the operator', () => {
  let api: ApiUnderTest;
  let operator: string;
  let places: Place[];
  const lines: string[] = [];
  const stream = (log as unknown as Record<symbol, unknown>)[symbols.streamSym];

  beforeAll(async () => {
    (log as unknown as Record<symbol, unknown>)[symbols.streamSym] = { write: (line: string) => lines.push(line) };
    log.level = 'debug';
    api = await ApiUnderTest.start();
    api.app.get<DomainCheck>(DomainCheck as never).look = () => Promise.resolve({ kind: 'none' });
    operator = await api.operator();
    places = [];
    for (const slug of ['north', 'river', 'harbor']) places.push(await fill(await api.t.school(slug)));
  });
  afterAll(async () => {
    log.level = 'silent';
    (log as unknown as Record<symbol, unknown>)[symbols.streamSym] = stream;
    await api.stop();
  });

  const sql = <T>(school: School, statement: string, values: unknown[] = []): Promise<T[]> =>
    inSchool(school, () => api.t.db.run((m) => m.query<T[]>(statement, values)));

  /** Puts the word wherever a school keeps something about a person. */
  async function fill(school: School): Promise<Place> {
    const learner = await api.person(school, `${canary}-learner@people.example`, 'learner', 'admin');
    const mentor = await api.person(school, `${canary}-mentor@people.example`, 'mentor');
    const own = (method: string, path: string, body: object) => api.call(method, hostOf(school), path, { cookie: learner.cookie, body });
    const answers = await Promise.all([
      own('PATCH', '/api/me/profile', { ownWords: `${canary} tells a story`, title: canary }),
      own('PUT', '/api/me/facets/home_state', { terms: ['texas'], ownWords: `${canary} was born there`, audience: 'school' }),
      own('PUT', '/api/wishes', { wishes: [{ facet: 'words', term: `${canary} like me`, weight: 'must' }] }),
      own('POST', '/api/saved-searches', {
        ...{ name: canary, waits: true },
        query: { words: `${canary} waits for`, filters: [], wishes: [], lean: 50 },
      }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 201]);
    await chooses(school, learner.cookie, mentor.cookie);
    const roster = `insert into roster (id, file_name, uploaded_at, header_signature, columns, rows, compared, counts, problems, changes)
      values ($1, $2, now(), 'x', '[]', jsonb_build_array($2::text), 'x', '{}', '[]', '[]')`;
    const request = `insert into request (id, learner_id, mentor_id, need, hope, when_text, asked_at, answer_by, remind_at)
      values ($1, $2, $3, 'confidence', $4, $4, now(), now() + interval '5 days', now() + interval '3 days')`;
    const mail = `insert into mail (id, key, kind, recipient, subject, html, body, message_id) values ($1, $1::uuid::text, 'request', $2, $3, $3, $3, $1::uuid::text)`;
    await sql(school, `insert into login_identity (issuer, kind, value, account_id) values ('i', 'unique_id', $1, $2)`, [
      canary,
      learner.id,
    ]);
    await sql(
      school,
      `insert into identity_confirmation (account_id, token_hash, issuer, kind, value, asked_at, expires_at)
       values ($1, '', 'i', 'unique_id', $2, now(), now())`,
      [learner.id, canary],
    );
    const rosterId = newId();
    await sql(school, roster, [rosterId, `${canary}.csv`]);
    const staged = `insert into roster_person (roster_id, position, account_id, act, name) values ($1, 0, $2, 'add', $3)`;
    await sql(school, staged, [rosterId, newId(), canary]);
    await sql(school, `insert into roster_word (kind, word) values ('faculty', $1)`, [canary]);
    const asked = newId();
    await sql(school, request, [asked, learner.id, mentor.id, `${canary} hopes`]);
    await sql(school, `insert into desk_item (id, request_id, reason, since, note) values ($1, $2, 'mentor_left', now(), $3)`, [
      newId(),
      asked,
      `${canary} asked around`,
    ]);
    await sql(school, mail, [newId(), `${canary}@people.example`, `${canary} writes to you`]);
    await sql(school, `insert into invitation (person_id, bounced_at, bounced_mail, trouble) values ($1, now(), $2, $3)`, [
      mentor.id,
      `${canary}@people.example`,
      `no ${canary} here`,
    ]);
    await sql(
      school,
      `insert into invitation_plan (id, made_at, greeting, signed_by, reply_to, start_at, people) values ($1, now(), $2, $2, $2, now(), 1)`,
      [newId(), canary],
    );
    await sql(school, `insert into outbox_event (id, topic, payload) values ($1, $2, $3)`, [newId(), canary, JSON.stringify({ canary })]);
    const refused = { reason: 'account_unknown', attempt: 'in', host: hostOf(school), issuer: null, asked: true } as const;
    await api.app.get(Refusals).note(school, { ...refused, vouchedFor: `${canary}-nobody@people.example` });
    await api.app.get(SignInConfig).prepare(school.id, hostOf(school));
    for (const role of ['it', 'administrator'])
      await api.t.national.run((m) =>
        m.query(`insert into institution_contact values ($1, $2, 'Typed', 'typed@fields.example')`, [school.id, role]),
      );
    return { school, learner };
  }

  /** The mentor applies, somebody nominates them, and a reviewer asks for more. */
  async function chooses(school: School, office: string, mentor: string): Promise<void> {
    const call = (cookie: string, method: string, path: string, body: unknown, headers = {}) =>
      api.call(method, hostOf(school), path, { cookie, body, headers });
    const criteria = [{ code: 'record', kind: 'record', label: 'A record', explanation: '' }];
    const file = `--x\r\ncontent-disposition: form-data; name="file"; filename="${canary}.pdf"\r\n\r\n%PDF-1.7 ${canary} %%EOF\r\n--x--\r\n`;
    const done = [
      await call(office, 'PUT', '/api/selection', { asks: true, rule: 'any', criteria, trains: false, training: '', reward: '' }),
      await call(mentor, 'PUT', '/api/me/application', { claims: [{ criterion: 'record', words: `${canary} taught me` }] }),
      await call(mentor, 'POST', '/api/me/application/evidence?criterion=record', Buffer.from(file), {
        'content-type': 'multipart/form-data; boundary=x',
      }),
      await call(mentor, 'POST', '/api/me/application/send', {}),
      await call(office, 'POST', '/api/nominations', {
        ...{ name: canary, mail: `${canary}-mentor@people.example`, kind: 'learner', words: `${canary} listens` },
      }),
    ];
    const { cookie: reviewer } = await api.person(school, 'reviewer@people.example', 'reviewer');
    const { items } = (await call(office, 'GET', '/api/selection/applications', undefined)).body as { items: { id: string }[] };
    const more = { decision: 'more', met: [], note: `${canary} notes`, words: `${canary} asks` };
    done.push(await call(reviewer, 'POST', `/api/selection/applications/${items[0].id}/decision`, more));
    expect(done.map(({ status }) => status)).toEqual([200, 200, 201, 200, 204, 200]);
    expect((await call(mentor, 'GET', '/api/me/joining', undefined)).text.split(canary).length).toBeGreaterThan(2);
  }

  const tellsOf = ({ text, headers }: Answer) => [text, JSON.stringify(headers)].filter((part) => part.toLowerCase().includes(canary));
  const paths = async () =>
    ((await api.call('GET', operatorHost, '/api/openapi.json')).body as { paths: Record<string, Record<string, unknown>> }).paths;
  const operations = async () =>
    Object.entries(await paths()).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`));

  it('is tested on schools whose every table about persons holds the word', async () => {
    for (const { school, learner } of places) {
      const tables = await sql<{ name: string }>(
        school,
        'select table_name as name from information_schema.tables where table_schema = $1',
        [school.schema],
      );
      const without: string[] = [];
      for (const { name } of tables) {
        const found = await sql(school, `select 1 from "${name}" t where t::text ilike $1 limit 1`, [`%${canary}%`]);
        if (found.length === 0) without.push(name);
      }
      expect(without.filter((name) => !impersonal.includes(name)).sort()).toEqual(sealed);
      const mine = await api.call('GET', hostOf(school), '/api/me/profile', { cookie: learner.cookie });
      expect(tellsOf(mine)).toHaveLength(1);
      expect(mine.text).toContain(`${canary} was born there`);
      const wishes = await api.call('GET', hostOf(school), '/api/wish-lists', { cookie: learner.cookie });
      expect(wishes.text).toContain(`${canary} like me`);
      const saved = await api.call('GET', hostOf(school), '/api/saved-searches', { cookie: learner.cookie });
      expect(saved.text).toContain(`${canary} waits for`);
      const refused = await api.call('GET', hostOf(school), '/api/sign-in/refusals', { cookie: learner.cookie });
      expect(refused.text).toContain(`${canary}-nobody@people.example`);
    }
  });

  it('has no route this test does not know how to call', async () => {
    const known = (await operations()).filter((name) => name.includes('/api/operator'));
    expect(known.sort()).toEqual(Object.keys(calls).sort());
  });

  it('meets no person on any route, in any answer or header', async () => {
    const told: string[] = [];
    const statuses: string[] = [];
    for (const [name, walk] of Object.entries(calls)) {
      for (const place of places) {
        for (const [path, body] of walk(place)) {
          const answer = await api.call(name.split(' ')[0], operatorHost, `/api/operator/${path}`, {
            cookie: operator,
            ...(body ? { body } : {}),
          });
          if (tellsOf(answer).length) told.push(name);
          statuses.push(`${name} ${answer.status}`);
        }
      }
    }
    expect(told).toEqual([]);
    const refused = statuses.filter((line) => !/ 20[014]$/.test(line));
    // Sign-in is off at all of them, and somebody has been there.
    expect(refused).toEqual(
      ['break-glass', 'discard'].flatMap((what) => places.map(() => `POST /api/operator/institutions/{slug}/${what} 409`)),
    );
  });

  it('is refused at every route of a school, at the operator’s address and at the school’s', async () => {
    const schools = (await operations()).filter((name) => !name.includes('/api/operator') && !name.includes('/api/session'));
    const document = await paths();
    const closed = schools.filter((name) => {
      const [method, path] = name.split(' ');
      return (document[path][method.toLowerCase()] as { security?: object[] }).security?.some((one) => 'cookie' in one);
    });
    expect(closed.length).toBeGreaterThan(25);
    const opened: string[] = [];
    for (const { school, learner } of places) {
      for (const host of [operatorHost, hostOf(school)]) {
        for (const name of closed) {
          const [method, path] = name.split(' ');
          const answer = await api.call(method, host, path.replace(/\{\w+\}/g, learner.id), { cookie: operator });
          if (![401, 403, 404].includes(answer.status) || tellsOf(answer).length) opened.push(`${host} ${name} ${answer.status}`);
        }
      }
    }
    expect(opened).toEqual([]);
  });

  it('finds nobody in the log, not even where a mail went wrong', async () => {
    for (const { school } of places) await inSchool(school, () => api.app.get(SchoolAttendant).sweep());
    await api.call('GET', hostOf(places[0].school), `/api/people/${canary}?q=${canary}`, { cookie: places[0].learner.cookie });
    expect(lines.filter((line) => line.includes('answered')).length).toBeGreaterThan(100);
    expect(lines.filter((line) => line.includes('could not be handed over')).length).toBeGreaterThan(2);
    expect(lines.filter((line) => line.toLowerCase().includes(canary))).toEqual([]);
  });
});
