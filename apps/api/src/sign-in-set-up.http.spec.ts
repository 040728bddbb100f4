import type { ErrorBody, SignInDraftView, SignInSetUpView, TrialView } from '@akin/contracts';
import { SetUpLinks } from '@akin/institutions';
import { SignInConfig } from '@akin/sign-in';
import { inSchool, type School } from '@akin/tenancy';
import { ApiUnderTest, hostOf, type Answer } from './testing/api-under-test.js';
import { carriedFrom, IdpUnderTest, imani, postAnswer, type Carried } from './testing/idp-under-test.js';

const codeOf = ({ status, body }: Answer) => `${status} ${(body as ErrorBody | null)?.code ?? ''}`.trim();
const cookieOf = (answer: Answer) => String(answer.headers['set-cookie']).split(';')[0];

let api: ApiUnderTest;
let second: ApiUnderTest;
beforeAll(async () => {
  api = await ApiUnderTest.start();
  second = await api.another();
});
afterAll(() => api.stop());

/** Who prepares, and where their routes are. */
interface Caller {
  school: School;
  cookie: string;
  base: '/api/sign-in' | '/api/set-up/sign-in';
  page: string;
}

let schools = 0;
async function school(): Promise<School> {
  const made = await api.t.school(`prepared-${++schools}`);
  await api.app.get(SignInConfig).prepare(made.id, hostOf(made));
  return made;
}

async function guest(at?: School): Promise<Caller> {
  const place = at ?? (await school());
  await api.t.national.run((m) =>
    m.query(
      `insert into institution_contact (institution_id, role, name, mail) values ($1, 'it', 'Dana', 'it@lake.example') on conflict do nothing`,
      [place.id],
    ),
  );
  await api.app.get(SetUpLinks).giveAll(place);
  const [mail] = await inSchool(place, () =>
    api.t.db.run((m) =>
      m.query<{ body: string }[]>(`select body from mail where kind = 'set_up' order by written_at desc, id desc limit 1`),
    ),
  );
  const token = /\/set-up#([\w-]+)/.exec(mail.body)?.[1] ?? '';
  const opened = await api.call('POST', hostOf(place), '/api/set-up/open', { body: { token } });
  return { school: place, cookie: cookieOf(opened), base: '/api/set-up/sign-in', page: '/set-up#trial' };
}

/** An administrator of a school that people already sign in at with an identity provider of its own. */
async function admin(live?: IdpUnderTest): Promise<Caller> {
  const place = await school();
  if (live) await api.app.get(SignInConfig).applyIdpMetadata(place.id, live.metadata());
  const { cookie } = await api.person(place, `admin@${place.slug}.example`, 'admin');
  return { school: place, cookie, base: '/api/sign-in', page: '/admin/sign-in#trial' };
}

const ask = (who: Caller, method: string, what: string, body?: object, more: { cookie?: string; headers?: Record<string, string> } = {}) =>
  api.call(method, hostOf(who.school), `${who.base}${what}`, { cookie: who.cookie, ...(body ? { body } : {}), ...more });
const show = async (who: Caller) => (await ask(who, 'GET', '')).body as SignInSetUpView;
const draft = async (who: Caller) => (await show(who)).draft as SignInDraftView;
const give = async (who: Caller, idp: IdpUnderTest) =>
  (await ask(who, 'POST', '/draft/identity-provider', { metadata: idp.metadata() })).body as SignInDraftView;

async function begins(who: Caller): Promise<Carried> {
  const answer = await ask(who, 'POST', '/draft/trial');
  expect(answer.status).toBe(200);
  return carriedFrom((answer.body as { url: string }).url, answer.headers['set-cookie']);
}

/** A whole test sign-in; answers what is shown of it. */
async function tries(who: Caller, idp: IdpUnderTest, departures = {}): Promise<TrialView> {
  const back = await idp.answers(api, who.school, await begins(who), departures);
  expect([back.status, back.headers['location']]).toEqual([303, who.page]);
  expect(back.headers['set-cookie']).toBeUndefined();
  return (await ask(who, 'GET', '/draft/trial')).body as TrialView;
}

const switchOn = (who: Caller, digest: string) => ask(who, 'POST', '/draft/switch-on', { digest });
const national = <T>(sql: string, values: unknown[]) => api.t.national.run((m) => m.query<T[]>(sql, values));

/** Everything a sign-in could leave behind. */
async function traces({ school: at }: Caller): Promise<number> {
  const [sessions] = await national<{ n: number }>('select count(*)::int as n from session where realm_id = $1', [at.id]);
  const [kept] = await inSchool(at, () =>
    api.t.db.run((m) =>
      m.query<{ n: number }[]>('select (select count(*) from account)::int + (select count(*) from login_identity)::int as n'),
    ),
  );
  return sessions.n + kept.n;
}

describe.each<[string, (live?: IdpUnderTest) => Promise<Caller>]>([
  ['who came by a set-up link', () => guest()],
  ['an administrator, before anything is on', () => admin()],
])('%s', (_who, come) => {
  it('prepares, tests and switches on exactly what was tested', async () => {
    const [who, idp] = [await come(), await IdpUnderTest.of('first')];
    expect(await show(who)).toMatchObject({
      live: null,
      draft: null,
      previous: null,
      sp: { entityId: expect.stringContaining(who.school.slug) },
    });
    expect((await show(who)).presets).toHaveLength(8);
    expect(codeOf(await ask(who, 'POST', '/draft/trial'))).toBe('400 bad_input');
    const given = await give(who, idp);
    expect(given).toMatchObject({ idp: { entityId: idp.entityId }, ready: false, trial: null, options: { vendor: 'shibboleth' } });
    expect(codeOf(await switchOn(who, given.digest))).toBe('409 trial_needed');

    const before = await traces(who);
    const trial = await tries(who, idp, { signed: 'assertion' });
    expect(trial).toMatchObject({
      passed: true,
      problem: null,
      masked: true,
      signed: { assertion: true, response: false, encrypted: false },
    });
    expect(await traces(who)).toBe(before);
    expect(await draft(who)).toMatchObject({ ready: true, trial: { passed: true }, digest: given.digest });
    expect(codeOf(await switchOn(who, 'another'))).toBe('409 draft_changed');
    expect(codeOf(await switchOn(who, given.digest))).toBe('204');
    expect((await api.call('GET', hostOf(who.school), '/saml/login')).status).toBe(302);
    const trail = await inSchool(who.school, () =>
      api.t.db.run((m) => m.query<object[]>(`select actor_id = subject_id as own from account_audit where action = 'sign_in_switched'`)),
    );
    expect(trail).toEqual(who.base === '/api/sign-in' ? [{ own: true }] : []);
  });

  it('sees what arrived masked, and the values only when they ask, which is written down', async () => {
    const [who, idp] = [await come(), await IdpUnderTest.of('masked')];
    await give(who, idp);
    const attributes = [...imani, { name: 'urn:custom:9', friendlyName: 'hobby', values: ['sailing'] }];
    const trial = await tries(who, idp, { attributes });
    expect(trial.identifier).toEqual({ kind: 'unique_id', label: 'eduPersonUniqueId', value: 'i••••@lake.example' });
    expect(trial.fields.find(({ field }) => field === 'mail')).toEqual({
      field: 'mail',
      from: 'urn:oid:0.9.2342.19200300.100.1.3',
      values: ['i••••••••••@lake.example'],
    });
    expect(trial.attributes.map(({ fills }) => fills)).toEqual(['identifier', 'mail', 'givenName', 'familyName', null]);
    expect(JSON.stringify(trial)).not.toMatch(/Imani|Reyes|imani|sailing/);
    const shown = (await ask(who, 'POST', '/draft/trial/values')).body as TrialView;
    expect(shown).toMatchObject({ masked: false, identifier: { value: 'imani@lake.example' } });
    expect(JSON.stringify(shown)).toContain('sailing');
    const rows = JSON.stringify(await national('select * from sign_in_trial', []));
    expect(rows).not.toMatch(/Imani|Reyes|imani|sailing/);
    const [line] = await national<object>(
      `select action, operator_id, detail from operator_audit where institution_id = $1 order by at desc, id desc limit 1`,
      [who.school.id],
    );
    expect(line).toEqual({ action: 'sign_in_values_seen', operator_id: null, detail: {} });
  });

  it.each<[string, object, string]>([
    ['a wrong audience', { audiences: [['https://other.example']] }, 'audience'],
    ['no signature', { signed: 'none' }, 'unsigned'],
    ['an old answer', { issuedAt: new Date(Date.now() - 3_600_000) }, 'too_old'],
    ['a status that says no', { status: 'urn:oasis:names:tc:SAML:2.0:status:Responder' }, 'status'],
    ['no identifier', { attributes: imani.slice(1), nameIdXml: '' }, 'no_identity'],
    ['a scope that is not theirs', { attributes: [{ ...imani[0], values: ['imani@sea.example'] }] }, 'scope'],
    ['neither name nor mail', { attributes: imani.slice(0, 1) }, ''],
  ])('is told why %s would sign nobody in, and cannot switch it on', async (_what, departures, reason) => {
    const [who, idp] = [await come(), await IdpUnderTest.of('refused')];
    const { digest } = await give(who, idp);
    const trial = await tries(who, idp, departures);
    expect([trial.passed, trial.problem?.reason ?? '']).toEqual([false, reason]);
    if (trial.problem)
      expect(trial.problem).toMatchObject({ sentence: expect.stringMatching(/\.$/), remedy: expect.stringMatching(/\.$/) });
    else expect(trial.missing).toContainEqual(expect.objectContaining({ what: 'name_or_mail', weight: 'must' }));
    expect(codeOf(await switchOn(who, digest))).toBe('409 trial_needed');
  });

  it('cannot switch on what was changed since the test', async () => {
    const [who, idp] = [await come(), await IdpUnderTest.of('changed')];
    const tested = await give(who, idp);
    await tries(who, idp);
    const options = { ...tested.options, wantEncrypted: true };
    const changed = (await ask(who, 'PUT', '/draft/options', options)).body as SignInDraftView;
    expect(changed).toMatchObject({ ready: false, trial: null });
    expect(changed.digest).not.toBe(tested.digest);
    expect(codeOf(await switchOn(who, tested.digest))).toBe('409 draft_changed');
    expect(codeOf(await switchOn(who, changed.digest))).toBe('409 trial_needed');
    await ask(who, 'PUT', '/draft/options', tested.options);
    expect(codeOf(await switchOn(who, tested.digest))).toBe('204');
  });

  it('is told when it was changed while they were away', async () => {
    const [who, idp] = [await come(), await IdpUnderTest.of('away')];
    const { options } = await give(who, idp);
    const carried = await begins(who);
    await ask(who, 'PUT', '/draft/options', { ...options, wantResponseSigned: true });
    expect((await idp.answers(api, who.school, carried)).status).toBe(303);
    expect((await ask(who, 'GET', '/draft/trial')).body).toMatchObject({ passed: false, problem: { reason: 'draft_changed' } });
  });

  it.each<[string, object, string]>([
    ['neither signature', { wantResponseSigned: false, wantAssertionSigned: false }, 'wantAssertionSigned'],
    ['a format nobody knows', { nameIdFormat: 'urn:x' }, 'nameIdFormat'],
    ['a context that is no address', { contextClasses: ['mfa'] }, 'contextClasses'],
    ['a name twice', { attributes: { mail: ['a', 'a'] } }, 'attributes.mail'],
  ])('may not ask for %s', async (_what, change, field) => {
    const [who, idp] = [await come(), await IdpUnderTest.of('options')];
    const { options } = await give(who, idp);
    const wished = { ...options, ...change, attributes: { ...options.attributes, ...(change as { attributes?: object }).attributes } };
    const answer = await ask(who, 'PUT', '/draft/options', wished);
    expect(codeOf(answer)).toBe('400 bad_input');
    expect((answer.body as ErrorBody).detail?.fields?.[0].field).toBe(field);
  });

  it('drops what is prepared', async () => {
    const [who, idp] = [await come(), await IdpUnderTest.of('dropped')];
    await give(who, idp);
    expect((await ask(who, 'DELETE', '/draft')).status).toBe(204);
    expect((await show(who)).draft).toBeNull();
    expect(codeOf(await ask(who, 'GET', '/draft/trial'))).toBe('404 not_found');
  });
});

describe('a test sign-in', () => {
  it('is begun by nobody else, and its answer counts in that browser only', async () => {
    const [who, idp] = [await admin(), await IdpUnderTest.of('bound')];
    await give(who, idp);
    for (const cookie of ['', 'akin=nothing']) expect((await ask(who, 'POST', '/draft/trial', undefined, { cookie })).status).toBe(401);
    const { cookie: learner } = await api.person(who.school, 'learner@lake.example', 'learner');
    expect(codeOf(await ask(who, 'POST', '/draft/trial', undefined, { cookie: learner }))).toBe('403 not_your_role');
    expect(codeOf(await ask(who, 'POST', '/draft/trial', undefined, { headers: { origin: 'https://evil.example' } }))).toBe(
      '403 foreign_origin',
    );
    const carried = await begins(who);
    const stranger = { ...carried, cookie: `akin-trial=${Buffer.alloc(32).toString('base64url')}` };
    for (const cookie of ['', stranger.cookie, carried.cookie.replace('akin-trial', 'akin-start')])
      expect((await idp.answers(api, who.school, { ...carried, cookie })).status).toBeGreaterThanOrEqual(400);
    expect((await idp.answers(api, who.school, carried)).status).toBe(303);
  });

  it('is shown to who began it and to nobody else, for an hour', async () => {
    const [who, idp] = [await admin(), await IdpUnderTest.of('private')];
    await give(who, idp);
    await tries(who, idp);
    const other = { ...who, cookie: (await api.person(who.school, 'second@lake.example', 'admin')).cookie };
    expect(codeOf(await ask(other, 'GET', '/draft/trial'))).toBe('404 not_found');
    expect(codeOf(await ask(other, 'POST', '/draft/trial/values'))).toBe('404 not_found');
    expect(await draft(other)).toMatchObject({ trial: null, ready: true });
    await national(`update sign_in_trial set ended_at = ended_at - interval '61 minutes' where realm_id = $1 returning 1`, [who.school.id]);
    expect(codeOf(await ask(who, 'GET', '/draft/trial'))).toBe('404 not_found');
    expect(await draft(who)).toMatchObject({ trial: null, ready: true });
    await national(`update sign_in_trial set ended_at = ended_at - interval '23 hours' where realm_id = $1 returning 1`, [who.school.id]);
    const { digest, ready } = await draft(who);
    expect([ready, codeOf(await switchOn(who, digest))]).toEqual([false, '409 trial_needed']);
  });

  it('takes each answer once, also when it is brought twenty times to two processes', async () => {
    const [who, idp] = [await admin(), await IdpUnderTest.of('once')];
    await give(who, idp);
    const carried = await begins(who);
    const form = { SAMLResponse: idp.encoded(who.school, carried.requestId), RelayState: carried.requestId };
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, at) => postAnswer(at % 2 ? api : second, who.school, carried.cookie, form)),
    );
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
    const again = await begins(who);
    const replayed = { SAMLResponse: idp.encoded(who.school, again.requestId, { assertionId: '_same' }), RelayState: again.requestId };
    await postAnswer(api, who.school, again.cookie, replayed);
    const third = await begins(who);
    await postAnswer(second, who.school, third.cookie, {
      SAMLResponse: idp.encoded(who.school, third.requestId, { assertionId: '_same' }),
      RelayState: third.requestId,
    });
    expect((await ask(who, 'GET', '/draft/trial')).body).toMatchObject({ passed: false, problem: { reason: 'sign_in_replayed' } });
  });

  it('is begun in one process and answered in the other', async () => {
    const [who, idp] = [await admin(), await IdpUnderTest.of('two')];
    await give(who, idp);
    expect((await idp.answers(second, who.school, await begins(who))).status).toBe(303);
    expect((await ask(who, 'GET', '/draft/trial')).body).toMatchObject({ passed: true });
  });

  it('is not mixed up with another one', async () => {
    const [who, idp] = [await admin(), await IdpUnderTest.of('mixed')];
    await give(who, idp);
    const carried = await begins(who);
    const form = { SAMLResponse: idp.encoded(who.school, carried.requestId), RelayState: '_another' };
    expect((await postAnswer(api, who.school, carried.cookie, form)).status).toBe(303);
    expect((await ask(who, 'GET', '/draft/trial')).body).toMatchObject({ passed: false, problem: { reason: 'relay_state' } });
  });

  it('says that an answer was too large, though nobody has looked into it', async () => {
    const [who, idp] = [await admin(), await IdpUnderTest.of('large')];
    await give(who, idp);
    const carried = await begins(who);
    const SAMLResponse = Buffer.alloc(120_000, 'a').toString('base64');
    expect((await postAnswer(api, who.school, carried.cookie, { SAMLResponse, RelayState: carried.requestId })).status).toBe(303);
    expect((await ask(who, 'GET', '/draft/trial')).body).toMatchObject({ passed: false, problem: { reason: 'too_large' } });
  });
});

describe('while people sign in with something else', () => {
  const login = async ({ school: at }: Caller): Promise<Carried> => {
    const answer = await api.call('GET', hostOf(at), '/saml/login?returnTo=/');
    return carriedFrom(String(answer.headers['location']), answer.headers['set-cookie']);
  };

  /** Live with one identity provider, another prepared; Imani is on the roster. */
  async function both() {
    const [live, prepared] = [await IdpUnderTest.of('live'), await IdpUnderTest.of('prepared')];
    const who = await admin(live);
    await api.person(who.school, 'imani.reyes@lake.example', 'learner');
    await give(who, prepared);
    return { who, live, prepared };
  }

  it('goes on untouched by what is prepared and tested', async () => {
    const { who, live, prepared } = await both();
    await tries(who, prepared);
    const signedIn = await live.answers(api, who.school, await login(who));
    expect(signedIn.status).toBe(303);
    expect((await show(who)).live).toMatchObject({ idp: { entityId: live.entityId } });
  });

  it('never signs anybody in by an answer to a test, whatever it is brought with', async () => {
    const { who, live, prepared } = await both();
    await api.app.get(SignInConfig).setAnswerOptions(who.school.id, { allowUnsolicited: true });
    const before = await traces(who);
    const trial = await begins(who);
    const started = await login(who);
    const everything = `${trial.cookie}; ${started.cookie}`;
    for (const idp of [live, prepared]) {
      const mine = idp.encoded(who.school, trial.requestId);
      const stripped = idp.encoded(who.school, null, { confirmationInResponseTo: trial.requestId });
      const swapped = idp.encoded(who.school, started.requestId, { confirmationInResponseTo: trial.requestId });
      for (const SAMLResponse of [mine, stripped, swapped])
        for (const cookie of [started.cookie, everything, trial.cookie, trial.cookie.replace('akin-trial', 'akin-start')])
          for (const process of [api, second]) {
            const answer = await postAnswer(process, who.school, cookie, { SAMLResponse, RelayState: '' });
            expect(String(answer.headers['set-cookie'] ?? '')).not.toMatch(/(^|,)akin=/);
          }
    }
    expect(await traces(who)).toBe(before);
  });

  it('never judges an ordinary answer by what is prepared', async () => {
    const { who, prepared, live } = await both();
    const before = await traces(who);
    const started = await login(who);
    const trial = await begins(who);
    const both2 = `${trial.cookie}; ${started.cookie}`;
    for (const cookie of [started.cookie, both2]) {
      const answer = await prepared.answers(api, who.school, { ...started, cookie });
      expect(answer.status).toBe(401);
      expect(answer.headers['set-cookie']).toBeUndefined();
    }
    expect(await traces(who)).toBe(before);
    expect(codeOf(await ask(who, 'GET', '/draft/trial'))).toBe('404 not_found');
    expect((await live.answers(api, who.school, { ...started, cookie: both2 })).status).toBe(303);
  });

  it('is switched over with everything, and back exactly, for a day', async () => {
    const { who, live, prepared } = await both();
    const before = (await show(who)).live;
    const options = { ...(await draft(who)).options, wantResponseSigned: true, contextClasses: ['https://refeds.org/profile/mfa'] };
    const { digest } = (await ask(who, 'PUT', '/draft/options', options)).body as SignInDraftView;
    await tries(who, prepared, { signed: 'both', contextClass: 'https://refeds.org/profile/mfa' });
    expect(codeOf(await switchOn(who, digest))).toBe('204');
    const after = await show(who);
    expect(after).toMatchObject({
      live: { idp: { entityId: prepared.entityId }, options },
      draft: null,
      previous: { entityId: live.entityId },
    });
    expect((await live.answers(api, who.school, await login(who))).status).toBe(401);
    expect((await prepared.answers(api, who.school, await login(who), { signed: 'both' })).status).toBe(401);
    const fit = { signed: 'both', contextClass: 'https://refeds.org/profile/mfa' } as const;
    expect((await prepared.answers(api, who.school, await login(who), fit)).status).toBe(303);

    expect(codeOf(await ask(who, 'POST', '/switch-back'))).toBe('204');
    const back = await show(who);
    expect({ ...back.live, since: '' }).toEqual({ ...before, since: '' });
    expect(back).toMatchObject({ previous: null, draft: { idp: { entityId: prepared.entityId }, options } });
    expect((await live.answers(api, who.school, await login(who))).status).toBe(303);
    expect(codeOf(await ask(who, 'POST', '/switch-back'))).toBe('409 no_way_back');
    const lines = await national<{ action: string }>(
      'select action, operator_id from operator_audit where institution_id = $1 order by at, id',
      [who.school.id],
    );
    expect(lines).toEqual(['sign_in_replaced', 'sign_in_switched_back'].map((action) => ({ action, operator_id: null })));
  });

  it('cannot be switched back after a day', async () => {
    const { who, prepared } = await both();
    const { digest } = await draft(who);
    await tries(who, prepared);
    await switchOn(who, digest);
    await national(`update sign_in_previous set until = now() where realm_id = $1 returning 1`, [who.school.id]);
    expect((await show(who)).previous).toBeNull();
    expect(codeOf(await ask(who, 'POST', '/switch-back'))).toBe('409 no_way_back');
  });

  it('lets one of two who prepare at once win, and tells the other', async () => {
    const { who, prepared } = await both();
    const { digest } = await draft(who);
    await tries(who, prepared);
    const answers = await Promise.all([switchOn(who, digest), switchOn(who, digest), switchOn(who, digest)]);
    expect(answers.map(codeOf).sort()).toEqual(['204', '409 draft_changed', '409 draft_changed']);
  });

  it('has no guest any more, and no route for others', async () => {
    const { who } = await both();
    const late = { ...who, base: '/api/set-up/sign-in' as const };
    expect(codeOf(await ask(late, 'GET', ''))).toBe('409 set_up_done');
    const { cookie } = await api.person(who.school, 'coordinator@lake.example', 'coordinator');
    for (const what of ['', '/draft/trial', '/upkeep'])
      expect(codeOf(await ask(who, 'GET', what, undefined, { cookie }))).toBe('403 not_your_role');
  });
});
