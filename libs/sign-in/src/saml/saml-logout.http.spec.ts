import { inflateRawSync } from 'node:zlib';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { FixedClock } from '@akin/platform';
import type { School } from '@akin/tenancy';
import { testDatabase, type TestDatabase } from '@akin/tenancy/testing';
import { logoutResponse } from '../../../../apps/demo-idp/src/saml/logout-response.js';
import { Browser } from '../testing/browser.js';
import { byPost, byRedirect, logoutRequest, type LogoutChanges } from '../testing/logout-message.js';
import type { SchoolIdp, Somebody } from '../testing/school-idp.js';
import { testApp } from '../testing/test-app.js';
import { signIn, trusted } from '../testing/trusted-school.js';
import { SignInConfig } from '../config/sign-in-config.service.js';
import { redirectSignatureHolds } from './verify-redirect.js';

let t: TestDatabase;
let app: NestFastifyApplication;
let idp: SchoolIdp;
let other: SchoolIdp;
let who: Somebody;
let school: School;

beforeAll(async () => {
  t = await testDatabase();
  app = await testApp(t, new FixedClock(new Date()));
  const [north, river] = [await t.school('north'), await t.school('river')];
  school = north;
  [idp, other] = [await trusted(app, north.id, north.slug), await trusted(app, river.id, river.slug)];
  who = { uniqueId: `viewer@${north.slug}.example`, mail: `viewer@${north.slug}.example`, entitlements: ['urn:akin:role:viewer'] };
});
afterAll(async () => {
  await app.close();
  await t.close();
});

const signedIn = async (browser: Browser) => (await browser.get(idp.host, '/api/session')).statusCode === 200;

describe('the identity provider’s word that somebody signed out', () => {
  it.each(['redirect', 'post'] as const)('ends all their sessions and is answered (%s)', async (binding) => {
    const [one, two] = [(await signIn(app, idp, who)).browser, (await signIn(app, idp, who)).browser];
    const xml = logoutRequest(idp, who.uniqueId);
    const reply =
      binding === 'redirect'
        ? await one.get(idp.host, byRedirect(xml, idp.key.privateKey))
        : await one.post(idp.host, '/saml/logout', byPost(xml, idp.key));
    expect(reply.statusCode).toBe(303);
    expect(String(reply.headers['location'])).toContain(`/${idp.slug}/slo?SAMLResponse=`);
    expect([await signedIn(one), await signedIn(two)]).toEqual([false, false]);
  });

  it('ends every session it names, and no other', async () => {
    const [browsers, indexes]: [Browser[], string[]] = [[], []];
    for (let at = 0; at < 3; at++) {
      browsers.push((await signIn(app, idp, who)).browser);
      const newest = 'select session_index as index from session where revoked_at is null order by id desc limit 1';
      indexes.push(...(await t.national.run((m) => m.query<{ index: string }[]>(newest))).map(({ index }) => index));
    }
    const changes = { sessionIndexes: indexes.slice(0, 2), notOnOrAfter: new Date(Date.now() + 60_000) };
    await new Browser(app).get(idp.host, byRedirect(logoutRequest(idp, who.uniqueId, changes), idp.key.privateKey));
    const open = [];
    for (const browser of browsers) open.push(await signedIn(browser));
    expect(open).toEqual([false, false, true]);
  });

  it('about somebody else signs nobody out in whose browser it is carried, however often', async () => {
    const [{ browser: victim }, mallory] = [await signIn(app, idp, who), { ...who, uniqueId: `mallory@${school.slug}.example` }];
    const { browser: own } = await signIn(app, idp, { ...mallory, mail: mallory.uniqueId });
    const carried = byRedirect(logoutRequest(idp, mallory.uniqueId), idp.key.privateKey);
    const cleared = async (browser: Browser) => (await browser.get(idp.host, carried)).headers['set-cookie'] !== undefined;
    expect([await cleared(victim), await cleared(victim)]).toEqual([false, false]);
    expect(await signedIn(victim)).toBe(true);
    expect([await cleared(own), await signedIn(own)]).toEqual([true, false]);
  });

  const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000);
  it.each([
    ['about another name', 303, () => ({}), 'somebody.else@north.example'],
    ['about another session', 303, () => ({ sessionIndexes: ['_elsewhere'] }), null],
    ['by another provider', 401, () => ({ issuer: other.entityId }), null],
    ['for another address', 401, () => ({ destination: `http://${other.host}/saml/logout` }), null],
    ['from long ago', 401, () => ({ issuedAt: ago(7) }), null],
    ['that counts no longer', 401, () => ({ notOnOrAfter: ago(2) }), null],
    ['from the future', 401, () => ({ issuedAt: ago(-3) }), null],
  ] as [string, number, () => LogoutChanges, string | null][])('ends nothing %s', async (_what, status, changes, name) => {
    const { browser } = await signIn(app, idp, who);
    const xml = logoutRequest(idp, name ?? who.uniqueId, changes());
    const keeper = new Browser(app);
    expect((await keeper.get(idp.host, byRedirect(xml, idp.key.privateKey))).statusCode).toBe(status);
    expect((await keeper.post(idp.host, '/saml/logout', byPost(xml, idp.key))).statusCode).toBe(status);
    expect(await signedIn(browser)).toBe(true);
  });

  const query = (change: (url: string) => string) => change(byRedirect(logoutRequest(idp, who.uniqueId), idp.key.privateKey));
  it.each([
    ['without a signature', () => byRedirect(logoutRequest(idp, who.uniqueId), null)],
    ['with another key', () => byRedirect(logoutRequest(idp, who.uniqueId), other.key.privateKey)],
    ['with another relay state', () => query((url) => url.replace('state%261', 'state%262'))],
    ['with the message given twice', () => query((url) => `${url}&SAMLRequest=AAAA`)],
    ['with a hidden second message', () => query((url) => `${url}&%53AMLRequest=AAAA`)],
    ['with an algorithm of its own choice', () => query((url) => url.replace('rsa-sha256', 'rsa-md5'))],
  ])('by redirect is refused %s', async (_what, url) => {
    const { browser } = await signIn(app, idp, who);
    expect((await new Browser(app).get(idp.host, url())).statusCode).toBe(401);
    expect(await signedIn(browser)).toBe(true);
  });

  it.each([
    ['without a signature', () => byPost(logoutRequest(idp, who.uniqueId), null)],
    ['with another key', () => byPost(logoutRequest(idp, who.uniqueId), other.key)],
    [
      'with another name put in',
      () => ({ SAMLRequest: changed(byPost(logoutRequest(idp, 'x'), idp.key).SAMLRequest, '>x<', `>${who.uniqueId}<`) }),
    ],
  ])('by post is refused %s', async (_what, form) => {
    const { browser } = await signIn(app, idp, who);
    expect((await new Browser(app).post(idp.host, '/saml/logout', form())).statusCode).toBe(401);
    expect(await signedIn(browser)).toBe(true);
  });
});

const changed = (base64: string, from: string, to: string) =>
  Buffer.from(Buffer.from(base64, 'base64').toString().replace(from, to)).toString('base64');

describe('signing out by address', () => {
  it.each<[string, Record<string, string> | (() => Record<string, string>), boolean]>([
    ['typed', { 'sec-fetch-site': 'none' }, false],
    ['by what is no browser', {}, false],
    ['in an old browser, from this site', () => ({ 'user-agent': 'Mozilla/5.0', referer: `http://${idp.host}/me` }), false],
    ['in an old browser, from another site', { 'user-agent': 'Mozilla/5.0', referer: 'https://evil.example/' }, true],
    ['in an old browser, from another site that hides itself', { 'user-agent': 'Mozilla/5.0' }, true],
    ['in an old browser, from a page that is none', { 'user-agent': 'Mozilla/5.0', referer: 'about:blank' }, true],
    ['from this site', { 'sec-fetch-site': 'same-origin' }, false],
    ['from another school', { 'sec-fetch-site': 'same-site' }, true],
    ['from another site', { 'sec-fetch-site': 'cross-site' }, true],
  ])('%s', async (_what, headers, stays) => {
    const { browser } = await signIn(app, idp, who);
    const kept = new Map(browser.jar.get(idp.host));
    const sent = typeof headers === 'function' ? headers() : headers;
    const reply = await browser.get(idp.host, '/saml/logout', sent);
    expect([reply.statusCode, reply.headers['location']]).toEqual([
      303,
      stays ? '/' : expect.stringMatching(/\/north[-\w]*\/slo\?SAMLRequest=/),
    ]);
    browser.jar.set(idp.host, kept);
    expect(await signedIn(browser)).toBe(stays);
  });

  it('is not possible by a foreign post', async () => {
    const { browser } = await signIn(app, idp, who);
    await browser.post(idp.host, '/saml/logout', {}, { origin: 'https://evil.example' });
    expect(await signedIn(browser)).toBe(true);
  });
});

describe('signing out here', () => {
  const signOut = async (browser: Browser) =>
    JSON.parse((await browser.post(idp.host, '/api/session/sign-out', {}, { origin: `http://${idp.host}` })).body) as { next: string };
  const slo = () => `http://${idp.host}/saml/logout`;
  const answer = (changes: Partial<Parameters<typeof logoutResponse>[0]> = {}) =>
    logoutResponse({ idp: { entityId: idp.entityId, ...idp.key }, slo: slo(), inResponseTo: '_x', now: new Date(), ...changes });

  it('takes our signed word for it to the identity provider, which ends what we name', async () => {
    const { browser } = await signIn(app, idp, who);
    const next = new URL((await signOut(browser)).next);
    expect(await signedIn(browser)).toBe(false);
    expect(`${next.origin}${next.pathname}`).toBe(`http://localhost:3001/${idp.slug}/slo`);
    const { spCertificates } = await app.get(SignInConfig).prepared(school.id);
    expect(redirectSignatureHolds(next.search.slice(1), spCertificates)).toBe(true);
    const xml = inflateRawSync(Buffer.from(next.searchParams.get('SAMLRequest') ?? '', 'base64')).toString();
    expect(xml).toMatch(/<saml:NameID [^>]*persistent[^>]*>viewer@[^<]+<.*SessionIndex[^>]*>_[0-9a-f]+</s);
  });

  it.each([
    ['everywhere', 'the provider says so', () => answer()],
    ['here', 'somebody else says so', () => answer({ idp: { entityId: idp.entityId, ...other.key } })],
    ['here', 'another provider says so', () => answer({ idp: { entityId: other.entityId, ...idp.key } })],
    ['here', 'it was said to another address', () => answer({ slo: `http://${other.host}/saml/logout` })],
    ['here', 'it says that it failed', () => failed(answer())],
    ['here', 'it is no answer', () => 'AAAA'],
  ])('says that one is signed out %s when %s', async (where, _why, given) => {
    const reply = await new Browser(app).post(idp.host, '/saml/logout', { SAMLResponse: given() });
    expect([reply.statusCode, reply.headers['location']]).toEqual([303, `/sign-in?left=${where}`]);
    expect(reply.headers['set-cookie']).toBeUndefined();
  });

  it.each([
    ['everywhere', (url: string) => url],
    ['here', (url: string) => url.replace(/&Signature=.*/, '')],
    ['here', (url: string) => url.replace('state%261', 'state%262')],
  ])('takes the answer by redirect too (%s)', async (where, change) => {
    const xml = Buffer.from(answer(), 'base64')
      .toString()
      .replace(/<ds:Signature.*<\/ds:Signature>/s, '');
    const reply = await new Browser(app).get(idp.host, change(byRedirect(xml, idp.key.privateKey, 'SAMLResponse')));
    expect([reply.statusCode, reply.headers['location']]).toEqual([303, `/sign-in?left=${where}`]);
  });

  it('ends nothing for whoever is signed in, whatever answer comes', async () => {
    const { browser } = await signIn(app, idp, who);
    await browser.post(idp.host, '/saml/logout', { SAMLResponse: answer() });
    expect(await signedIn(browser)).toBe(true);
  });

  it('stays here where the provider does not want to be told', async () => {
    const { browser } = await signIn(app, idp, who);
    await t.national.run((m) => m.query('update sign_in set slo_url = null where realm_id = $1', [school.id]));
    expect(await signOut(browser)).toEqual({ next: '/sign-in?left=here' });
    const { browser: later } = await signIn(app, idp, who);
    expect(await signOut(later)).toEqual({ next: '/sign-in?left=here' });
  });

  it('keeps no name after it', async () => {
    const kept = () =>
      t.national.run((m) =>
        m.query<{ kept: boolean }[]>('select name_sealed is not null as kept from session where revoked_at is not null'),
      );
    expect((await kept()).some((row) => row.kept)).toBe(false);
  });

  const failed = (base64: string) =>
    byPost(
      Buffer.from(base64, 'base64')
        .toString()
        .replace(/<ds:Signature.*<\/ds:Signature>/s, '')
        .replace('status:Success', 'status:Responder'),
      idp.key,
    ).SAMLRequest;
});
