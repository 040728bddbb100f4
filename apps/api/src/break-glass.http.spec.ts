import type { ContactView, ErrorBody, SignInDraftView, SignInSetUpView, SignInUpkeepView } from '@akin/contracts';
import { MailRepository } from '@akin/messaging';
import { SignInConfig } from '@akin/sign-in';
import { inSchool, type School } from '@akin/tenancy';
import { ApiUnderTest, hostOf, type Answer } from './testing/api-under-test.js';
import { carriedFrom, IdpUnderTest } from './testing/idp-under-test.js';

const operatorHost = 'operator.localhost:3000';
const reason = 'Their identity provider lost its key';

describe('a school that its own sign-in has locked out', () => {
  let api: ApiUnderTest;
  let operator: string;
  beforeAll(async () => {
    api = await ApiUnderTest.start();
    operator = await api.operator();
  });
  afterAll(() => api.stop());

  const codeOf = ({ status, body }: Answer) => `${status} ${(body as ErrorBody | null)?.code ?? ''}`.trim();
  const cookieOf = (answer: Answer) => String(answer.headers['set-cookie']).split(';')[0];
  const national = <T = unknown>(sql: string, values: unknown[]) => api.t.national.run((m) => m.query<T[]>(sql, values));

  let schools = 0;
  /** With sign-in on, and contacts as they were written down when it began a year ago. */
  async function lockedOut(roles = ['administrator', 'it']): Promise<School> {
    const school = await api.t.school(`locked-${++schools}`);
    const config = api.app.get(SignInConfig);
    await config.prepare(school.id, hostOf(school));
    await config.applyIdpMetadata(school.id, (await IdpUnderTest.of('broken')).metadata());
    await national(`update institution set created_at = now() - interval '1 year' where id = $1 returning 1`, [school.id]);
    for (const role of roles)
      await national(
        `insert into institution_contact (institution_id, role, name, mail, since) values ($1, $2, 'Somebody', $3, now() - interval '1 year')`,
        [school.id, role, `${role}@${school.slug}.example`],
      );
    return school;
  }

  const send = (school: School, body: object = { slug: school.slug, reason }, who: { cookie?: string; host?: string } = {}) =>
    api.call('POST', who.host ?? operatorHost, `/api/operator/institutions/${school.slug}/break-glass`, {
      cookie: who.cookie ?? operator,
      body,
    });
  const mails = (school: School) =>
    inSchool(school, () =>
      api.t.db.run((m) =>
        m.query<{ id: string; recipient: string; body: string; html: string }[]>('select * from mail order by written_at, id'),
      ),
    );
  const tokenTo = async (school: School, role = 'it') => {
    const sent = (await mails(school)).filter(({ recipient }) => recipient.startsWith(`${role}@`));
    return /\/set-up#([\w-]+)/.exec(sent[sent.length - 1]?.body ?? '')?.[1] ?? '';
  };
  const open = (school: School, token: string) => api.call('POST', hostOf(school), '/api/set-up/open', { body: { token } });
  const ask = (school: School, cookie: string, method: string, what: string, body?: object) =>
    api.call(method, hostOf(school), `/api/set-up/sign-in${what}`, { cookie, ...(body ? { body } : {}) });

  it('gets a way in by mail to the contact on record; whoever sent it sees nothing of it', async () => {
    const school = await lockedOut();
    const sent = await send(school);
    expect([sent.status, (sent.body as ContactView).role, (sent.body as ContactView).link.state]).toEqual([200, 'it', 'sent']);
    const [toIt, toAdministrator] = await mails(school);
    const token = await tokenTo(school);
    expect(token).toHaveLength(64);
    expect(sent.text + JSON.stringify(sent.headers)).not.toContain(token);
    expect(sent.headers['set-cookie']).toBeUndefined();
    expect(toIt).toMatchObject({ recipient: `it@${school.slug}.example` });
    expect(toIt.body).toContain(reason);
    expect(toAdministrator.recipient).toBe(`administrator@${school.slug}.example`);
    expect(toAdministrator.body).toContain('the IT contact on record');
    expect(toAdministrator.body + toAdministrator.html).not.toContain('/set-up#');
    const lines = await national('select operator_id, action, detail from operator_audit where institution_id = $1 order by at, id', [
      school.id,
    ]);
    expect(lines).toEqual([{ operator_id: expect.any(String), action: 'break_glass_sent', detail: { role: 'it', reason } }]);
    expect(JSON.stringify(await national('select * from set_up_link', []))).not.toContain(token);
  });

  it('puts its sign-in right with it: prepare, test, switch; and the way in is gone', async () => {
    const [school, mended] = [await lockedOut(), await IdpUnderTest.of('mended')];
    const { cookie: before } = await api.person(school, 'intruder@lake.example', 'admin');
    const stillIn = async () => (await api.call('GET', hostOf(school), '/api/session', { cookie: before })).status;
    await send(school);
    const token = await tokenTo(school);
    const cookie = cookieOf(await open(school, token));
    expect(codeOf(await open(school, token))).toBe('409 set_up_done');
    const view = (await ask(school, cookie, 'GET', '')).body as SignInSetUpView;
    expect(view.live).not.toBeNull();
    const draft = (await ask(school, cookie, 'POST', '/draft/identity-provider', { metadata: mended.metadata() })).body as SignInDraftView;
    const begun = await ask(school, cookie, 'POST', '/draft/trial');
    const carried = carriedFrom((begun.body as { url: string }).url, begun.headers['set-cookie']);
    expect((await mended.answers(api, school, carried)).headers['location']).toBe('/set-up#trial');
    expect(await stillIn()).toBe(200);
    expect((await ask(school, cookie, 'POST', '/draft/switch-on', { digest: draft.digest })).status).toBe(204);
    expect(await stillIn()).toBe(401);
    expect(codeOf(await ask(school, cookie, 'GET', ''))).toBe('409 set_up_done');
    const { cookie: admin } = await api.person(school, 'admin@lake.example', 'admin');
    const upkeep = (await api.call('GET', hostOf(school), '/api/sign-in/upkeep', { cookie: admin })).body as SignInUpkeepView;
    expect(upkeep.deeds.map(({ action, byOperator, reason: why }) => [action, byOperator, why])).toEqual([
      ['sign_in_replaced', false, null],
      ['break_glass_opened', false, null],
      ['break_glass_sent', true, reason],
    ]);
  });

  it('can let its administrators in without a second factor again, when none can show one any more', async () => {
    const school = await lockedOut();
    const { cookie: admin } = await api.person(school, 'admin@lake.example', 'admin');
    await national('update sign_in set admins_need_mfa = true where realm_id = $1 returning 1', [school.id]);
    const stands = async () => (await api.call('GET', hostOf(school), '/api/sign-in/upkeep', { cookie: admin })) as Answer;
    expect(codeOf(await stands())).toBe('401 session_ended');
    expect(codeOf(await ask(school, '', 'POST', '/lift-second-factor'))).toBe('409 set_up_done');
    await send(school);
    const cookie = cookieOf(await open(school, await tokenTo(school)));
    expect(((await ask(school, cookie, 'GET', '')).body as SignInSetUpView).adminsNeedMfa).toBe(true);
    for (let twice = 0; twice < 2; twice++) expect((await ask(school, cookie, 'POST', '/lift-second-factor')).status).toBe(204);
    expect(((await ask(school, cookie, 'GET', '')).body as SignInSetUpView).adminsNeedMfa).toBe(false);
    const { deeds } = (await stands()).body as SignInUpkeepView;
    expect(deeds.map(({ action }) => action)).toEqual(['admins_mfa_lifted', 'break_glass_opened', 'break_glass_sent']);
  });

  it('can also switch back with it', async () => {
    const school = await lockedOut();
    await api.app.get(SignInConfig).applyIdpMetadata(school.id, (await IdpUnderTest.of('wrong')).metadata());
    const before = await IdpUnderTest.of('before');
    await national(
      `insert into sign_in_previous (realm_id, idp_entity_id, metadata, read_at, options, replaced_at, until)
       values ($1, $2, $3, now(), '{}', now(), now() + interval '1 hour')`,
      [school.id, before.entityId, before.metadata()],
    );
    await send(school);
    const cookie = cookieOf(await open(school, await tokenTo(school)));
    expect((await ask(school, cookie, 'POST', '/switch-back')).status).toBe(204);
    expect(await api.app.get(SignInConfig).liveIdp(school.id)).toMatchObject({ entityId: before.entityId });
    expect(codeOf(await ask(school, cookie, 'GET', ''))).toBe('409 set_up_done');
  });

  it('has a day for it', async () => {
    const school = await lockedOut();
    await send(school);
    const [link] = await national<{ hours: number }>(
      `select round(extract(epoch from expires_at - made_at) / 3600)::int as hours from set_up_link where institution_id = $1`,
      [school.id],
    );
    expect(link.hours).toBe(24);
    await national(`update set_up_link set expires_at = now() where institution_id = $1 returning 1`, [school.id]);
    expect(codeOf(await open(school, await tokenTo(school)))).toBe('409 set_up_done');
  });

  it('gets a new one when it is sent again, and the older one ends', async () => {
    const school = await lockedOut();
    await send(school);
    const first = await tokenTo(school);
    const cookie = cookieOf(await open(school, first));
    await send(school);
    expect(codeOf(await ask(school, cookie, 'GET', ''))).toBe('409 set_up_done');
    expect((await open(school, await tokenTo(school))).status).toBe(204);
  });

  it('forgets the link in the mail once it is out', async () => {
    const school = await lockedOut();
    await send(school);
    const repository = new MailRepository(api.t.db);
    await inSchool(school, () => api.t.db.run((m) => m.query(`update mail set state = 'sending'`)));
    for (const { id } of await mails(school)) await inSchool(school, () => repository.markSent(id, new Date()));
    expect(await tokenTo(school)).toBe('');
  });

  it('writes to the administrator on record where no IT contact is', async () => {
    const school = await lockedOut(['administrator']);
    expect(((await send(school)).body as ContactView).role).toBe('administrator');
    expect(await mails(school)).toHaveLength(1);
  });

  it.each<[string, string, string]>([
    [
      'changed today',
      `update institution_contact set mail = 'op@evil.example' where institution_id = $1 and role = 'it' returning 1`,
      '409 contact_too_new',
    ],
    [
      'changed today, whatever date it was given',
      `update institution_contact set mail = 'op@evil.example', since = now() - interval '1 year' where institution_id = $1 returning 1`,
      '409 contact_too_new',
    ],
    ['suspended', `update institution set state = 'suspended' where id = $1 returning 1`, '503 school_not_ready'],
    ['not signed in to at all', `update sign_in set enabled = false where realm_id = $1 returning 1`, '409 break_glass_not_needed'],
    ['without any contact', `delete from institution_contact where institution_id = $1 returning 1`, '404 not_found'],
  ])('gets nothing while it is %s', async (_what, change, code) => {
    const school = await lockedOut();
    await national(change, [school.id]);
    expect(codeOf(await send(school))).toBe(code);
    expect(await mails(school)).toEqual([]);
    expect(await national('select 1 from set_up_link where institution_id = $1', [school.id])).toEqual([]);
    expect(await national('select 1 from operator_audit where institution_id = $1', [school.id])).toEqual([]);
  });

  it.each<[string, object, string]>([
    ['another school’s address typed', { slug: 'another', reason }, '422 confirm_typed'],
    ['no reason', { slug: 'x' }, '400 bad_input'],
    ['hardly a reason', { slug: 'x', reason: 'please' }, '400 bad_input'],
    ['an address of the operator’s choice', { slug: 'x', reason, mail: 'op@evil.example' }, '400 bad_input'],
  ])('is not sent anything on an order with %s', async (_what, body, code) => {
    const school = await lockedOut();
    expect(codeOf(await send(school, body))).toBe(code);
    expect(await mails(school)).toEqual([]);
  });

  it('is helped on the operator’s word only', async () => {
    const school = await lockedOut();
    const { cookie } = await api.person(school, 'admin@lake.example', 'admin');
    for (const who of [{ cookie }, { cookie, host: hostOf(school) }, { cookie: 'akin=nothing' }, { host: hostOf(school) }])
      expect([401, 403]).toContain((await send(school, undefined, who)).status);
    expect(await mails(school)).toEqual([]);
  });

  it('gives the operator no session there, and opens nothing else', async () => {
    const [school, other] = [await lockedOut(), await lockedOut()];
    await send(school);
    const token = await tokenTo(school);
    expect(codeOf(await open(other, token))).toBe('409 set_up_link_over');
    const cookie = cookieOf(await open(school, token));
    expect((await ask(other, cookie, 'GET', '')).status).toBe(409);
    for (const path of ['/api/session', '/api/sign-in', '/api/sign-in/upkeep'])
      expect((await api.call('GET', hostOf(school), path, { cookie })).status).toBe(401);
    for (const path of ['/api/sign-in', '/api/set-up/sign-in'])
      expect((await api.call('GET', hostOf(school), path, { cookie: operator })).status).toBeGreaterThanOrEqual(400);
  });

  it('does not open with a link that was sent before sign-in was on', async () => {
    const school = await lockedOut();
    await send(school);
    await national(`update set_up_link set break_glass = false where institution_id = $1 returning 1`, [school.id]);
    expect(codeOf(await open(school, await tokenTo(school)))).toBe('409 set_up_done');
  });
});
