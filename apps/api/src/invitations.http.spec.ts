import { schoolRoles, type InvitationPlans, type InvitationRows, type InvitationSummary, type SchoolRole } from '@akin/contracts';
import { SchoolAttendant } from '@akin/messaging';
import { Registry, inSchool, type School } from '@akin/tenancy';
import { SignInConfig } from '@akin/sign-in';
import { ApiUnderTest, hostOf, type Answer } from './testing/api-under-test.js';
import { carriedFrom, IdpUnderTest } from './testing/idp-under-test.js';

const words = { greeting: 'Dear colleague,', signedBy: 'Dr. Ruth Lim', replyTo: '' };

describe('inviting over HTTP', () => {
  let api: ApiUnderTest;
  let school: School;
  let people: Record<SchoolRole, { id: string; cookie: string }>;

  beforeAll(async () => {
    api = await ApiUnderTest.start();
    school = await api.t.school('lake');
    people = {} as typeof people;
    for (const role of schoolRoles) people[role] = await api.person(school, `${role}@lake.example`, role);
  });
  afterAll(() => api.stop());

  const call = (who: { cookie: string } | null, method: string, path: string, body?: unknown): Promise<Answer> =>
    api.call(method, hostOf(school), path, { ...(who ? { cookie: who.cookie } : {}), ...(body === undefined ? {} : { body }) });
  const sql = <T>(statement: string, values: unknown[] = []): Promise<T[]> =>
    inSchool(school, () => api.t.db.run((m) => m.query<T[]>(statement, values)));
  const attend = () => inSchool(school, () => api.app.get(SchoolAttendant).sweep());

  /** A mentor of the roster who was never here. */
  async function listed(mail: string): Promise<string> {
    const { id } = await api.person(school, mail, 'mentor');
    await sql(`insert into mentor (account_id) values ($1)`, [id]);
    await sql(`update account set state = 'invited' where id = $1`, [id]);
    return id;
  }

  /** The secret at the end of the link that a mail to this person carries. */
  async function secretOf(id: string, page: string): Promise<string> {
    const [{ body }] = await sql<{ body: string }>('select body from mail where key = $1', [`invitation:${id}`]);
    return new RegExp(`/${page}#([\\w-]{43})`).exec(body)?.[1] ?? '';
  }

  it.each<[string, string, readonly SchoolRole[]]>([
    ['GET', '/api/invitations/summary', ['admin', 'coordinator', 'cme_office', 'reviewer', 'viewer']],
    ['GET', '/api/invitations', ['admin', 'coordinator', 'cme_office', 'reviewer', 'viewer']],
    ['GET', '/api/invitations/preview', ['admin', 'coordinator']],
    ['GET', '/api/invitations/preview.html', ['admin', 'coordinator']],
    ['GET', '/api/invitations/waves', ['admin', 'coordinator']],
    ['POST', '/api/invitations/waves', ['admin', 'coordinator']],
    ['POST', '/api/invitations/waves/x/hold', ['admin', 'coordinator']],
    ['POST', '/api/invitations/waves/x/resume', ['admin', 'coordinator']],
    ['POST', '/api/invitations/waves/x/cancel', ['admin', 'coordinator']],
  ])('%s %s is for %j', async (method, path, allowed) => {
    const may: SchoolRole[] = [];
    for (const role of schoolRoles)
      if ((await call(people[role], method, path, method === 'POST' ? {} : undefined)).status !== 403) may.push(role);
    expect(may.toSorted()).toEqual(allowed.toSorted());
    expect((await call(null, method, path)).status).toBe(401);
  });

  it('shows the mail as a page that can do nothing and stands in our own pages only', async () => {
    const page = await call(people.admin, 'GET', '/api/invitations/preview.html?greeting=%3Cscript%3E&signedBy=The%20dean&reminder=false');
    expect(page.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'x-frame-options': 'SAMEORIGIN',
      'content-security-policy': expect.stringMatching(/default-src 'none'.*frame-ancestors 'self'.*sandbox/),
    });
    expect(page.text).toContain('&lt;script&gt;');
    expect((await call(people.admin, 'GET', `/api/invitations/preview?greeting=${'x'.repeat(1201)}`)).status).toBe(400);
  });

  it.each([
    ['a word too many', { words: { ...words, greeting: 'x'.repeat(1201) } }],
    ['two lines to sign with', { words: { ...words, signedBy: 'a\nb' } }],
    ['an answer that goes nowhere', { words: { ...words, replyTo: 'nowhere' } }],
    ['nobody chosen', { words, people: [] }],
    ['somebody who is no id', { words, people: ['x'] }],
    ['half a person a day', { words, perDay: 0.5 }],
    ['a day that is over', { words, startAt: '2020-01-01T09:00' }],
    ['no words', {}],
  ])('takes no plan with %s', async (_what, body) => {
    expect((await call(people.admin, 'POST', '/api/invitations/waves', body)).status).toBe(400);
  });

  it('invites a person whose first sign-in is theirs at once, and counts them as come', async () => {
    const id = await listed('imani.reyes@lake.example');
    const idp = await IdpUnderTest.of('lake');
    const config = api.app.get(SignInConfig);
    await config.prepare(school.id, hostOf(school));
    await config.applyIdpMetadata(school.id, idp.metadata());
    await api.app.get(Registry).recordSignInReady(school.id, true);

    expect((await call(people.admin, 'POST', '/api/invitations/waves', { words, people: [id] })).body).toMatchObject({ people: 1 });
    await attend();
    const before = (await call(people.viewer, 'GET', '/api/invitations/summary')).body as InvitationSummary;
    expect(before).toMatchObject({ invited: 1, waiting: 1, signedIn: 0 });

    const followed = await call(null, 'POST', '/api/confirm/invitation', { secret: await secretOf(id, 'invitation') });
    const login = await call(null, 'GET', '/saml/login?returnTo=%2Fwelcome');
    const carried = carriedFrom(String(login.headers['location']), [login.headers['set-cookie'], followed.headers['set-cookie']].flat());
    const arrived = await idp.answers(api, school, carried);
    expect([arrived.status, arrived.headers['location']]).toEqual([303, '/welcome']);
    expect(await sql('select 1 from login_identity where account_id = $1', [id])).toHaveLength(1);

    const after = (await call(people.viewer, 'GET', '/api/invitations/summary')).body as InvitationSummary;
    expect(after).toMatchObject({ invited: 1, waiting: 0, signedIn: 1 });
    const rows = (await call(people.viewer, 'GET', '/api/invitations?state=signed_in')).body as InvitationRows;
    expect(rows.items).toMatchObject([{ personId: id, state: 'signed_in' }]);
  });

  it('lets somebody want no more mails, by page or by one press in a mail program, and take it back', async () => {
    const id = await listed('nora@lake.example');
    await call(people.coordinator, 'POST', '/api/invitations/waves', { words, people: [id] });
    await attend();
    const secret = await secretOf(id, 'opt-out');
    const stateNow = async () => ((await call(people.admin, 'GET', '/api/invitations?q=nora')).body as InvitationRows).items[0].state;

    const opened = await call(null, 'GET', `/api/opt-out/${secret}`);
    expect([opened.status, opened.headers['location'], await stateNow()]).toEqual([302, `/opt-out#${secret}`, 'sent']);

    const pressed = await api.call('POST', hostOf(school), `/api/opt-out/${secret}`, {
      body: 'List-Unsubscribe=One-Click',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://mail.example' },
    });
    expect([pressed.status, await stateNow()]).toEqual([204, 'opted_out']);
    expect((await call(null, 'POST', '/api/opt-out', { secret, undo: true })).body).toEqual({ school: school.name, optedOut: false });
    expect(await stateNow()).toBe('sent');
    expect((await call(null, 'POST', '/api/opt-out', { secret })).body).toMatchObject({ optedOut: true });
    expect((await call(null, 'POST', '/api/opt-out', { secret: 'A'.repeat(43) })).body).toMatchObject({ code: 'opt_out_unknown' });
    expect((await call(null, 'POST', '/api/opt-out', { secret: 'x' })).status).toBe(400);

    const [mail] = await sql<{ unsubscribe: string }>('select unsubscribe from mail where key = $1', [`invitation:${id}`]);
    expect(mail.unsubscribe).toBe(`http://${hostOf(school)}/api/opt-out/${secret}`);
  });

  it('tells whoever plans what the last round said', async () => {
    const plans = (await call(people.admin, 'GET', '/api/invitations/waves')).body as InvitationPlans;
    expect(plans.words).toEqual(words);
    expect(plans.items.map(({ state }) => state)).toEqual(['sent', 'sent']);
    expect((await call(people.admin, 'POST', `/api/invitations/waves/${plans.items[0].id}/cancel`, {})).body).toMatchObject({
      code: 'wave_over',
    });
  });
});
