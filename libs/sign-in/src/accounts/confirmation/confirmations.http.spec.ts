import { SignInConfig } from '../../config/sign-in-config.service.js';
import { Browser } from '../../testing/browser.js';
import type { Somebody } from '../../testing/school-idp.js';
import { ArrivalsWorld, signedIn } from '../../testing/arrivals-world.js';
import { invitationSecret } from './invitation-secret.js';

const minutes = 60_000;
let world: ArrivalsWorld;

beforeAll(async () => {
  world = await ArrivalsWorld.open();
});
afterAll(() => world.close());
beforeEach(() => world.begin());

describe('the first sign-in of somebody on the roster', () => {
  it('waits for a yes from their mailbox, in any browser, and then works', async () => {
    const { id, who } = await world.listed('ada');
    const first = await world.arrive(who);
    expect([first.statusCode, first.headers['location'], signedIn(first)]).toEqual([303, '/confirm/sent', false]);
    const waiting = await first.browser.get(world.idp.host, '/api/confirm');
    expect(JSON.parse(waiting.body)).toMatchObject({ waiting: { mail: `a***@${world.school.slug}.example` } });
    expect(JSON.parse((await new Browser(world.app).get(world.idp.host, '/api/confirm')).body)).toEqual({ waiting: null });

    const [{ to, secret }] = await world.links();
    expect(to).toBe(who.mail);
    expect(await world.sql('select 1 from identity_confirmation where token_hash::text like $1', [`%${secret}%`])).toEqual([]);
    expect((await world.answer(secret)).statusCode).toBe(200);
    const again = await world.arrive(who);
    expect([again.headers['location'], signedIn(again)]).toEqual(['/', true]);
    expect(await world.trail(id)).toEqual(['confirmation_asked', 'confirmed']);
  });

  it('is not done by the answer that led to the question, once somebody said yes', async () => {
    const { who } = await world.listed('abe');
    const browser = new Browser(world.app);
    const { requestId } = await browser.login(world.idp.host);
    const { encoded } = world.idp.answer(requestId, who, { issuedAt: world.clock.now() });
    expect((await browser.acs(world.idp.host, encoded)).headers['location']).toBe('/confirm/sent');
    const [{ secret }] = await world.links();
    expect((await world.answer(secret)).statusCode).toBe(200);
    const again = await browser.acs(world.idp.host, encoded);
    expect([again.statusCode, signedIn(again)]).toEqual([401, false]);
    expect(signedIn(await world.arrive(who, browser))).toBe(true);
  });

  it('is opened by its link once, and within the hour', async () => {
    const { who } = await world.listed('ben');
    await world.arrive(who);
    const [{ secret }] = await world.links();
    const both = await Promise.all([world.answer(secret), world.answer(secret)]);
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 403]);

    const late = await world.listed('cyd');
    await world.arrive(late.who);
    const [, { secret: tooLate }] = await world.links();
    world.clock.advance(61 * minutes);
    expect((await world.answer(tooLate)).body).toContain('confirm_link_over');
    expect(signedIn(await world.arrive(late.who))).toBe(false);
  });

  it('ends at a no: nothing is linked', async () => {
    const { id, who } = await world.listed('dan');
    await world.arrive(who);
    const [{ secret }] = await world.links();
    expect((await world.answer(secret, '/api/confirm/deny')).statusCode).toBe(204);
    expect((await world.answer(secret)).body).toContain('confirm_link_over');
    expect(await world.sql('select 1 from login_identity where account_id = $1', [id])).toEqual([]);
    expect(await world.trail(id)).toEqual(['confirmation_asked', 'confirmation_denied']);
  });

  it('brings one mail however often it is tried, and one link at a time', async () => {
    const { who } = await world.listed('eve');
    await world.arrive(who);
    await world.arrive(who);
    expect(await world.links()).toHaveLength(1);
    world.clock.advance(6 * minutes);
    await world.arrive(who);
    const [first, second] = await world.links();
    expect((await world.answer(first.secret)).body).toContain('confirm_link_over');
    expect((await world.answer(second.secret)).statusCode).toBe(200);
  });

  it('is linked without a word where the school says so', async () => {
    await world.policy('changed');
    const { id, who } = await world.listed('fay');
    expect(signedIn(await world.arrive(who))).toBe(true);
    expect(await world.links()).toEqual([]);
    expect(await world.trail(id)).toEqual(['linked']);
  });

  it('goes straight through by the invitation, in the browser that brought it alone', async () => {
    const [{ id, who }, other] = [await world.listed('kim'), await world.listed('lou')];
    const browser = new Browser(world.app);
    const secret = invitationSecret(world.school.id, { id, mail: who.mail });
    const noted = await browser.post(world.idp.host, '/api/confirm/invitation', { secret }, { origin: `http://${world.idp.host}` });
    expect(noted.statusCode).toBe(204);
    expect(signedIn(await world.arrive(other.who, browser))).toBe(false);
    expect(signedIn(await world.arrive(who))).toBe(false);
    expect(signedIn(await world.arrive(who, browser))).toBe(true);
    // It was for the first identifier; another one is asked about wherever it comes from.
    expect(signedIn(await world.arrive({ ...who, uniqueId: `kim-2@${world.school.slug}.example` }, browser))).toBe(false);
  });

  it('is linked to one of two identifiers that come at the same moment', async () => {
    await world.policy('changed');
    const { id, who } = await world.listed('gus');
    const replies = await Promise.all([world.arrive(who), world.arrive({ ...who, uniqueId: `other@${world.school.slug}.example` })]);
    expect(replies.filter(signedIn)).toHaveLength(1);
    expect(await world.sql('select 1 from login_identity where account_id = $1', [id])).toHaveLength(1);
  });
});

describe('another identifier of somebody who was here', () => {
  it('waits for a yes, and stands beside the old one then', async () => {
    await world.policy('changed');
    const { id, who } = await world.listed('hal');
    await world.arrive(who);
    const renewed = { ...who, uniqueId: `renewed@${world.school.slug}.example` };
    expect(signedIn(await world.arrive(renewed))).toBe(false);
    const [{ secret }] = await world.links();
    await world.answer(secret);
    expect(signedIn(await world.arrive(renewed))).toBe(true);
    expect(signedIn(await world.arrive(who))).toBe(true);
    expect(await world.sql('select value from login_identity where account_id = $1', [id])).toHaveLength(2);
  });

  it('never passes the account on when the name and address change and the identifier stays', async () => {
    await world.policy('changed');
    const { id, who } = await world.listed('ida');
    await world.arrive(who);
    expect(signedIn(await world.arrive({ ...who, mail: `married@${world.school.slug}.example` }))).toBe(true);
    expect(await world.accounts((a) => a.find(id))).toMatchObject({ mail: who.mail, name: 'ida Okafor' });
  });
});

describe('two identifiers that ask for one account', () => {
  const rival = (who: Somebody): Somebody => ({ ...who, uniqueId: `rival@${world.school.slug}.example` });

  it('do not end each other’s links', async () => {
    const { id, who } = await world.listed('nan');
    const own = await world.arrive(who);
    await world.arrive(rival(who));
    const [first] = await world.links();
    expect((await world.answer(first.secret, '/api/confirm', own.browser)).statusCode).toBe(200);
    expect(await world.sql('select value from login_identity where account_id = $1', [id])).toEqual([{ value: who.uniqueId }]);
    expect(await world.trail(id)).toEqual(['confirmation_asked', 'confirmation_contested', 'confirmation_asked', 'confirmed']);
  });

  it.each([
    ['asked first', true],
    ['asked second', false],
  ])('are told apart by the browser, so that a yes to the wrong mail lets nobody in: the other %s', async (_when, rivalFirst) => {
    const { id, who } = await world.listed('oda');
    const order = rivalFirst ? [rival(who), who] : [who, rival(who)];
    const [one, two] = [await world.arrive(order[0]), await world.arrive(order[1])];
    const own = rivalFirst ? two.browser : one.browser;
    const wrong = (await world.links())[rivalFirst ? 0 : 1];
    const mistaken = await world.answer(wrong.secret, '/api/confirm', own);
    expect([mistaken.statusCode, mistaken.body]).toEqual([403, expect.stringContaining('confirm_elsewhere')]);
    expect(await world.sql('select 1 from login_identity where account_id = $1', [id])).toEqual([]);
    expect((await world.answer(wrong.secret, '/api/confirm/deny', own)).statusCode).toBe(204);
    const right = (await world.links())[rivalFirst ? 1 : 0];
    expect((await world.answer(right.secret)).body).toContain('confirm_elsewhere');
    expect((await world.answer(right.secret, '/api/confirm', own)).statusCode).toBe(200);
    expect(signedIn(await world.arrive(who, own))).toBe(true);
  });

  it('end together at the first yes', async () => {
    const { id, who } = await world.listed('pia');
    const [own, other] = [await world.arrive(who), await world.arrive(rival(who))];
    const [first, second] = await world.links();
    await world.answer(first.secret, '/api/confirm', own.browser);
    expect((await world.answer(second.secret, '/api/confirm', other.browser)).body).toContain('confirm_link_over');
    expect(await world.sql('select 1 from identity_confirmation where account_id = $1', [id])).toEqual([]);
  });

  it('stay contested when one of them asks anew, and are not once they are over', async () => {
    const { who } = await world.listed('quy');
    await world.arrive(rival(who));
    clockOn(30);
    const own = await world.arrive(who);
    clockOn(31);
    // The rival’s link is over by now; what was asked beside it stays careful.
    await world.arrive(who, own.browser);
    const renewed = (await world.links()).at(-1);
    expect((await world.answer(renewed?.secret ?? '')).body).toContain('confirm_elsewhere');
    clockOn(61);
    await world.arrive(who);
    expect((await world.answer((await world.links()).at(-1)?.secret ?? '')).statusCode).toBe(200);
  });

  it('are not made by one person who signs in from two browsers', async () => {
    const { who } = await world.listed('rue');
    await world.arrive(who);
    clockOn(6);
    await world.arrive(who);
    expect((await world.answer((await world.links())[1].secret)).statusCode).toBe(200);
  });

  it('have no browser where nobody asked, so neither can be confirmed by a mail alone', async () => {
    await world.app.get(SignInConfig).setAnswerOptions(world.school.id, { allowUnsolicited: true });
    const { who } = await world.listed('sol');
    const unasked = world.idp.answer(null, rival(who), { issuedAt: world.clock.now() }).encoded;
    await new Browser(world.app).acs(world.idp.host, unasked);
    await world.arrive(who);
    const [wrong] = await world.links();
    expect((await world.answer(wrong.secret)).body).toContain('confirm_elsewhere');
  });

  const clockOn = (more: number) => world.clock.advance(more * minutes);
});

it('leads back to where the person was going', async () => {
  const { who } = await world.listed('tam');
  const { browser } = await world.arrive(who, undefined, [], '/mentors/7?from=mail');
  expect(JSON.parse((await browser.get(world.idp.host, '/api/confirm')).body)).toMatchObject({
    waiting: { returnTo: '/mentors/7?from=mail' },
  });
  const done = await world.answer((await world.links())[0].secret);
  expect(JSON.parse(done.body)).toEqual({ returnTo: '/mentors/7?from=mail' });
});
