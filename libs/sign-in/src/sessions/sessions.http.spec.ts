import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { SessionLine, SessionRules, SessionView } from '@akin/contracts';
import { FixedClock } from '@akin/platform';
import { inSchool, OPERATOR_REALM, type School } from '@akin/tenancy';
import { testDatabase, type TestDatabase } from '@akin/tenancy/testing';
import { Accounts } from '../accounts/accounts.service.js';
import { refedsMfa } from '../config/answer-options.js';
import { SignInConfig } from '../config/sign-in-config.service.js';
import { Browser } from '../testing/browser.js';
import type { SchoolIdp, Somebody } from '../testing/school-idp.js';
import { testApp } from '../testing/test-app.js';
import { signIn, signInAgain, trusted } from '../testing/trusted-school.js';
import { Sessions } from './sessions.service.js';

const minutes = 60_000;
const clock = new FixedClock(new Date());
const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:146.0) Gecko/20100101 Firefox/146.0';
let t: TestDatabase;
let app: NestFastifyApplication;
let other: NestFastifyApplication;
let north: School;
let idp: SchoolIdp;

beforeAll(async () => {
  t = await testDatabase();
  [app, other] = [await testApp(t, clock), await testApp(t, clock)];
  north = await t.school('north');
  idp = await trusted(app, north.id, north.slug);
});
afterAll(async () => {
  await app.close();
  await other.close();
  await t.close();
});
beforeEach(async () => {
  clock.set(new Date());
  await rules({ idleMinutes: 30, absoluteHours: 8, adminsNeedMfa: false });
});

let count = 0;
const somebody = (...roles: string[]): Somebody => {
  const mail = `person${++count}@${north.slug}.example`;
  return { uniqueId: mail, mail, entitlements: roles.map((role) => `urn:akin:role:${role}`) };
};
const rules = ({ idleMinutes, absoluteHours, adminsNeedMfa }: SessionRules) =>
  t.national.run((m) =>
    m.query('update sign_in set idle_minutes = $2, absolute_hours = $3, admins_need_mfa = $4 where realm_id = $1', [
      north.id,
      idleMinutes,
      absoluteHours,
      adminsNeedMfa,
    ]),
  );
const own = { origin: '' };
const post = (browser: Browser, path: string, host = idp.host) => browser.post(host, path, {}, { ...own, origin: `http://${host}` });
const look = async (browser: Browser, host = idp.host) => {
  const reply = await browser.get(host, '/api/session');
  return { status: reply.statusCode, left: reply.headers['akin-session-left'], ...(JSON.parse(reply.body) as Partial<SessionView>) };
};
const isIn = async (browser: Browser) => (await look(browser)).status === 200;
/** The same browser, with the cookies it had, at another process. */
const elsewhere = (browser: Browser) => Object.assign(new Browser(other), { jar: browser.jar });
const list = async (browser: Browser) =>
  (JSON.parse((await browser.get(idp.host, '/api/session/list')).body) as { items: SessionLine[] }).items;

describe('a session', () => {
  it('ends after 30 minutes without use; asking how it stands is no use', async () => {
    const { browser } = await signIn(app, idp, somebody('learner'));
    expect(await look(browser)).toMatchObject({ status: 200, left: '1800 28800', idleMinutes: 30, absoluteHours: 8 });
    clock.advance(29 * minutes);
    expect(await look(browser)).toMatchObject({ status: 200, left: '60 27060' });
    expect((await post(browser, '/api/session/stay')).headers['akin-session-left']).toBe('1800 27060');
    clock.advance(29 * minutes);
    expect(await isIn(browser)).toBe(true);
    clock.advance(1 * minutes);
    expect(await look(browser)).toMatchObject({ status: 401, code: 'session_ended' });
  });

  it('is not kept going by what a page asks by itself, while a change and a person’s own look do', async () => {
    const { browser } = await signIn(app, idp, somebody('learner'));
    const marked = { ...own, 'akin-unattended': '1', origin: `http://${idp.host}` };
    clock.advance(20 * minutes);
    const watched = await browser.get(idp.host, '/api/session/list', marked);
    expect([watched.statusCode, watched.headers['akin-session-left']]).toEqual([200, '600 27600']);
    expect((await browser.post(idp.host, '/api/session/stay', {}, marked)).headers['akin-session-left']).toBe('1800 27600');
    clock.advance(20 * minutes);
    expect((await browser.get(idp.host, '/api/session/list')).headers['akin-session-left']).toBe('1800 26400');
    clock.advance(29 * minutes);
    await browser.get(idp.host, '/api/session/list', marked);
    clock.advance(1 * minutes);
    expect(await isIn(browser)).toBe(false);
  });

  it('ends after 8 hours in any case', async () => {
    const { browser } = await signIn(app, idp, somebody('learner'));
    for (let passed = 0; passed < 460; passed += 20) {
      clock.advance(20 * minutes);
      expect((await post(browser, '/api/session/stay')).statusCode).toBe(200);
    }
    expect((await look(browser)).left).toBe('1200 1200');
    clock.advance(20 * minutes);
    expect(await isIn(browser)).toBe(false);
  });

  it('ends sooner where the school says so, at once and in every process', async () => {
    const { browser } = await signIn(app, idp, somebody('learner'));
    clock.advance(6 * minutes);
    await rules({ idleMinutes: 10, absoluteHours: 1, adminsNeedMfa: false });
    for (const at of [browser, elsewhere(browser)])
      expect(await look(at)).toMatchObject({ left: '240 3240', idleMinutes: 10, absoluteHours: 1 });
    await rules({ idleMinutes: 5, absoluteHours: 8, adminsNeedMfa: false });
    for (const at of [browser, elsewhere(browser)]) expect(await isIn(at)).toBe(false);
  });

  it('takes the place of the one this browser had, whose token opens nothing more', async () => {
    const who = somebody('learner');
    const { browser } = await signIn(app, idp, who);
    const before = new Map(browser.jar.get(idp.host));
    await signInAgain(browser, idp, who);
    expect(browser.jar.get(idp.host)?.get('akin')).not.toBe(before.get('akin'));
    expect(await isIn(browser)).toBe(true);
    const thief = Object.assign(new Browser(app), { jar: new Map([[idp.host, before]]) });
    expect(await look(thief)).toMatchObject({ status: 401, code: 'session_ended' });
  });

  it('never takes a token that was there before', async () => {
    const planted = 'A'.repeat(43);
    const browser = new Browser(app);
    browser.jar.set(idp.host, new Map([['akin', planted]]));
    await signInAgain(browser, idp, somebody('learner'));
    expect(browser.jar.get(idp.host)?.get('akin')).not.toBe(planted);
    const thief = Object.assign(new Browser(app), { jar: new Map([[idp.host, new Map([['akin', planted]])]]) });
    expect(await isIn(thief)).toBe(false);
  });

  it('does not end where somebody only thinks of signing in again', async () => {
    const { browser } = await signIn(app, idp, somebody('learner'));
    await browser.login(idp.host);
    expect(await isIn(browser)).toBe(true);
  });

  it('does not speak for the person who had this browser before', async () => {
    const { browser } = await signIn(app, idp, somebody('learner'));
    const { person } = await look(browser);
    const change = (header: Record<string, string>) =>
      browser.post(idp.host, '/probe/change', {}, { origin: `http://${idp.host}`, ...header });
    expect((await change({ 'akin-person': person?.id ?? '' })).statusCode).toBe(201);
    const refused = await change({ 'akin-person': north.id });
    expect(JSON.parse(refused.body)).toMatchObject({ code: 'somebody_else' });
  });
});

describe('a person', () => {
  const agent = (name: string) => ({ 'user-agent': name });

  it('sees where they are signed in, and nothing of what their browser sent', async () => {
    const who = somebody('learner');
    const { browser } = await signIn(app, idp, who);
    const second = new Browser(app);
    const { requestId } = await second.login(idp.host);
    await second.post(
      idp.host,
      '/saml/acs',
      { SAMLResponse: idp.answer(requestId, who).encoded, RelayState: '' },
      { origin: 'http://localhost:3001', ...agent(firefox) },
    );
    clock.advance(5 * minutes);
    await post(second, '/api/session/stay');
    const places = await list(second);
    expect(places.map(({ device, here }) => [device, here])).toEqual([
      ['Firefox on Linux', true],
      [null, false],
    ]);
    expect(new Date(places[0].lastSeenAt).getTime() - new Date(places[0].begunAt).getTime()).toBe(5 * minutes);
    const rows = await t.national.run((m) => m.query<object[]>('select s::text from session s'));
    expect(JSON.stringify(rows)).not.toMatch(/Mozilla|127\.0\.0\.1|@north/);
    expect(await isIn(browser)).toBe(true);
  });

  it('ends one of their sessions, or all others, at once and in every process', async () => {
    const who = somebody('learner');
    const [one, two, three] = [await signIn(app, idp, who), await signIn(app, idp, who), await signIn(app, idp, who)].map((s) => s.browser);
    const all = [one, two, three];
    for (const browser of all) expect([await isIn(browser), await isIn(elsewhere(browser))]).toEqual([true, true]);
    const target = (await list(two)).find(({ here }) => here)?.id;
    expect((await post(one, `/api/session/${target}/end`)).statusCode).toBe(204);
    expect([await isIn(elsewhere(two)), await isIn(two)]).toEqual([false, false]);
    expect((await post(one, `/api/session/${target}/end`)).statusCode).toBe(403);
    const ended = await post(one, '/api/session/end-others');
    expect(JSON.parse(ended.body)).toEqual({ ended: 1 });
    expect([await isIn(elsewhere(three)), await isIn(elsewhere(one))]).toEqual([false, true]);
    expect((await list(one)).map(({ here }) => here)).toEqual([true]);
  });

  it.each(['one of another person', 'nothing'])('cannot end %s', async (what) => {
    const { browser } = await signIn(app, idp, somebody('learner'));
    const theirs = await signIn(app, idp, somebody('learner'));
    const id = what === 'nothing' ? 'x' : (await list(theirs.browser))[0].id;
    const reply = await post(browser, `/api/session/${id}/end`);
    expect(JSON.parse(reply.body)).toEqual({ code: 'not_found' });
    expect(await isIn(theirs.browser)).toBe(true);
  });
});

describe('all sessions of a person end, at once and in every process', () => {
  const accounts = <T>(work: (accounts: Accounts) => Promise<T>) => inSchool(north, () => work(app.get(Accounts)));
  const sql = (statement: string, id: string) => inSchool(north, () => t.db.run((m) => m.query(statement, [id])));

  it.each<[string, (id: string) => Promise<unknown>]>([
    ['when they are ended', (id) => app.get(Sessions).endPerson(north.id, id)],
    ['when the account is suspended or closed', (id) => sql(`update account set state = 'closed' where id = $1`, id)],
    ['when a role is given', (id) => accounts((a) => a.grantRole(id, 'coordinator'))],
    ['when a role is taken', (id) => sql(`update account set entitled_roles = '{viewer}' where id = $1`, id)],
    ['when the newest roster leaves them out', (id) => accounts((a) => a.setLeaving([id], true))],
    ['when the whole school’s are', () => app.get(Sessions).endRealm(north.id)],
  ])('%s', async (_what, happens) => {
    const who = somebody('learner', 'viewer');
    const [one, two] = [(await signIn(app, idp, who)).browser, (await signIn(app, idp, who)).browser];
    const bystander = (await signIn(app, idp, somebody('learner'))).browser;
    const { person } = await look(one);
    expect([await isIn(elsewhere(one)), await isIn(elsewhere(two))]).toEqual([true, true]);
    await happens(person?.id ?? '');
    expect([await isIn(elsewhere(one)), await isIn(one), await isIn(elsewhere(two))]).toEqual([false, false, false]);
    expect(await isIn(bystander)).toBe(!_what.includes('whole'));
  });

  it('when the next sign-in brings other roles, but for the new one', async () => {
    const who = somebody('learner');
    const before = (await signIn(app, idp, who)).browser;
    const now = (await signIn(app, idp, { ...who, entitlements: ['urn:akin:role:learner', 'urn:akin:role:viewer'] })).browser;
    expect([await isIn(before), await isIn(now)]).toEqual([false, true]);
    expect(await list(now)).toHaveLength(1);
  });

  it('not when the next sign-in brings the same', async () => {
    const who = somebody('learner');
    const before = (await signIn(app, idp, who)).browser;
    await signIn(app, idp, who);
    expect(await isIn(before)).toBe(true);
  });
});

describe('the school’s rules', () => {
  const change = async (browser: Browser, body: object) => {
    const reply = await browser.put(idp.host, '/api/sign-in/session-limits', body, { origin: `http://${idp.host}` });
    return { status: reply.statusCode, body: JSON.parse(reply.body) as object };
  };
  const asked = { idleMinutes: 15, absoluteHours: 4, adminsNeedMfa: false };

  it('are changed by its administrators and by nobody else', async () => {
    const admin = (await signIn(app, idp, somebody('admin'))).browser;
    expect(await change(admin, asked)).toEqual({ status: 200, body: asked });
    expect(await look(admin)).toMatchObject({ left: '900 14400' });
    const told = `select actor_id = subject_id as own from account_audit where action = 'session_rules_changed'`;
    expect(await inSchool(north, () => t.db.run((m) => m.query(told)))).toEqual([{ own: true }]);
    const coordinator = (await signIn(app, idp, somebody('coordinator'))).browser;
    expect((await change(coordinator, { ...asked, idleMinutes: 5 })).body).toEqual({ code: 'not_your_role' });
    expect((await change(admin, { ...asked, adminsNeedMfa: true })).body).toEqual({ code: 'second_factor_first' });
    expect(JSON.parse((await admin.get(idp.host, '/api/sign-in/session-limits')).body)).toEqual(asked);
  });

  it('ask administrators for a second factor, once one has shown theirs, and nobody else', async () => {
    const boss = somebody('admin');
    const without = (await signIn(app, idp, somebody('admin'))).browser;
    const learner = (await signIn(app, idp, somebody('learner'))).browser;
    const browser = new Browser(app);
    await signInAgain(browser, idp, boss, '&mfa=1');
    expect((await change(browser, { ...asked, adminsNeedMfa: true })).status).toBe(200);
    expect([await isIn(browser), await isIn(without), await isIn(learner)]).toEqual([true, false, true]);

    const later = new Browser(app);
    const { requestId, xml } = await later.login(idp.host, '/admin');
    expect(xml).not.toContain('RequestedAuthnContext');
    const sent = await later.acs(idp.host, idp.answer(requestId, boss).encoded);
    expect([sent.headers['location'], await isIn(later)]).toEqual(['/saml/login?mfa=1&returnTo=%2Fadmin', false]);
    const again = await later.login(idp.host, '/admin', '&mfa=1');
    expect(again.xml).toContain(`>${refedsMfa}<`);
    expect((await later.acs(idp.host, idp.answer(again.requestId, boss).encoded)).statusCode).toBe(401);
    const shown = await later.acs(idp.host, idp.answer(again.requestId, boss, { contextClass: refedsMfa }).encoded);
    expect([shown.headers['location'], await isIn(later)]).toEqual(['/admin', true]);
  });
});

describe('an operator', () => {
  const who = { uniqueId: 'operator@operator.example', mail: 'operator@operator.example', entitlements: ['urn:akin:role:operator'] };

  it('is asked for a second factor, and gets nowhere without one', async () => {
    const theirs = await trusted(app, OPERATOR_REALM, 'operator');
    const browser = new Browser(app);
    const { requestId, xml } = await browser.login(theirs.host);
    expect(xml).toContain(`>${refedsMfa}<`);
    expect((await browser.acs(theirs.host, theirs.answer(requestId, who).encoded)).statusCode).toBe(401);
    expect((await look(browser, theirs.host)).status).toBe(401);
    expect((await browser.acs(theirs.host, theirs.answer(requestId, who, { contextClass: refedsMfa }).encoded)).statusCode).toBe(303);
    expect(await look(browser, theirs.host)).toMatchObject({ status: 200, roles: ['operator'] });
    const { items } = JSON.parse((await browser.get(theirs.host, '/api/session/list')).body) as { items: SessionLine[] };
    expect(items.map(({ here }) => here)).toEqual([true]);
  });

  it('may name what counts as much, but not do without', async () => {
    const config = app.get(SignInConfig);
    const entra = 'http://schemas.microsoft.com/claims/multipleauthn';
    await config.setAnswerOptions(OPERATOR_REALM, { contextClasses: [refedsMfa, entra] });
    await expect(config.setAnswerOptions(OPERATOR_REALM, { contextClasses: [] })).rejects.toMatchObject({ code: 'bad_input' });
    expect((await config.prepared(OPERATOR_REALM)).contextClasses).toEqual([refedsMfa, entra]);
  });
});
