import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { AdmissionRule, ConfirmPolicy } from '@akin/contracts';
import { FixedClock } from '@akin/platform';
import { inSchool, type School } from '@akin/tenancy';
import { testDatabase, type TestDatabase } from '@akin/tenancy/testing';
import { SignInConfig } from '../config/sign-in-config.service.js';
import { Browser, type Reply } from '../testing/browser.js';
import type { SchoolIdp, Somebody } from '../testing/school-idp.js';
import { testApp } from '../testing/test-app.js';
import { trusted } from '../testing/trusted-school.js';
import { Accounts } from './accounts.service.js';
import { AdmissionRepository } from './admission/admission.repository.js';
import { invitationSecret } from './confirmation/invitation-secret.js';

const minutes = 60_000;
const clock = new FixedClock(new Date());
let t: TestDatabase;
let app: NestFastifyApplication;
let school: School;
let idp: SchoolIdp;

beforeAll(async () => {
  t = await testDatabase();
  app = await testApp(t, clock);
});
afterAll(async () => {
  await app.close();
  await t.close();
});
beforeEach(async () => {
  clock.set(new Date());
  school = await t.school();
  idp = await trusted(app, school.id, school.slug);
  await policy('always');
});

const policy = (confirmNewIdentifiers: ConfirmPolicy, ...rules: AdmissionRule[]) =>
  app.get(AdmissionRepository).save(school.id, { rules, confirmNewIdentifiers });
const sql = <T>(statement: string, values: unknown[] = []) => inSchool(school, () => t.db.run((m) => m.query<T[]>(statement, values)));
const accounts = <T>(work: (accounts: Accounts) => Promise<T>) => inSchool(school, () => work(app.get(Accounts)));

async function listed(given: string, role: 'mentor' | 'learner' = 'mentor'): Promise<{ id: string; who: Somebody }> {
  const mail = `${given}@${school.slug}.example`;
  const [{ id }] = await accounts((a) => a.upsertFromRoster([{ key: given, mail, givenName: given, familyName: 'Okafor', role }]));
  return { id, who: { uniqueId: `${given}-1@${school.slug}.example`, mail } };
}

async function arrive(
  who: Somebody,
  browser = new Browser(app),
  extra: { name: string; values: string[] }[] = [],
): Promise<Reply & { browser: Browser }> {
  const { requestId } = await browser.login(idp.host);
  const built = idp.answer(requestId, who, { issuedAt: clock.now() });
  const attributes = [
    { name: 'urn:oid:1.3.6.1.4.1.5923.1.1.1.13', friendlyName: 'eduPersonUniqueId', values: [who.uniqueId] },
    { name: 'urn:oid:0.9.2342.19200300.100.1.3', friendlyName: 'mail', values: [who.mail] },
    ...extra.map((one) => ({ ...one, friendlyName: '' })),
  ];
  const encoded = extra.length ? idp.answer(requestId, who, { attributes }).encoded : built.encoded;
  return { ...(await browser.acs(idp.host, encoded)), browser };
}

const signedIn = ({ headers }: Reply) => [headers['set-cookie'] ?? []].flat().some((line) => /^akin=[\w-]{43};/.test(line));
const linkOf = async () => {
  const rows = await sql<{ body: string; recipient: string }>(
    `select body, recipient from mail where kind = 'sign_in' order by written_at, id`,
  );
  return rows.map(({ body, recipient }) => ({ to: recipient, secret: /\/confirm#([\w-]{43})/.exec(body)?.[1] ?? '' }));
};
const answer = (secret: string, url = '/api/confirm') =>
  app.inject({ method: 'POST', url, headers: { host: idp.host, origin: `http://${idp.host}` }, payload: { secret } });
const trail = async (id: string) =>
  (await sql<{ action: string }>('select action from account_audit where subject_id = $1 order by at, id', [id])).map(
    ({ action }) => action,
  );

describe('the first sign-in of somebody on the roster', () => {
  it('waits for a yes from their mailbox, in any browser, and then works', async () => {
    const { id, who } = await listed('ada');
    const first = await arrive(who);
    expect([first.statusCode, first.headers['location'], signedIn(first)]).toEqual([303, '/confirm/sent', false]);
    const waiting = await first.browser.get(idp.host, '/api/confirm');
    expect(JSON.parse(waiting.body)).toMatchObject({ waiting: { mail: `a***@${school.slug}.example` } });
    expect(JSON.parse((await new Browser(app).get(idp.host, '/api/confirm')).body)).toEqual({ waiting: null });

    const [{ to, secret }] = await linkOf();
    expect(to).toBe(who.mail);
    expect(await sql('select 1 from identity_confirmation where token_hash::text like $1', [`%${secret}%`])).toEqual([]);
    expect((await answer(secret)).statusCode).toBe(204);
    const again = await arrive(who);
    expect([again.headers['location'], signedIn(again)]).toEqual(['/', true]);
    expect(await trail(id)).toEqual(['confirmation_asked', 'confirmed']);
  });

  it('is not done by the answer that led to the question, once somebody said yes', async () => {
    const { who } = await listed('abe');
    const browser = new Browser(app);
    const { requestId } = await browser.login(idp.host);
    const { encoded } = idp.answer(requestId, who, { issuedAt: clock.now() });
    expect((await browser.acs(idp.host, encoded)).headers['location']).toBe('/confirm/sent');
    const [{ secret }] = await linkOf();
    expect((await answer(secret)).statusCode).toBe(204);
    const again = await browser.acs(idp.host, encoded);
    expect([again.statusCode, signedIn(again)]).toEqual([401, false]);
    expect(signedIn(await arrive(who, browser))).toBe(true);
  });

  it('is opened by its link once, and within the hour', async () => {
    const { who } = await listed('ben');
    await arrive(who);
    const [{ secret }] = await linkOf();
    const both = await Promise.all([answer(secret), answer(secret)]);
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([204, 403]);

    const late = await listed('cyd');
    await arrive(late.who);
    const [, { secret: tooLate }] = await linkOf();
    clock.advance(61 * minutes);
    expect((await answer(tooLate)).body).toContain('confirm_link_over');
    expect(signedIn(await arrive(late.who))).toBe(false);
  });

  it('ends at a no: nothing is linked', async () => {
    const { id, who } = await listed('dan');
    await arrive(who);
    const [{ secret }] = await linkOf();
    expect((await answer(secret, '/api/confirm/deny')).statusCode).toBe(204);
    expect((await answer(secret)).body).toContain('confirm_link_over');
    expect(await sql('select 1 from login_identity where account_id = $1', [id])).toEqual([]);
    expect(await trail(id)).toEqual(['confirmation_asked', 'confirmation_denied']);
  });

  it('brings one mail however often it is tried, and one link at a time', async () => {
    const { who } = await listed('eve');
    await arrive(who);
    await arrive(who);
    expect(await linkOf()).toHaveLength(1);
    clock.advance(6 * minutes);
    await arrive(who);
    const [first, second] = await linkOf();
    expect((await answer(first.secret)).body).toContain('confirm_link_over');
    expect((await answer(second.secret)).statusCode).toBe(204);
  });

  it('is linked without a word where the school says so', async () => {
    await policy('changed');
    const { id, who } = await listed('fay');
    expect(signedIn(await arrive(who))).toBe(true);
    expect(await linkOf()).toEqual([]);
    expect(await trail(id)).toEqual(['linked']);
  });

  it('goes straight through by the invitation, in the browser that brought it alone', async () => {
    const [{ id, who }, other] = [await listed('kim'), await listed('lou')];
    const browser = new Browser(app);
    const secret = invitationSecret(school.id, { id, mail: who.mail });
    const noted = await browser.post(idp.host, '/api/confirm/invitation', { secret }, { origin: `http://${idp.host}` });
    expect(noted.statusCode).toBe(204);
    expect(signedIn(await arrive(other.who, browser))).toBe(false);
    expect(signedIn(await arrive(who))).toBe(false);
    expect(signedIn(await arrive(who, browser))).toBe(true);
    // It was for the first identifier; another one is asked about wherever it comes from.
    expect(signedIn(await arrive({ ...who, uniqueId: `kim-2@${school.slug}.example` }, browser))).toBe(false);
  });

  it('is linked to one of two identifiers that come at the same moment', async () => {
    await policy('changed');
    const { id, who } = await listed('gus');
    const replies = await Promise.all([arrive(who), arrive({ ...who, uniqueId: `other@${school.slug}.example` })]);
    expect(replies.filter(signedIn)).toHaveLength(1);
    expect(await sql('select 1 from login_identity where account_id = $1', [id])).toHaveLength(1);
  });
});

describe('another identifier of somebody who was here', () => {
  it('waits for a yes, and stands beside the old one then', async () => {
    await policy('changed');
    const { id, who } = await listed('hal');
    await arrive(who);
    const renewed = { ...who, uniqueId: `renewed@${school.slug}.example` };
    expect(signedIn(await arrive(renewed))).toBe(false);
    const [{ secret }] = await linkOf();
    await answer(secret);
    expect(signedIn(await arrive(renewed))).toBe(true);
    expect(signedIn(await arrive(who))).toBe(true);
    expect(await sql('select value from login_identity where account_id = $1', [id])).toHaveLength(2);
  });

  it('never passes the account on when the name and address change and the identifier stays', async () => {
    await policy('changed');
    const { id, who } = await listed('ida');
    await arrive(who);
    expect(signedIn(await arrive({ ...who, mail: `married@${school.slug}.example` }))).toBe(true);
    expect(await accounts((a) => a.find(id))).toMatchObject({ mail: who.mail, name: 'ida Okafor' });
  });
});

describe('a rule of the school', () => {
  const student: AdmissionRule = { by: 'affiliation', value: 'student', role: 'learner' };
  const said = (value: string) => [{ name: 'urn:oid:1.3.6.1.4.1.5923.1.1.1.9', values: [value] }];
  const nobody = () => ({ uniqueId: `new@${school.slug}.example`, mail: `new@${school.slug}.example` });

  it('lets in who is not on the roster', async () => {
    await policy('always', student);
    expect(signedIn(await arrive(nobody(), undefined, said(`student@${school.slug}.example`)))).toBe(true);
    const account = await accounts((a) => a.findByMail(nobody().mail));
    expect(account?.roles).toEqual(['learner']);
    expect(await trail(account?.id ?? '')).toEqual(['admitted']);
  });

  it('lets the school’s sign-in name them, until a roster does', async () => {
    await policy('always', student);
    const as = (name: string) => [
      ...said(`student@${school.slug}.example`),
      { name: 'urn:oid:2.5.4.42', values: [name] },
      { name: 'urn:oid:2.5.4.4', values: ['Lee'] },
    ];
    await arrive(nobody(), undefined, as('Casey'));
    const id = (await accounts((a) => a.findByMail(nobody().mail)))?.id ?? '';
    await arrive(nobody(), undefined, as('Robin'));
    expect((await accounts((a) => a.find(id)))?.name).toBe('Robin Lee');
    const row = { key: '7', mail: nobody().mail, givenName: 'Cass', familyName: 'Lee', role: 'learner' as const };
    await accounts((a) => a.upsertFromRoster([row]));
    await arrive(nobody(), undefined, as('Robin'));
    expect((await accounts((a) => a.find(id)))?.name).toBe('Cass Lee');
  });

  it('makes nobody who took an address beforehand the person whom the roster means by it', async () => {
    await policy('always', student);
    const { mail } = nobody();
    const first = await arrive(nobody(), undefined, said(`student@${school.slug}.example`));
    expect(signedIn(first)).toBe(true);
    await accounts((a) => a.upsertFromRoster([{ key: '7', mail, givenName: 'Dee', familyName: 'Dean', role: 'mentor' }]));
    const after = await arrive(nobody(), undefined, said(`student@${school.slug}.example`));
    expect([after.headers['location'], signedIn(after)]).toEqual(['/confirm/sent', false]);
    expect((await first.browser.get(idp.host, '/api/session')).statusCode).toBe(401);

    const [{ to, secret }] = await linkOf();
    expect([to, (await answer(secret)).statusCode]).toEqual([mail, 204]);
    expect(signedIn(await arrive(nobody(), undefined, said(`student@${school.slug}.example`)))).toBe(true);
    // The next roster asks nothing any more.
    await accounts((a) => a.upsertFromRoster([{ key: '7', mail, givenName: 'Dee', familyName: 'Deane', role: 'mentor' }]));
    expect(signedIn(await arrive(nobody(), undefined, said(`student@${school.slug}.example`)))).toBe(true);
  });

  it('keeps the address of somebody else out of a renaming', async () => {
    await policy('always', student);
    const { who } = await listed('max');
    await arrive(nobody(), undefined, said(`student@${school.slug}.example`));
    await arrive({ ...nobody(), mail: who.mail }, undefined, said(`student@${school.slug}.example`));
    expect(await accounts((a) => a.findByMail(nobody().mail))).not.toBeNull();
  });

  it('does not let in by another’s scope', async () => {
    await policy('always', student);
    await t.national.run((m) =>
      m.query(`update sign_in set idp_scopes = array[$2] where realm_id = $1`, [school.id, `${school.slug}.example`]),
    );
    const reply = await arrive(nobody(), undefined, said('student@evil.example'));
    expect([reply.statusCode, signedIn(reply)]).toEqual([403, false]);
  });

  it('is not brought back by an answer that nobody asked for and that was used', async () => {
    await policy('always', student);
    await app.get(SignInConfig).setAnswerOptions(school.id, { allowUnsolicited: true });
    const said = (value: string) => [
      { name: 'urn:oid:1.3.6.1.4.1.5923.1.1.1.13', friendlyName: '', values: [nobody().uniqueId] },
      { name: 'urn:oid:0.9.2342.19200300.100.1.3', friendlyName: '', values: [nobody().mail] },
      { name: 'urn:oid:1.3.6.1.4.1.5923.1.1.1.9', friendlyName: '', values: [value] },
    ];
    const unasked = (value: string) => idp.answer(null, nobody(), { attributes: said(value), issuedAt: clock.now() }).encoded;
    const before = unasked(`student@${school.slug}.example`);
    expect(signedIn(await new Browser(app).acs(idp.host, before))).toBe(true);
    await new Browser(app).acs(idp.host, unasked(`alum@${school.slug}.example`));
    expect((await new Browser(app).acs(idp.host, before)).statusCode).toBe(401);
    expect((await accounts((a) => a.findByMail(nobody().mail)))?.roles).toEqual([]);
  });

  it('takes the role with it when it no longer fits', async () => {
    await policy('always', student);
    await arrive(nobody(), undefined, said(`student@${school.slug}.example`));
    const reply = await arrive(nobody(), undefined, said(`alum@${school.slug}.example`));
    expect(reply.statusCode).toBe(403);
    expect((await accounts((a) => a.findByMail(nobody().mail)))?.roles).toEqual([]);
  });
});

describe('nobody comes in', () => {
  it.each([
    ['who is suspended', 'update account set suspended_at = now() where id = $1', 403],
    ['whose account is closed', `update account set state = 'closed' where id = $1`, 403],
    ['who left the roster', 'update account set leaving = true where id = $1', 403],
    ['and yet who is on it does', 'update account set leaving = false where id = $1', 303],
  ])('%s', async (_what, change, status) => {
    await policy('changed');
    const { id, who } = await listed('jo');
    await arrive(who);
    await sql(`with done as (${change} returning 1) select 1 from done`, [id]);
    const reply = await arrive(who);
    expect([reply.statusCode, signedIn(reply)]).toEqual([status, status === 303]);
  });
});
