import type { ArgumentsHost } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { refusalSentences, type Page, type RefusedSignIn } from '@akin/contracts';
import { FixedClock, Refusal } from '@akin/platform';
import { inSchool, OPERATOR_REALM, SealedTables, type School } from '@akin/tenancy';
import { testDatabase, type TestDatabase } from '@akin/tenancy/testing';
import { RefusedPageFilter } from '../saml/refused-page.filter.js';
import { refusedSignIn, type SignInReason } from '../saml/refused-sign-in.js';
import { Browser, type Reply } from '../testing/browser.js';
import { reasonBehind, referenceOn, refusalBehind } from '../testing/reason-behind.js';
import type { SchoolIdp, Somebody } from '../testing/school-idp.js';
import { testApp } from '../testing/test-app.js';
import { signIn, trusted } from '../testing/trusted-school.js';
import type { RefusalReason } from './refusal-reason.js';
import { reasonWords } from './reason-words.js';
import { keptPerHour } from './refusals.repository.js';
import { SchoolRefusalsRepository } from './school-refusals.repository.js';
import { Refusals, type Refused } from './refusals.service.js';

const clock = new FixedClock(new Date());
let t: TestDatabase;
let app: NestFastifyApplication;
let north: School;
let idp: SchoolIdp;
let refusals: Refusals;

beforeAll(async () => {
  t = await testDatabase();
  app = await testApp(t, clock);
  north = await t.school('northfield');
  idp = await trusted(app, north.id, north.slug);
  refusals = app.get(Refusals);
});
afterAll(async () => {
  await app.close();
  await t.close();
});

beforeEach(() => clock.set(new Date()));

const reasons = Object.keys(reasonWords) as RefusalReason[];
const refusalFor = (reason: RefusalReason) =>
  Object.hasOwn(refusalSentences, reason) ? new Refusal(reason as keyof typeof refusalSentences) : refusedSignIn(reason as SignInReason);

/** What the filter answers to this problem at this school. */
async function pageFor(problem: unknown, school: School | null, url = '/saml/acs', filter = new RefusedPageFilter(refusals)) {
  const headers: Record<string, string> = {};
  let [status, body] = [0, ''];
  const reply = {
    status: (code: number) => ((status = code), reply),
    headers: (given: Record<string, string>) => (Object.assign(headers, given), reply),
    send: (page: string) => void (body = page),
  };
  const realm = school ? { kind: 'school', school } : { kind: 'operator' };
  const request = { url, headers: { host: 'northfield.localhost:3000' }, realm };
  const http = { getRequest: () => request, getResponse: () => reply };
  await filter.catch(problem, { switchToHttp: () => http } as unknown as ArgumentsHost);
  return { status, headers, body };
}

/** What only those who look after sign-in should read. */
const jargon = /saml|assertion|signature|signed by|certificate|metadata|audience|recipient|destination|issuer|xml|nameid|replay|_/i;

describe('every reason', () => {
  it.each(reasons)('%s has a calm page, and is in the log', async (reason) => {
    for (const [school, url] of [
      [north, '/saml/acs?code=1'],
      [north, '/saml/logout'],
      [null, '/saml/acs'],
    ] as const) {
      const page = await pageFor(refusalFor(reason), school, url);
      const text = page.body.replace(/<style>.*<\/style>/s, '').replace(/ (class|href|aria-labelledby)="[^"]*"/g, '');
      expect(text.replaceAll(reason, '').match(jargon)).toBeNull();
      expect(text).not.toContain(`“${reason}”`);
      expect(JSON.stringify(page.headers)).not.toContain(reason);
      expect(page.body).toMatch(/<h1>[^<]{10,60}<\/h1>\n<p class="lead">[^<{]{30,}<\/p>\n<p>[^<{]{20,}<\/p>/);
      expect(page.body).toMatch(/Ask [^<]{15,}/);
      expect([403, 401, 404, 500, 503]).toContain(page.status);
      expect(await refusalBehind(t, school, page)).toMatchObject({
        reason,
        attempt: url === '/saml/logout' ? 'out' : 'in',
        host: 'northfield.localhost:3000',
        mail_sealed: null,
      });
    }
  });

  it('has a sentence and a remedy of its own kind for an administrator', () => {
    const sentences = reasons.map((reason) => reasonWords[reason].sentence);
    expect(new Set(sentences).size).toBe(reasons.length);
    for (const { sentence, remedy } of Object.values(reasonWords)) {
      expect(sentence).toMatch(/^[A-Z].{15,}\.$/);
      expect(remedy).toMatch(/^[A-Z].{15,}\.$/);
    }
  });
});

describe('the page', () => {
  it('wears the school’s colors and our fonts, and fetches nothing else', async () => {
    const { headers, body } = await pageFor(refusedSignIn('no_request'), north);
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; font-src 'self'; /);
    expect(body).toContain('/fonts/figtree-latin-wght-normal.woff2');
    expect(body).not.toMatch(/<script|style="|src="|https?:/);
    const other = { ...north, branding: { ...north.branding, seed: '#0b4f6c' } };
    expect((await pageFor(refusedSignIn('no_request'), other)).body).toContain('--ak-primary:light-dark(#0b4f6c');
  });

  it('escapes whatever a school is called', async () => {
    const evil = `"><img src=x onerror=alert(1)>'&{school}`;
    const school = { ...north, name: evil, shortName: evil, words: { ...north.words, program: evil } };
    for (const reason of ['no_request', 'account_unknown', 'status', 'not_verified'] as const) {
      const { body } = await pageFor(refusalFor(reason), school);
      expect(body).not.toContain('<img');
      expect(body).toContain('&#60;img src=x');
    }
  });

  it('is there, with a number, when nothing can be written down', async () => {
    const broken = { note: () => Promise.reject(new Error('no database')) } as unknown as SchoolRefusalsRepository;
    const page = await pageFor(refusedSignIn('audience'), north, '/saml/acs', new RefusedPageFilter(new Refusals(broken, broken, clock)));
    expect([page.status, referenceOn(page)]).toEqual([401, expect.stringMatching(/^\w{4}-\w{4}$/)]);
    expect(await refusalBehind(t, north, page)).toBeUndefined();
  });

  it('needs no number where nobody was signing in', async () => {
    const page = await pageFor(new Refusal('sign_in_not_set_up'), north, '/saml/metadata');
    expect([page.status, referenceOn(page)]).toEqual([503, undefined]);
  });
});

describe('a person who', () => {
  const somebody = (name: string): Somebody => ({ uniqueId: `${name}@${north.slug}.example`, mail: `${name}@${north.slug}.example` });
  const learner = () => ({ ...somebody('imani'), entitlements: ['urn:akin:role:learner'] });
  const listed = async (q = '') => {
    const { browser } = await signIn(app, idp, { ...somebody('dean'), entitlements: ['urn:akin:role:admin'] });
    const reply = await browser.get(idp.host, `/api/sign-in/refusals?page=1&size=20&q=${encodeURIComponent(q)}`);
    return { status: reply.statusCode, page: JSON.parse(reply.body) as Page<RefusedSignIn> };
  };

  it('is on no list is found by the number they mention, with the address that was vouched for', async () => {
    const { acs } = await signIn(app, idp, somebody('stranger'));
    expect([acs.statusCode, acs.body]).toEqual([403, expect.not.stringContaining('stranger@')]);
    const row = await refusalBehind(t, north, acs);
    expect(row).toMatchObject({ reason: 'account_unknown', asked: true, vouched: true, issuer: idp.entityId });
    expect(String(row?.['mail_sealed'])).not.toContain('stranger');
    const typed = ` ${referenceOn(acs)?.toLowerCase().replace('-', ' ')}`;
    expect((await listed(typed)).page).toMatchObject({
      total: 1,
      items: [{ reference: referenceOn(acs), mail: somebody('stranger').mail, family: 'unlisted', times: 1 }],
    });
    expect((await listed('2222-2222')).page).toEqual({ items: [], total: 0 });
    expect((await listed('——')).page).toEqual({ items: [], total: 0 });
  });

  it('goes back to an answer that was used is told so', async () => {
    const browser = new Browser(app);
    const { requestId } = await browser.login(idp.host);
    const { encoded } = idp.answer(requestId, learner());
    expect((await browser.acs(idp.host, encoded)).statusCode).toBe(303);
    const again = await browser.acs(idp.host, encoded);
    expect([await reasonBehind(t, north, again), again.body]).toEqual([
      'sign_in_replayed',
      expect.stringContaining('This sign-in has been used already.'),
    ]);
  });

  it('took too long is told so, for an hour', async () => {
    const late = async (minutes: number) => {
      const browser = new Browser(app);
      const { requestId } = await browser.login(idp.host);
      clock.advance(minutes * 60_000);
      await new Browser(app).login(idp.host);
      return reasonBehind(t, north, await browser.acs(idp.host, idp.answer(requestId, learner()).encoded));
    };
    expect([await late(16), await late(70), await late(80)]).toEqual(['request_over', 'request_over', 'no_request']);
  });

  it('is no administrator cannot read the log', async () => {
    const { browser } = await signIn(app, idp, learner());
    expect((await browser.get(idp.host, '/api/sign-in/refusals')).statusCode).toBe(403);
    expect((await browser.get(idp.host, '/api/operator/refused-sign-ins')).statusCode).toBe(403);
  });

  it('is refused at the operator’s address is in the operator’s log alone', async () => {
    const operators = await trusted(app, OPERATOR_REALM, 'operator');
    const before = (await listed()).page.total;
    const { acs } = await signIn(app, operators, { uniqueId: 'x@operator.example', mail: 'x@operator.example' });
    expect(await refusalBehind(t, null, acs)).toMatchObject({ reason: 'account_unknown', vouched: true });
    const who = { uniqueId: 'olive@operator.example', mail: 'olive@operator.example', entitlements: ['urn:akin:role:operator'] };
    const { browser } = await signIn(app, operators, who);
    const reply: Reply = await browser.get(operators.host, `/api/operator/refused-sign-ins?page=1&size=20&q=${referenceOn(acs)}`);
    expect(JSON.parse(reply.body)).toMatchObject({ total: 1, items: [{ mail: 'x@operator.example' }] });
    expect((await browser.get(operators.host, '/api/sign-in/refusals')).statusCode).toBe(403);
    expect((await listed()).page.total).toBe(before);
  });
});

describe('a storm', () => {
  const refused: Refused = { reason: 'not_base64', attempt: 'in', host: 'x'.repeat(10_000), issuer: null, asked: false };
  const rows = (school: School) =>
    inSchool(school, () => t.db.run((m) => m.query<{ reason: string; seen: number | null }[]>('select reason, seen from sign_in_refusal')));

  beforeEach(() => clock.set(new Date('2026-03-02T10:30:00Z')));

  it('is counted rather than kept, and crowds out nobody who was vouched for', async () => {
    const river = await t.school('riverside');
    const given: string[] = [];
    for (let batch = 0; batch < 15; batch += 1)
      given.push(...(await Promise.all(Array.from({ length: 30 }, () => refusals.note(river, refused)))));
    await refusals.onModuleDestroy();
    clock.advance(1000);
    await refusals.note(river, { ...refused, reason: 'account_unknown', vouchedFor: 'late@river.example' });
    const kept = await rows(river);
    expect(kept.filter(({ seen }) => seen === null)).toHaveLength(keptPerHour + 1);
    expect(kept.filter(({ seen }) => seen !== null).map(({ seen }) => seen)).toEqual(expect.arrayContaining([450, 1]));
    expect(new Set(given).size).toBe(keptPerHour + 1);
    const actor = { personId: 'p', roles: ['admin' as const], schoolId: river.id, sessionId: 's' };
    const list = await inSchool(river, () => refusals.list(actor, { page: 1, size: 1 }));
    expect(list).toMatchObject({ total: keptPerHour + 2, items: [{ mail: 'late@river.example' }] });
    const shared = await inSchool(river, () =>
      refusals.list(actor, { q: given.find((one, at) => given.indexOf(one) !== at), page: 1, size: 5 }),
    );
    expect(shared.items).toMatchObject([{ reason: 'many', times: 450 - keptPerHour }]);
    clock.advance(60 * 60_000);
    expect(given).not.toContain(await refusals.note(river, refused));
  });

  it('of strangers crowds out nobody whose browser had begun to sign in', async () => {
    const lake = await t.school('lakeview');
    for (let sent = 0; sent < keptPerHour + 5; sent += 1) await refusals.note(lake, refused);
    await refusals.note(lake, { ...refused, reason: 'expired', asked: true });
    await refusals.onModuleDestroy();
    const kept = await rows(lake);
    expect(kept.filter(({ reason }) => reason === 'expired')).toHaveLength(1);
    expect(kept.filter(({ seen }) => seen !== null).map(({ seen }) => seen)).toEqual(expect.arrayContaining([keptPerHour + 5, 1]));
  });

  it('costs the database nothing once it is counted', async () => {
    const asked: string[] = [];
    const table = {
      note: (_row: unknown, shared: string) => Promise.resolve((asked.push('note'), shared)),
      countMore: (_shared: string, times: number) => Promise.resolve(asked.push(`count ${times}`)),
    } as unknown as SchoolRefusalsRepository;
    const service = new Refusals(table, table, clock);
    for (let sent = 0; sent < 1000; sent += 1) await service.note(null, refused);
    await service.onModuleDestroy();
    await service.onModuleDestroy();
    // The first that is not kept begins it.
    expect(asked).toEqual(['note', 'count 999']);
    await service.note(null, { ...refused, vouchedFor: null });
    expect(asked.at(-1)).toBe('note');
  });

  it('is forgotten after 30 days', async () => {
    const harbor = await t.school('harborview');
    await refusals.note(harbor, refused);
    clock.advance(29 * 24 * 60 * 60_000);
    await refusals.note(harbor, refused);
    const cleared = () => inSchool(harbor, () => refusals.clear('school'));
    await cleared();
    expect(await rows(harbor)).toHaveLength(4);
    clock.advance(2 * 24 * 60 * 60_000);
    await cleared();
    expect(await rows(harbor)).toHaveLength(2);
  });
});

describe('the sealed address', () => {
  it('moves with its school and opens nowhere else', async () => {
    const how = app.get(SealedTables).of('sign_in_refusal', ['mail_sealed']);
    const row = { reference: 'K7QF-3MXD', mail_sealed: 'who@north.example' };
    const closed = how?.close(row, north.id) ?? {};
    expect(closed['mail_sealed']).not.toContain('who');
    expect(how?.open(closed, north.id)).toEqual(row);
    expect(() => how?.open(closed, OPERATOR_REALM)).toThrow();
    expect(() => how?.open({ ...closed, reference: 'K7QF-3MXF' }, north.id)).toThrow();
    expect(how?.open({ ...row, mail_sealed: null }, north.id)).toMatchObject({ mail_sealed: null });
  });
});
