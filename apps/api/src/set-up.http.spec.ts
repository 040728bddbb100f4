import type { ContactView, ErrorBody, InstitutionView, SetUpView, SignInDraftView } from '@akin/contracts';
import { SetUpLinks } from '@akin/institutions';
import { MailRepository } from '@akin/messaging';
import { newId } from '@akin/platform';
import { MetadataReader, MetadataRefresh, SignInConfig } from '@akin/sign-in';
import { inSchool, type School } from '@akin/tenancy';
import { generate } from 'selfsigned';
import { ApiUnderTest, hostOf, type Answer } from './testing/api-under-test.js';

/** An identity provider of this name, as its metadata describes it. */
async function idpOf(name: string): Promise<{ entityId: string; metadata: string }> {
  const { cert } = await generate([{ name: 'commonName', value: name }], { keySize: 2048, algorithm: 'sha256' });
  const entityId = `https://${name}.idp.example`;
  const key = `<ds:X509Certificate>${cert.replace(/-----[A-Z ]+-----|\s/g, '')}</ds:X509Certificate>`;
  const metadata = `<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" xmlns:ds="http://www.w3.org/2000/09/xmldsig#" entityID="${entityId}"><IDPSSODescriptor><KeyDescriptor><ds:KeyInfo><ds:X509Data>${key}</ds:X509Data></ds:KeyInfo></KeyDescriptor><SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="${entityId}/sso"/></IDPSSODescriptor></EntityDescriptor>`;
  return { entityId, metadata };
}

const operatorHost = 'operator.localhost:3000';

describe('setting a school’s sign-in up', () => {
  let api: ApiUnderTest;
  let operator: string;
  beforeAll(async () => {
    api = await ApiUnderTest.start();
    operator = await api.operator();
  });
  afterAll(() => api.stop());

  const codeOf = ({ status, body }: Answer) => `${status} ${(body as ErrorBody | null)?.code ?? ''}`.trim();

  /** A school as provisioning leaves it: with contacts, a service provider, and nobody who can sign in. */
  async function newSchool(slug = 'lake', roles: ('administrator' | 'it')[] = ['administrator', 'it']): Promise<School> {
    const school = await api.t.school(slug);
    await api.app.get(SignInConfig).prepare(school.id, hostOf(school));
    for (const role of roles)
      await api.t.national.run((m) =>
        m.query(`insert into institution_contact (institution_id, role, name, mail) values ($1, $2, 'Somebody', $3)`, [
          school.id,
          role,
          `${role}@${slug}.example`,
        ]),
      );
    await api.app.get(SetUpLinks).giveAll(school);
    return school;
  }

  /** The secrets in the mails to somebody, the newest last. */
  async function tokens(school: School, role = 'it'): Promise<string[]> {
    const mails = await inSchool(school, () =>
      api.t.db.run((m) =>
        m.query<{ body: string }[]>('select body from mail where recipient like $1 order by written_at, id', [`${role}@%`]),
      ),
    );
    return mails.map(({ body }) => /\/set-up#([\w-]+)/.exec(body)?.[1] ?? '');
  }

  const open = (school: School, token: string, headers = {}) =>
    api.call('POST', hostOf(school), '/api/set-up/open', { body: { token }, headers });
  const cookieOf = (answer: Answer) => String(answer.headers['set-cookie']).split(';')[0];
  const post = (school: School, cookie: string, what: string, body: object) =>
    api.call('POST', hostOf(school), `/api/set-up/${what}`, { cookie, body });
  const give = async (school: School, cookie: string, body: object) =>
    (await post(school, cookie, 'sign-in/draft/identity-provider', body)).body as SignInDraftView;
  /** What was prepared is switched on, as if a test sign-in with it had passed. */
  async function switchOn(school: School, cookie: string, { digest }: SignInDraftView): Promise<Answer> {
    await api.t.national.run((m) =>
      m.query(
        `insert into sign_in_trial (request_id, realm_id, browser_hash, owner_hash, digest, return_to, begun_at, ended_at, passed)
         values (gen_random_uuid()::text, $1, '', '', $2, '/', now(), now(), true)`,
        [school.id, digest],
      ),
    );
    return post(school, cookie, 'sign-in/draft/switch-on', { digest });
  }
  const show = (school: School, cookie: string) => api.call('GET', hostOf(school), '/api/set-up', { cookie });
  const sendAgain = (school: School, role: string) =>
    api.call('POST', operatorHost, `/api/operator/institutions/${school.slug}/set-up-link`, { cookie: operator, body: { role } });

  async function opened(slug: string): Promise<{ school: School; token: string; cookie: string }> {
    const school = await newSchool(slug);
    const [token] = await tokens(school);
    return { school, token, cookie: cookieOf(await open(school, token)) };
  }

  it('leads from the mail to people signing in, and closes behind itself', async () => {
    const school = await newSchool('whole');
    const [idp, [token], [spare]] = [await idpOf(school.slug), await tokens(school), await tokens(school, 'administrator')];
    const entered = await open(school, token);
    expect(entered.status).toBe(204);
    expect(entered.headers['set-cookie']).toMatch(/^akin-set-up=[\w-]{43}; Path=\/; HttpOnly; Max-Age=28800; SameSite=Strict$/);
    const cookie = cookieOf(entered);

    const first = (await show(school, cookie)).body as SetUpView;
    expect(first).toMatchObject({ school: school.name, role: 'it', idp: null });
    expect(first.sp).toMatchObject({ entityId: `http://${hostOf(school)}/saml/metadata`, acsUrl: `http://${hostOf(school)}/saml/acs` });
    expect((await api.call('GET', hostOf(school), '/saml/metadata')).text).toContain(first.sp.entityId);

    expect(codeOf(await post(school, cookie, 'sign-in/draft/switch-on', { digest: 'x' }))).toBe('409 draft_changed');
    const draft = await give(school, cookie, { metadata: idp.metadata });
    expect(draft.idp).toMatchObject({ entityId: idp.entityId, certificates: [{ fingerprint: expect.any(String) }] });
    expect((await show(school, cookie)).body).toMatchObject({ idp: draft.idp });
    const view = async () => (await api.call('GET', hostOf(school), '/api/institution')).body as InstitutionView;
    expect((await view()).signInReady).toBe(false);

    expect(codeOf(await post(school, cookie, 'sign-in/draft/switch-on', { digest: draft.digest }))).toBe('409 trial_needed');
    const done = await switchOn(school, cookie, draft);
    expect([done.status, done.headers['set-cookie']]).toEqual([204, expect.stringContaining('akin-set-up=; ')]);
    expect((await view()).signInReady).toBe(true);
    expect((await api.call('GET', hostOf(school), '/saml/login')).status).toBe(302);

    expect(codeOf(await show(school, cookie))).toBe('409 set_up_done');
    expect(codeOf(await open(school, spare))).toBe('409 set_up_done');
    expect(codeOf(await post(school, cookie, 'sign-in/draft/identity-provider', { metadata: idp.metadata }))).toBe('409 set_up_done');
    expect(codeOf(await sendAgain(school, 'it'))).toBe('409 set_up_done');
    const actions = await api.t.national.run((m) =>
      m.query<{ action: string }[]>('select action from operator_audit where institution_id = $1 order by at, id', [school.id]),
    );
    expect(actions.map(({ action }) => action)).toEqual(['set_up_link_sent', 'set_up_link_sent', 'sign_in_switched_on']);
  });

  it('opens a link once, also when fifty try at once', async () => {
    const school = await newSchool('race');
    const [token] = await tokens(school);
    const answers = await Promise.all(Array.from({ length: 50 }, () => open(school, token)));
    expect(answers.map(codeOf).sort()).toEqual(['204', ...Array.from({ length: 49 }, () => '409 set_up_link_over')]);
    const cookies = answers.filter(({ status }) => status === 204).map(cookieOf);
    expect((await show(school, cookies[0])).status).toBe(200);
  });

  it('opens nothing with a link or a cookie of another school', async () => {
    const [here, there] = [await opened('here'), await newSchool('there')];
    const [token] = await tokens(there);
    expect(codeOf(await open(here.school, token))).toBe('409 set_up_link_over');
    expect(codeOf(await show(there, here.cookie))).toBe('409 set_up_link_over');
    for (const host of [operatorHost, 'localhost:3000'])
      expect(codeOf(await api.call('POST', host, '/api/set-up/open', { body: { token } }))).toBe('404 not_found');
    expect((await open(there, token)).status).toBe(204);
  });

  it.each<[string, string]>([
    ['expires_at = now()', '409 set_up_link_over'],
    ['ended_at = now()', '409 set_up_link_over'],
    ['used_at = now()', '409 set_up_link_over'],
    ["expires_at = now() + interval '1 minute'", '204'],
  ])('answers a link with %s: %s', async (change, code) => {
    const school = await newSchool('times');
    const [token] = await tokens(school);
    await api.t.national.run((m) => m.query(`update set_up_link set ${change} where institution_id = $1`, [school.id]));
    expect(codeOf(await open(school, token))).toBe(code);
  });

  it('lasts seven days, and eight hours for the browser that opened it', async () => {
    const { school, cookie } = await opened('lasting');
    const [link] = await api.t.national.run((m) =>
      m.query<{ days: number; hours: number }[]>(
        `select round(extract(epoch from expires_at - made_at) / 86400)::int as days,
           round(extract(epoch from session_expires_at - used_at) / 3600)::int as hours from set_up_link where institution_id = $1 and used_at is not null`,
        [school.id],
      ),
    );
    expect(link).toEqual({ days: 7, hours: 8 });
    await api.t.national.run((m) => m.query(`update set_up_link set session_expires_at = now() where institution_id = $1`, [school.id]));
    expect(codeOf(await show(school, cookie))).toBe('409 set_up_link_over');
  });

  it('keeps no secret that opens anything', async () => {
    const { token, cookie } = await opened('hashed');
    const rows = JSON.stringify(await api.t.national.run((m) => m.query('select * from set_up_link')));
    expect(rows).not.toContain(token);
    expect(rows).not.toContain(cookie.split('=')[1]);
  });

  it('forgets the link in the mail once it is out', async () => {
    const school = await newSchool('mailed');
    await inSchool(school, () => api.t.db.run((m) => m.query(`update mail set state = 'sending'`)));
    const mails = new MailRepository(api.t.db);
    const ids = await inSchool(school, () => api.t.db.run((m) => m.query<{ id: string }[]>('select id from mail')));
    for (const { id } of ids) await inSchool(school, () => mails.markSent(id, new Date()));
    expect(await tokens(school)).toEqual(['']);
  });

  it('sends a new link on the operator’s word, ends the older one and what it opened, and says so in the audit', async () => {
    const { school, token, cookie } = await opened('again');
    const answer = await sendAgain(school, 'it');
    expect([answer.status, (answer.body as ContactView).link.state]).toEqual([200, 'sent']);
    expect(codeOf(await show(school, cookie))).toBe('409 set_up_link_over');
    expect(codeOf(await open(school, token))).toBe('409 set_up_link_over');
    const [, fresh] = await tokens(school);
    expect((await open(school, fresh)).status).toBe(204);
    const [administrators] = await tokens(school, 'administrator');
    expect((await open(school, administrators)).status).toBe(204);
    const [line] = await api.t.national.run((m) =>
      m.query<{ operator_id: string | null; detail: object }[]>(
        `select operator_id, detail from operator_audit where institution_id = $1 and action = 'set_up_link_sent' order by at desc, id desc limit 1`,
        [school.id],
      ),
    );
    expect(line).toEqual({ operator_id: expect.any(String), detail: { role: 'it' } });
  });

  it.each([
    ['a contact that was not named', 'it', '404 not_found'],
    ['a role that does not exist', 'dean', '400 bad_input'],
  ])('refuses to send to %s', async (_what, role, code) => {
    expect(codeOf(await sendAgain(await newSchool('alone', ['administrator']), role))).toBe(code);
  });

  it('sends on the operator’s word only', async () => {
    const school = await newSchool('guarded');
    const { cookie } = await api.person(school, 'admin@guarded.example', 'admin');
    const path = `/api/operator/institutions/${school.slug}/set-up-link`;
    for (const [host, who] of [
      [hostOf(school), cookie],
      [hostOf(school), undefined],
      [operatorHost, undefined],
    ] as const) {
      const { status } = await api.call('POST', host, path, { ...(who ? { cookie: who } : {}), body: { role: 'it' } });
      expect([401, 403]).toContain(status);
    }
    expect(await tokens(school)).toHaveLength(1);
  });

  it('takes no change from another page', async () => {
    const { school, cookie } = await opened('origin');
    const [fresh] = await tokens(school, 'administrator');
    const headers = { origin: 'https://evil.example' };
    expect(codeOf(await open(school, fresh, headers))).toBe('403 foreign_origin');
    const answer = await api.call('POST', hostOf(school), '/api/set-up/sign-in/draft/switch-on', {
      cookie,
      headers,
      body: { digest: 'x' },
    });
    expect(codeOf(answer)).toBe('403 foreign_origin');
  });

  it.each([
    ['not XML', 'hello', 'This is not well-formed XML.'],
    ['nothing', '', 'This is not well-formed XML.'],
    ['a document type', '<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]><x/>', 'Metadata with a document type is not accepted.'],
  ])('says what is wrong with %s', async (_what, metadata, sentence) => {
    const { school, cookie } = await opened('wrong');
    const answer = await post(school, cookie, 'sign-in/draft/identity-provider', { metadata });
    expect(codeOf(answer)).toBe('400 bad_input');
    expect((answer.body as ErrorBody).detail?.fields).toEqual([{ field: 'metadata', message: sentence }]);
  });

  it.each([
    ['http://idp.example/metadata', 'url', 'Metadata is read from https addresses only.'],
    ['https://127.0.0.1/metadata', 'url', 'There is no server on the public internet at this address.'],
    ['https://169.254.169.254/latest/meta-data', 'url', 'There is no server on the public internet at this address.'],
    ['https://[::1]:5432/', 'url', 'There is no server on the public internet at this address.'],
    ['file:///etc/passwd', 'url', 'Metadata is read from https addresses only.'],
    ['idp', 'url', 'This is not a web address.'],
  ])('reads nothing from %s', async (url, field, sentence) => {
    const { school, cookie } = await opened('address');
    const answer = await post(school, cookie, 'sign-in/draft/identity-provider', { url });
    expect(codeOf(answer)).toBe('400 bad_input');
    expect((answer.body as ErrorBody).detail?.fields).toEqual([{ field, message: sentence }]);
    expect((await show(school, cookie)).body).toMatchObject({ idp: null });
  });

  it('takes metadata with an address once, and follows the address from then on', async () => {
    const { school, cookie } = await opened('followed');
    const idp = await idpOf('followed');
    const source = { url: 'https://idp.example/metadata', signer: null, etag: '"1"', modified: null, readAt: new Date() };
    const reader = jest.spyOn(api.app.get(MetadataReader), 'first').mockResolvedValue({ xml: idp.metadata, source });
    const draft = await give(school, cookie, { url: source.url });
    reader.mockRestore();
    expect(draft.idp).toMatchObject({ source: { url: source.url, signed: false }, readAt: source.readAt.toISOString() });
    expect((await show(school, cookie)).body).toMatchObject({ idp: draft.idp });
    expect((await switchOn(school, cookie, draft)).status).toBe(204);
    const kept = await api.app.get(MetadataRefresh).state(school.id);
    expect(kept).toMatchObject({ enabled: true, source: { url: source.url, etag: '"1"' }, dueAt: expect.any(Date) });
  });

  it('does not take an identity provider that another school signs in with', async () => {
    const [one, two] = [await opened('first'), await opened('second')];
    const idp = await idpOf('sharing');
    const [first, second] = [
      await give(one.school, one.cookie, { metadata: idp.metadata }),
      await give(two.school, two.cookie, { metadata: idp.metadata }),
    ];
    expect((await switchOn(one.school, one.cookie, first)).status).toBe(204);
    expect(codeOf(await switchOn(two.school, two.cookie, second))).toBe('400 bad_input');
    expect(codeOf(await post(two.school, two.cookie, 'sign-in/draft/identity-provider', { metadata: idp.metadata }))).toBe('400 bad_input');
    const path = `/api/operator/institutions/${two.school.slug}/shared-identity-provider`;
    const order = { cookie: operator, body: { entityId: idp.entityId } };
    for (let twice = 0; twice < 2; twice++) expect((await api.call('POST', operatorHost, path, order)).status).toBe(204);
    expect((await switchOn(two.school, two.cookie, second)).status).toBe(204);
    const lines = await api.t.national.run((m) =>
      m.query<{ detail: object }[]>(`select detail from operator_audit where institution_id = $1 and action = 'sign_in_idp_shared'`, [
        two.school.id,
      ]),
    );
    expect(lines).toEqual([{ detail: { entityId: idp.entityId } }]);
  });

  it('grows tired of guesses at one school, and still opens what is real', async () => {
    const school = await newSchool('guessed');
    const [token] = await tokens(school);
    const guesses = await Promise.all(Array.from({ length: 40 }, () => open(school, 'A'.repeat(64))));
    expect(new Set(guesses.map(codeOf))).toEqual(new Set(['409 set_up_link_over', '429 too_many']));
    expect((await open(school, token)).status).toBe(204);
  });

  it('does not open with a cookie that nobody gave', async () => {
    const school = await newSchool('made-up');
    for (const value of [Buffer.alloc(32).toString('base64url'), newId(), ''])
      expect(codeOf(await show(school, `akin-set-up=${value}`))).toBe('409 set_up_link_over');
  });
});
