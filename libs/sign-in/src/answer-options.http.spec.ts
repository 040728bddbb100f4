import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { FixedClock } from '@akin/platform';
import { type School } from '@akin/tenancy';
import { testDatabase, type TestDatabase } from '@akin/tenancy/testing';
import { refedsMfa, type AnswerOptions } from './config/answer-options.js';
import { SignInConfig } from './config/sign-in-config.service.js';
import { Browser, type Reply } from './testing/browser.js';
import { reasonBehind } from './testing/reason-behind.js';
import { encryptAssertion } from './testing/encrypt-assertion.js';
import { signOddly } from './testing/odd-signature.js';
import type { SchoolIdp, Somebody } from './testing/school-idp.js';
import { testApp } from './testing/test-app.js';
import { trusted } from './testing/trusted-school.js';

const off: AnswerOptions = {
  wantEncrypted: false,
  nameIdFormat: null,
  contextClasses: [],
  reauthenticateAdmins: false,
  allowUnsolicited: false,
};
let t: TestDatabase;
let app: NestFastifyApplication;
let config: SignInConfig;
let north: School;
let idp: SchoolIdp;
let learner: Somebody;
let admin: Somebody;

beforeAll(async () => {
  t = await testDatabase();
  app = await testApp(t, new FixedClock(new Date()));
  config = app.get(SignInConfig);
  north = await t.school('north');
  idp = await trusted(app, north.id, north.slug);
  const somebody = (name: string, role: string) => {
    const mail = `${name}@${north.slug}.example`;
    return { uniqueId: mail, mail, entitlements: [`urn:akin:role:${role}`] };
  };
  [learner, admin] = [somebody('imani', 'learner'), somebody('dean', 'admin')];
});
afterAll(async () => {
  await app.close();
  await t.close();
});
afterEach(() => config.setAnswerOptions(north.id, off));

const base64 = (xml: string) => Buffer.from(xml).toString('base64');
const outcome = async (reply: Reply) => (reply.statusCode === 303 ? `to ${reply.headers['location']}` : reasonBehind(t, north, reply));
const signedIn = async (browser: Browser) => (await browser.get(idp.host, '/api/session')).statusCode === 200;

describe('an answer that was used', () => {
  it('is refused by a second process too', async () => {
    const second = await testApp(t, new FixedClock(new Date()));
    const [one, two] = [new Browser(app), new Browser(second)];
    const [begun, other] = [await one.login(idp.host), await one.login(idp.host)];
    const { encoded } = idp.answer(begun.requestId, learner, { assertionId: '_once' });
    two.jar.set(idp.host, new Map(one.jar.get(idp.host)));
    expect(await outcome(await one.acs(idp.host, encoded))).toBe('to /');
    expect(await outcome(await two.acs(idp.host, encoded))).toBe('sign_in_replayed');
    const again = idp.answer(other.requestId, learner, { assertionId: '_once' });
    expect(await outcome(await two.acs(idp.host, again.encoded))).toBe('sign_in_replayed');
    await second.close();
  });

  it('makes one session when posted to two processes at the same moment', async () => {
    const second = await testApp(t, new FixedClock(new Date()));
    const browsers = [new Browser(app), new Browser(second)];
    const { requestId } = await browsers[0].login(idp.host);
    browsers[1].jar.set(idp.host, new Map(browsers[0].jar.get(idp.host)));
    const { encoded } = idp.answer(requestId, learner);
    const replies = await Promise.all(Array.from({ length: 20 }, (_, at) => browsers[at % 2].acs(idp.host, encoded)));
    expect(replies.filter(({ statusCode }) => statusCode === 303)).toHaveLength(1);
    await second.close();
  });
});

describe('the relay state', () => {
  it('comes back as it was sent, or not at all', async () => {
    for (const state of ['own', 'none']) {
      const browser = new Browser(app);
      const { requestId, location } = await browser.login(idp.host, '/mentors');
      const relay = state === 'own' ? (location.searchParams.get('RelayState') ?? '') : '';
      expect(await outcome(await browser.acs(idp.host, idp.answer(requestId, learner).encoded, relay))).toBe('to /mentors');
    }
  });

  it('of another sign-in, or of one that is done, is refused', async () => {
    const browser = new Browser(app);
    const stateOf = ({ location }: { location: URL }) => location.searchParams.get('RelayState') ?? '';
    const [done, mine, foreign] = [
      await browser.login(idp.host),
      await browser.login(idp.host, '/mentors'),
      await new Browser(app).login(idp.host, '/admin'),
    ];
    await browser.acs(idp.host, idp.answer(done.requestId, learner).encoded, stateOf(done));
    const { encoded } = idp.answer(mine.requestId, learner);
    for (const relay of [stateOf(foreign), stateOf(done), '/admin', 'https://evil.example/'])
      expect(await outcome(await browser.acs(idp.host, encoded, relay))).toBe('relay_state');
    expect(await outcome(await browser.acs(idp.host, encoded, stateOf(mine)))).toBe('to /mentors');
  });
});

describe('after signing in', () => {
  it.each([
    ['/mentors?q=ob#top', '/mentors?q=ob#top'],
    ['https://evil.example/', '/'],
    ['//evil.example/', '/'],
    ['/\\evil.example/', '/'],
    ['/\t/evil.example/', '/'],
    ['javascript:alert(1)', '/'],
    ['/saml/logout', '/'],
    ['/.//evil.example', '/'],
  ])('%j leads to %j', async (asked, to) => {
    const browser = new Browser(app);
    const { requestId } = await browser.login(idp.host, asked);
    expect(await outcome(await browser.acs(idp.host, idp.answer(requestId, learner).encoded))).toBe(`to ${to}`);
  });
});

describe('an answer nobody asked for', () => {
  const unsolicited = () => idp.answer(null, learner);

  it('is refused, unless the school lets people begin at its provider', async () => {
    const { encoded } = unsolicited();
    expect(await outcome(await new Browser(app).acs(idp.host, encoded))).toBe('no_request');
    await config.setAnswerOptions(north.id, { allowUnsolicited: true });
    const browser = new Browser(app);
    expect(await outcome(await browser.acs(idp.host, encoded, 'https://evil.example/'))).toBe('to /');
    expect(await signedIn(browser)).toBe(true);
    expect(await outcome(await new Browser(app).acs(idp.host, encoded))).toBe('sign_in_replayed');
  });

  it('must not pretend that it was asked for', async () => {
    await config.setAnswerOptions(north.id, { allowUnsolicited: true });
    const { requestId } = await new Browser(app).login(idp.host);
    const stolen = idp.answer(requestId, learner);
    expect(await outcome(await new Browser(app).acs(idp.host, stolen.encoded))).toBe('no_request');
    const half = idp.answer(null, learner, { confirmationInResponseTo: requestId });
    expect(await outcome(await new Browser(app).acs(idp.host, half.encoded))).toBe('in_response_to');
  });
});

describe('an encrypted assertion', () => {
  it('is opened, where it is asked for nothing else will do', async () => {
    const { spCertificates } = await config.prepared(north.id);
    expect((await new Browser(app).get(idp.host, '/saml/metadata')).body).toContain('use="encryption"');
    await config.setAnswerOptions(north.id, { wantEncrypted: true });
    const browser = new Browser(app);
    const { requestId } = await browser.login(idp.host);
    const clear = idp.answer(requestId, learner, { signed: 'assertion' });
    expect(await outcome(await browser.acs(idp.host, clear.encoded))).toBe('not_encrypted');
    expect(await outcome(await browser.acs(idp.host, base64(encryptAssertion(clear.xml, spCertificates[0]))))).toBe('to /');
  });
});

describe('a second factor', () => {
  it('is asked for and checked', async () => {
    await config.setAnswerOptions(north.id, { contextClasses: [refedsMfa, 'urn:equal'] });
    for (const [contextClass, told] of [
      ['urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport', 'context_class'],
      [refedsMfa, 'to /'],
      ['urn:equal', 'to /'],
    ]) {
      const browser = new Browser(app);
      const { requestId, xml } = await browser.login(idp.host);
      expect(xml).toMatch(/Comparison="exact".*>https:\/\/refeds.org\/profile\/mfa<.*>urn:equal</s);
      expect(await outcome(await browser.acs(idp.host, idp.answer(requestId, learner, { contextClass }).encoded))).toBe(told);
    }
  });

  it('that the provider cannot ask for is told apart from other failures', async () => {
    const browser = new Browser(app);
    const { requestId } = await browser.login(idp.host);
    const failed = '<samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Responder">';
    const why = (code: string) =>
      `${failed}<samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:${code}"/></samlp:StatusCode></samlp:Status>`;
    const { xml } = idp.answer(requestId, learner, { signed: 'none' });
    const told = (code: string) =>
      xml.replace(/<samlp:Status>.*<\/samlp:Status>/, () => why(code)).replace(/<saml:Assertion .*<\/saml:Assertion>/s, '');
    expect(await outcome(await browser.acs(idp.host, base64(told('NoAuthnContext'))))).toBe('no_authn_context');
    expect(await outcome(await browser.acs(idp.host, base64(told('AuthnFailed'))))).toBe('authn_failed');
    expect(await outcome(await browser.acs(idp.host, idp.answer(requestId, learner).encoded))).toBe('to /');
  });
});

describe('an admin who signed in at the provider long ago', () => {
  const longAgo = (requestId: string, who: Somebody) => {
    const old = `AuthnInstant="${new Date(Date.now() - 3_600_000).toISOString()}"`;
    const { xml } = idp.answer(requestId, who, { signed: 'none' });
    return base64(
      signOddly(
        xml.replace(/AuthnInstant="[^"]+"/, () => old),
        idp.key,
        {},
      ),
    );
  };

  it.each([
    ['is let in where the school does not mind', false, () => admin, 'to /mentors'],
    ['is sent back to show anew who they are', true, () => admin, 'to /saml/login?fresh=1&returnTo=%2Fmentors'],
    ['who is no admin is let in', true, () => learner, 'to /mentors'],
  ])('%s', async (_what, reauthenticateAdmins, who, told) => {
    await config.setAnswerOptions(north.id, { reauthenticateAdmins });
    const browser = new Browser(app);
    const { requestId } = await browser.login(idp.host, '/mentors');
    expect(await outcome(await browser.acs(idp.host, longAgo(requestId, who())))).toBe(told);
    expect(await signedIn(browser)).toBe(told === 'to /mentors');
  });

  it('and did not show it anew though asked to is refused', async () => {
    await config.setAnswerOptions(north.id, { reauthenticateAdmins: true });
    const browser = new Browser(app);
    const { requestId, xml } = await browser.login(idp.host, '/mentors', '&fresh=1');
    expect(xml).toContain('ForceAuthn="true"');
    expect(await outcome(await browser.acs(idp.host, longAgo(requestId, admin)))).toBe('not_fresh');
    expect(await outcome(await browser.acs(idp.host, idp.answer(requestId, admin).encoded))).toBe('to /mentors');
  });
});

describe('options', () => {
  it('ask for a format of name', async () => {
    const nameIdFormat = 'urn:oasis:names:tc:SAML:2.0:nameid-format:transient';
    await config.setAnswerOptions(north.id, { nameIdFormat });
    const browser = new Browser(app);
    const { requestId, xml } = await browser.login(idp.host);
    expect(xml).toContain(`Format="${nameIdFormat}"`);
    expect(await outcome(await browser.acs(idp.host, idp.answer(requestId, learner).encoded))).toBe('name_id_format');
    await config.setAnswerOptions(north.id, { nameIdFormat: null });
    expect(await outcome(await browser.acs(idp.host, idp.answer(requestId, learner).encoded))).toBe('to /');
  });

  it.each<[Partial<AnswerOptions>, string]>([
    [{ nameIdFormat: 'urn:mine' }, 'nameIdFormat'],
    [{ contextClasses: ['second factor'] }, 'contextClasses'],
    [{ contextClasses: Array.from({ length: 11 }, (_, at) => `urn:${at}`) }, 'contextClasses'],
  ])('cannot be %j', async (changes, field) => {
    const told = await config.setAnswerOptions(north.id, changes).catch((problem: { detail: unknown }) => problem.detail);
    expect(told).toMatchObject({ fields: [{ field }] });
    expect(await config.prepared(north.id)).toMatchObject(off);
  });

  it('stay off and as they were unless they are changed', async () => {
    expect(await config.prepared(north.id)).toMatchObject(off);
    await config.setAnswerOptions(north.id, { wantEncrypted: true });
    await config.setAnswerOptions(north.id, { contextClasses: [refedsMfa] });
    expect(await config.prepared(north.id)).toMatchObject({ ...off, wantEncrypted: true, contextClasses: [refedsMfa] });
  });
});
