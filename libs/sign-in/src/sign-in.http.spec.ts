import { SignInConfig } from './config/sign-in-config.service.js';
import { Browser } from './testing/browser.js';
import { reasonBehind } from './testing/reason-behind.js';
import { signIn } from './testing/trusted-school.js';
import { sessionOf, TwoSchools } from './testing/two-schools.js';

const minutes = 60_000;
let world: TwoSchools;
let t: TwoSchools['t'];
let app: TwoSchools['app'];
let clock: TwoSchools['clock'];
let north: TwoSchools['north'];
let river: TwoSchools['river'];
let northIdp: TwoSchools['northIdp'];
let riverIdp: TwoSchools['riverIdp'];
let learner: TwoSchools['learner'];

beforeAll(async () => {
  world = await TwoSchools.open();
  ({ t, app, clock, north, river, northIdp, riverIdp, learner } = world);
});
afterAll(() => world.close());
beforeEach(() => world.clock.set(new Date()));

describe('a sign-in', () => {
  it('goes by a signed request to the school’s provider and comes back with a session', async () => {
    const browser = new Browser(app);
    const { location, requestId } = await browser.login(northIdp.host, '/mentors?q=ob');
    expect(location.origin + location.pathname).toBe(`http://localhost:3001/${north.slug}/sso`);
    expect(location.searchParams.get('SigAlg')).toMatch(/rsa-sha256$/);
    const acs = await browser.acs(northIdp.host, northIdp.answer(requestId, learner).encoded);
    expect({ status: acs.statusCode, location: acs.headers['location'] }).toEqual({ status: 303, location: '/mentors?q=ob' });
    expect(acs.headers['set-cookie']?.[0]).toMatch(/^akin=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    const session = await sessionOf(browser, northIdp.host);
    expect(session).toMatchObject({ status: 200, roles: ['learner'], person: { mail: learner.mail, name: 'Imani Reyes' } });
  });

  it.each(['assertion', 'response'] as const)('is accepted with only the %s signed where the school says so', async (signed) => {
    const config = app.get(SignInConfig);
    await config.setSignatures(north.id, { response: signed === 'response', assertion: signed === 'assertion' });
    const browser = new Browser(app);
    const { requestId } = await browser.login(northIdp.host);
    const acs = await browser.acs(northIdp.host, northIdp.answer(requestId, learner, { signed }).encoded);
    await config.setSignatures(north.id, { response: false, assertion: true });
    expect(acs.statusCode).toBe(303);
  });

  it('leaves its moment at its school, for the operator, and nowhere else', async () => {
    const noted = () =>
      t.national.run((m) =>
        m.query<{ at: Date | null }[]>('select last_sign_in_at as at from institution where id = any ($1) order by slug', [
          [north.id, river.id],
        ]),
      );
    await t.national.run((m) => m.query('update institution set last_sign_in_at = null'));
    const { encoded } = northIdp.answer('_unasked', learner);
    await new Browser(app).acs(northIdp.host, encoded);
    expect(await noted()).toEqual([{ at: null }, { at: null }]);
    // It is written down at most once a minute.
    clock.advance(minutes);
    await signIn(app, northIdp, learner);
    expect(await noted()).toEqual([{ at: clock.now() }, { at: null }]);
  });

  it('sends back to a path of this site only', async () => {
    const browser = new Browser(app);
    const { requestId } = await browser.login(northIdp.host, '//evil.example/');
    expect((await browser.acs(northIdp.host, northIdp.answer(requestId, learner).encoded)).headers['location']).toBe('/');
  });

  it('is one session, however often the answer is posted at the same moment', async () => {
    const browser = new Browser(app);
    const { requestId } = await browser.login(northIdp.host);
    const { encoded } = northIdp.answer(requestId, learner);
    const replies = await Promise.all(Array.from({ length: 100 }, () => browser.acs(northIdp.host, encoded)));
    const statuses = replies.map((reply) => reply.statusCode);
    expect(statuses.filter((status) => status === 303)).toHaveLength(1);
    expect(statuses.filter((status) => status === 401)).toHaveLength(99);
  });

  it('is refused with an assertion that was used for another request', async () => {
    const browser = new Browser(app);
    const [one, two] = [await browser.login(northIdp.host), await browser.login(northIdp.host)];
    await browser.acs(northIdp.host, northIdp.answer(one.requestId, learner, { assertionId: '_twice' }).encoded);
    const again = await browser.acs(northIdp.host, northIdp.answer(two.requestId, learner, { assertionId: '_twice' }).encoded);
    expect([again.statusCode, await reasonBehind(t, north, again)]).toEqual([401, 'sign_in_replayed']);
  });
});

describe('a session', () => {
  it('of one school opens nothing at another', async () => {
    const { browser } = await signIn(app, northIdp, learner);
    browser.jar.set(riverIdp.host, new Map(browser.jar.get(northIdp.host)));
    expect(await sessionOf(browser, riverIdp.host)).toMatchObject({ status: 401, code: 'session_ended' });
    browser.jar.set('operator.localhost:3000', new Map(browser.jar.get(northIdp.host)));
    expect((await sessionOf(browser, 'operator.localhost:3000')).status).toBe(401);
  });

  it('ends by signing out, also for a cookie that was kept', async () => {
    const { browser } = await signIn(app, northIdp, learner);
    const kept = new Map(browser.jar.get(northIdp.host));
    const out = await browser.post(northIdp.host, '/api/session/sign-out', {}, { origin: `http://${northIdp.host}` });
    expect(out.statusCode).toBe(200);
    expect(out.headers['set-cookie']?.[0]).toMatch(/^akin=; .*Max-Age=0/);
    browser.jar.set(northIdp.host, kept);
    expect((await sessionOf(browser, northIdp.host)).status).toBe(401);
  });

  it('takes a change from the school’s own page only', async () => {
    const { browser } = await signIn(app, northIdp, learner);
    const change = (headers: Record<string, string>) => browser.post(northIdp.host, '/probe/change', {}, headers);
    expect((await change({ origin: `http://${northIdp.host}` })).statusCode).toBe(201);
    for (const origin of [
      `http://${riverIdp.host}`,
      'http://localhost:3000',
      `https://${northIdp.host}`,
      'null',
      `http://${northIdp.host}.evil.example`,
    ]) {
      const reply = await change({ origin });
      expect([origin, reply.statusCode, reply.body]).toEqual([origin, 403, expect.stringContaining('foreign_origin')]);
    }
    expect((await change({})).statusCode).toBe(403);
  });

  it('opens the routes of its roles and no others', async () => {
    const { browser } = await signIn(app, northIdp, learner);
    expect((await browser.get(northIdp.host, '/probe/staff')).statusCode).toBe(403);
    const admin = await signIn(app, northIdp, {
      uniqueId: `admin@${north.slug}.example`,
      mail: `dean@${north.slug}.example`,
      entitlements: ['urn:akin:role:admin'],
    });
    const seen = await admin.browser.get(northIdp.host, '/probe/staff');
    expect(JSON.parse(seen.body)).toMatchObject({ roles: ['admin'], schoolId: north.id });
    expect((await admin.browser.get(northIdp.host, '/probe/forgotten')).statusCode).toBe(403);
    expect((await new Browser(app).get(northIdp.host, '/probe/staff')).statusCode).toBe(401);
  });
});
