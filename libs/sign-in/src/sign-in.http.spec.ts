import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { FixedClock } from '@akin/platform';
import { inSchool, OPERATOR_REALM, type School } from '@akin/tenancy';
import { testDatabase, type TestDatabase } from '@akin/tenancy/testing';
import { Accounts } from './accounts/accounts.service.js';
import { SignInConfig } from './config/sign-in-config.service.js';
import { Browser } from './testing/browser.js';
import { reasonBehind } from './testing/reason-behind.js';
import type { SchoolIdp, Somebody } from './testing/school-idp.js';
import { testApp } from './testing/test-app.js';
import { signIn, trusted } from './testing/trusted-school.js';

const minutes = 60_000;
const clock = new FixedClock(new Date());
let t: TestDatabase;
let app: NestFastifyApplication;
let north: School;
let river: School;
let northIdp: SchoolIdp;
let riverIdp: SchoolIdp;
let learner: Somebody;

beforeAll(async () => {
  t = await testDatabase();
  app = await testApp(t, clock);
  [north, river] = [await t.school('northfield'), await t.school('riverside')];
  [northIdp, riverIdp] = [await trusted(app, north.id, north.slug), await trusted(app, river.id, river.slug)];
  learner = {
    uniqueId: `learner1@${north.slug}.example`,
    mail: `imani.reyes@${north.slug}.example`,
    entitlements: ['urn:akin:role:learner'],
  };
});
afterAll(async () => {
  await app.close();
  await t.close();
});
beforeEach(() => clock.set(new Date()));

const sessionOf = async (browser: Browser, host: string) => {
  const reply = await browser.get(host, '/api/session');
  return {
    status: reply.statusCode,
    ...(JSON.parse(reply.body) as { code?: string; roles?: string[]; person?: { id: string; mail: string } }),
  };
};

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

describe('an answer is refused', () => {
  const ago = (ms: number) => new Date(Date.now() - ms);
  const cases: [string, string, () => Parameters<SchoolIdp['answer']>[2]][] = [
    ['expired', 'too_old', () => ({ issuedAt: ago(10 * minutes) })],
    ['from the future', 'issued_in_future', () => ({ issuedAt: ago(-10 * minutes) })],
    ['old though still valid', 'too_old', () => ({ issuedAt: ago(10 * minutes), validForMs: 60 * minutes })],
    ['for another audience', 'audience', () => ({ audiences: [[`http://${riverIdp.host}/saml/metadata`]] })],
    [
      'for two audiences of which one is not ours',
      'audience',
      () => ({ audiences: [[`http://${northIdp.host}/saml/metadata`], ['https://other.example']] }),
    ],
    ['to another recipient', 'recipient', () => ({ recipient: `http://${riverIdp.host}/saml/acs` })],
    ['without a recipient', 'recipient', () => ({ recipient: null })],
    ['to a recipient that only begins like ours', 'recipient', () => ({ recipient: `http://${northIdp.host}/saml/acs/` })],
    ['to another destination', 'destination', () => ({ destination: `http://${riverIdp.host}/saml/acs` })],
    ['without a destination though signed', 'destination', () => ({ destination: null })],
    ['unsigned', 'unsigned', () => ({ signed: 'none' as const })],
    ['with only the response signed', 'unsigned', () => ({ signed: 'response' as const })],
    ['signed with another key', 'not_verified', () => ({ signWith: riverIdp.key })],
    ['signed with SHA-1', 'algorithm', () => ({ strength: 'sha1' as const })],
    ['with another name put in', 'not_verified', () => ({ tamperedNameId: 'admin@else.example' })],
    ['by another issuer', 'response_issuer', () => ({ issuer: riverIdp.entityId })],
    ['with an assertion by another issuer', 'issuer', () => ({ assertionIssuer: riverIdp.entityId })],
    ['not by bearer', 'bearer', () => ({ confirmationMethod: 'urn:oasis:names:tc:SAML:2.0:cm:sender-vouches' })],
    ['whose confirmation answers nothing', 'in_response_to', () => ({ confirmationInResponseTo: null })],
    ['whose confirmation answers something else', 'in_response_to', () => ({ confirmationInResponseTo: '_other' })],
    ['with a failed status', 'status', () => ({ status: 'urn:oasis:names:tc:SAML:2.0:status:Responder' })],
    ['of another version', 'response_version', () => ({ version: '1.1' })],
    ['with a second assertion before', 'one_assertion', () => ({ secondAssertion: { nameId: 'admin', place: 'before' as const } })],
    ['with a second assertion after', 'one_assertion', () => ({ secondAssertion: { nameId: 'admin', place: 'after' as const } })],
    ['with a comment in the name', 'markup_refused', () => ({ nameIdXml: 'admin@x.example<!---->.evil.example' })],
    ['with an unknown condition', 'conditions', () => ({ extraConditions: '<saml:Condition/>' })],
    ['for a provider session that is over', 'session_over', () => ({ sessionNotOnOrAfter: ago(5 * minutes) })],
    ['unsolicited', 'no_request', () => ({ inResponseTo: null })],
    ['to a request we never made', 'no_request', () => ({ inResponseTo: '_invented' })],
    [
      'with a key of another domain',
      'scope',
      () => ({
        attributes: [{ name: 'urn:oid:1.3.6.1.4.1.5923.1.1.1.13', friendlyName: 'eduPersonUniqueId', values: ['x@elsewhere.example'] }],
      }),
    ],
    [
      'with two different keys',
      'ambiguous_identity',
      () => ({
        attributes: [
          { name: 'urn:oid:1.3.6.1.4.1.5923.1.1.1.13', friendlyName: 'eduPersonUniqueId', values: ['x@a.example', 'y@a.example'] },
        ],
      }),
    ],
  ];

  it.each(cases)('%s (%s)', async (_what, reason, departures) => {
    const browser = new Browser(app);
    const { requestId } = await browser.login(northIdp.host);
    const acs = await browser.acs(northIdp.host, northIdp.answer(requestId, learner, departures()).encoded);
    expect({ status: acs.statusCode, reason: await reasonBehind(t, north, acs) }).toEqual({ status: 401, reason });
    expect(acs.headers['set-cookie']).toBeUndefined();
    expect((await sessionOf(browser, northIdp.host)).status).toBe(401);
  });

  // Signature wrapping: the honest, signed assertion is moved aside and a forged one takes its place.
  const wrappings: [string, (honest: string, forged: string) => string][] = [
    ['into an extension', (honest, forged) => `<samlp:Extensions>${honest}</samlp:Extensions>${forged}`],
    ['after the forged one, deep', (honest, forged) => `${forged}<x:y xmlns:x="urn:x">${honest}</x:y>`],
    [
      'into the forged one',
      (honest, forged) => forged.replace('</saml:Assertion>', `<saml:Advice>${honest}</saml:Advice></saml:Assertion>`),
    ],
    ['under another name', (honest, forged) => honest.replaceAll('saml:Assertion', 'saml:Advice') + forged],
    [
      'into a copied signature',
      (honest, forged) => {
        const signature = /<ds:Signature.*<\/ds:Signature>/s.exec(honest)?.[0] ?? '';
        const wrapped = signature.replace('</ds:Signature>', `<ds:Object>${honest}</ds:Object></ds:Signature>`);
        return forged.replace('</saml:Issuer>', `</saml:Issuer>${wrapped}`);
      },
    ],
  ];
  it.each(wrappings)('with the signed assertion moved %s', async (_what, wrap) => {
    const browser = new Browser(app);
    const { requestId } = await browser.login(northIdp.host);
    const { xml } = northIdp.answer(requestId, learner, { signed: 'assertion' });
    const honest = /<saml:Assertion.*<\/saml:Assertion>/s.exec(xml)?.[0] ?? '';
    const forged = honest.replace(/<ds:Signature.*<\/ds:Signature>/s, '').replaceAll(learner.uniqueId, `admin@${north.slug}.example`);
    for (const id of ['_forged', /ID="([^"]+)"/.exec(honest)?.[1] ?? '']) {
      const message = xml.replace(honest, () => wrap(honest, forged.replace(/ID="[^"]+"/, `ID="${id}"`)));
      const acs = await browser.acs(northIdp.host, Buffer.from(message).toString('base64'));
      expect([acs.statusCode, acs.headers['set-cookie']]).toEqual([401, undefined]);
    }
  });

  it('made by one school for another', async () => {
    const browser = new Browser(app);
    const { requestId } = await browser.login(riverIdp.host);
    const acs = await browser.acs(riverIdp.host, northIdp.answer(requestId, learner).encoded);
    expect(acs.statusCode).toBe(401);
  });

  it('at another school than the one it answers', async () => {
    const browser = new Browser(app);
    const { requestId } = await browser.login(northIdp.host);
    await browser.login(riverIdp.host);
    const acs = await browser.acs(riverIdp.host, northIdp.answer(requestId, learner).encoded);
    expect([acs.statusCode, await reasonBehind(t, river, acs)]).toEqual([401, 'no_request']);
  });

  it('in another browser than the one that asked', async () => {
    const [mine, other] = [new Browser(app), new Browser(app)];
    const { requestId } = await mine.login(northIdp.host);
    await other.login(northIdp.host);
    const { encoded } = northIdp.answer(requestId, learner);
    expect(await reasonBehind(t, north, await other.acs(northIdp.host, encoded))).toBe('no_request');
    expect((await mine.acs(northIdp.host, encoded)).statusCode).toBe(303);
  });

  it('after the request has grown old', async () => {
    const browser = new Browser(app);
    const { requestId } = await browser.login(northIdp.host);
    clock.advance(16 * minutes);
    const acs = await browser.acs(northIdp.host, northIdp.answer(requestId, learner).encoded);
    expect([await reasonBehind(t, north, acs), acs.body]).toEqual(['request_over', expect.stringContaining('too long')]);
  });

  it.each([
    ['nothing', {} as Record<string, string>, 'no_message'],
    ['no base64', { SAMLResponse: '<xml/>' }, 'not_base64'],
    ['a document type', { SAMLResponse: Buffer.from('<!DOCTYPE x><x/>').toString('base64') }, 'markup_refused'],
    ['too much', { SAMLResponse: 'AAAA'.repeat(40_000) }, 'too_large'],
  ])('that is %s', async (_what, form, reason) => {
    const reply = await new Browser(app).post(northIdp.host, '/saml/acs', form);
    expect([reply.statusCode, await reasonBehind(t, north, reply)]).toEqual([401, reason]);
    expect(reply.body).not.toMatch(/at .*\.ts/);
  });
});

describe('the person', () => {
  const mailOf = (name: string) => `${name}@${north.slug}.example`;
  const inNorth = <T>(work: (accounts: Accounts) => Promise<T>) => inSchool(north, () => work(app.get(Accounts)));
  const roster = (mail: string, key: string | null = null) =>
    inNorth((accounts) => accounts.upsertFromRoster([{ key, mail, givenName: 'Amara', familyName: 'Osei', role: 'mentor' }]));

  it('on the roster is linked by mail once, keeps the roster’s roles and gets entitled ones', async () => {
    const [{ id }] = await roster(mailOf('Amara.Osei'));
    const who = { uniqueId: mailOf('mentor1'), mail: mailOf('amara.osei'), entitlements: ['urn:akin:role:reviewer'] };
    const first = await signIn(app, northIdp, who);
    expect(await sessionOf(first.browser, northIdp.host)).toMatchObject({ roles: ['mentor', 'reviewer'], person: { id } });
    const renamed = await signIn(app, northIdp, { ...who, mail: mailOf('new.name'), entitlements: [] });
    expect(await sessionOf(renamed.browser, northIdp.host)).toMatchObject({ roles: ['mentor'], person: { id } });
  });

  it('with the mail address of somebody who signed in before is not them until a mail is answered', async () => {
    await roster(mailOf('reassigned'));
    await signIn(app, northIdp, { uniqueId: mailOf('first-owner'), mail: mailOf('reassigned') });
    const second = await signIn(app, northIdp, {
      uniqueId: mailOf('second-owner'),
      mail: mailOf('reassigned'),
      entitlements: ['urn:akin:role:admin'],
    });
    expect(second.acs.headers['location']).toBe('/confirm/sent');
    expect((await sessionOf(second.browser, northIdp.host)).status).toBe(401);
  });

  it('on no list and without an entitlement meets a calm page', async () => {
    const { acs } = await signIn(app, northIdp, { uniqueId: mailOf('stranger'), mail: mailOf('stranger') });
    expect([acs.statusCode, acs.headers['content-type']]).toEqual([403, 'text/html; charset=utf-8']);
    expect(acs.body).toContain('you are not on its list');
    expect(acs.headers['content-security-policy']).toContain(`default-src 'none'`);
  });

  it('who lost the entitlement that let them in stays outside', async () => {
    const who = { uniqueId: mailOf('viewer1'), mail: mailOf('viewer1'), entitlements: ['urn:akin:role:viewer'] };
    expect((await signIn(app, northIdp, who)).acs.statusCode).toBe(303);
    expect((await signIn(app, northIdp, { ...who, entitlements: [] })).acs.statusCode).toBe(403);
  });

  it('cannot become an operator by what a school says', async () => {
    const { acs } = await signIn(app, northIdp, {
      uniqueId: mailOf('climber'),
      mail: mailOf('climber'),
      entitlements: ['urn:akin:role:operator'],
    });
    expect(acs.statusCode).toBe(403);
  });

  it('is an operator at the operator’s address with the entitlement, and not without', async () => {
    const idp = await trusted(app, OPERATOR_REALM, 'operator');
    const who = { uniqueId: 'operator@operator.example', mail: 'operator@operator.example', entitlements: ['urn:akin:role:operator'] };
    const { browser } = await signIn(app, idp, who);
    expect(await sessionOf(browser, idp.host)).toMatchObject({ status: 200, roles: ['operator'], person: { mail: who.mail } });
    expect((await signIn(app, idp, { ...who, entitlements: ['urn:akin:role:admin'] })).acs.statusCode).toBe(403);
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
