import type { AdmissionRule } from '@akin/contracts';
import { SignInConfig } from '../../config/sign-in-config.service.js';
import { Browser } from '../../testing/browser.js';
import { ArrivalsWorld, signedIn } from '../../testing/arrivals-world.js';

let world: ArrivalsWorld;

beforeAll(async () => {
  world = await ArrivalsWorld.open();
});
afterAll(() => world.close());
beforeEach(() => world.begin());

describe('a rule of the school', () => {
  const student: AdmissionRule = { by: 'affiliation', value: 'student', role: 'learner' };
  const said = (value: string) => [{ name: 'urn:oid:1.3.6.1.4.1.5923.1.1.1.9', values: [value] }];
  const nobody = () => ({ uniqueId: `new@${world.school.slug}.example`, mail: `new@${world.school.slug}.example` });

  it('lets in who is not on the roster', async () => {
    await world.policy('always', student);
    expect(signedIn(await world.arrive(nobody(), undefined, said(`student@${world.school.slug}.example`)))).toBe(true);
    const account = await world.accounts((a) => a.findByMail(nobody().mail));
    expect(account?.roles).toEqual(['learner']);
    expect(await world.trail(account?.id ?? '')).toEqual(['admitted']);
  });

  it('lets the school’s sign-in name them, until a roster does', async () => {
    await world.policy('always', student);
    const as = (name: string) => [
      ...said(`student@${world.school.slug}.example`),
      { name: 'urn:oid:2.5.4.42', values: [name] },
      { name: 'urn:oid:2.5.4.4', values: ['Lee'] },
    ];
    await world.arrive(nobody(), undefined, as('Casey'));
    const id = (await world.accounts((a) => a.findByMail(nobody().mail)))?.id ?? '';
    await world.arrive(nobody(), undefined, as('Robin'));
    expect((await world.accounts((a) => a.find(id)))?.name).toBe('Robin Lee');
    const row = { key: '7', mail: nobody().mail, givenName: 'Cass', familyName: 'Lee', role: 'learner' as const };
    await world.accounts((a) => a.upsertFromRoster([row]));
    await world.arrive(nobody(), undefined, as('Robin'));
    expect((await world.accounts((a) => a.find(id)))?.name).toBe('Cass Lee');
  });

  it('lets the identifier linked last name them, so that two of one person do not take turns', async () => {
    await world.policy('always', student);
    const as = (name: string, who = nobody()) =>
      world.arrive(who, undefined, [
        ...said(`student@${world.school.slug}.example`),
        { name: 'urn:oid:2.5.4.42', values: [name] },
        { name: 'urn:oid:2.5.4.4', values: ['Lee'] },
      ]);
    const other = { ...nobody(), uniqueId: `second@${world.school.slug}.example` };
    await as('Casey');
    expect(signedIn(await as('Robin', other))).toBe(false);
    await world.answer((await world.links())[0].secret);
    await as('Robin', other);
    expect(signedIn(await as('Casey'))).toBe(true);
    expect((await world.accounts((a) => a.findByMail(nobody().mail)))?.name).toBe('Robin Lee');
  });

  it('makes nobody who took an address beforehand the person whom the roster means by it', async () => {
    await world.policy('always', student);
    const { mail } = nobody();
    const first = await world.arrive(nobody(), undefined, said(`student@${world.school.slug}.example`));
    expect(signedIn(first)).toBe(true);
    await world.accounts((a) => a.upsertFromRoster([{ key: '7', mail, givenName: 'Dee', familyName: 'Dean', role: 'mentor' }]));
    const after = await world.arrive(nobody(), undefined, said(`student@${world.school.slug}.example`));
    expect([after.headers['location'], signedIn(after)]).toEqual(['/confirm/sent', false]);
    expect((await first.browser.get(world.idp.host, '/api/session')).statusCode).toBe(401);

    const [{ to, secret }] = await world.links();
    expect([to, (await world.answer(secret)).statusCode]).toEqual([mail, 200]);
    expect(signedIn(await world.arrive(nobody(), undefined, said(`student@${world.school.slug}.example`)))).toBe(true);
    // The next roster asks nothing any more.
    await world.accounts((a) => a.upsertFromRoster([{ key: '7', mail, givenName: 'Dee', familyName: 'Deane', role: 'mentor' }]));
    expect(signedIn(await world.arrive(nobody(), undefined, said(`student@${world.school.slug}.example`)))).toBe(true);
  });

  it('ends what somebody began before the roster claimed their account, also where it gives no new role', async () => {
    await world.policy('always', student);
    const { mail } = nobody();
    const { browser } = await world.arrive(nobody(), undefined, said(`student@${world.school.slug}.example`));
    expect((await browser.get(world.idp.host, '/api/session')).statusCode).toBe(200);
    await world.accounts((a) => a.upsertFromRoster([{ key: '7', mail, givenName: 'Dee', familyName: 'Dean', role: 'learner' }]));
    expect((await browser.get(world.idp.host, '/api/session')).statusCode).toBe(401);
  });

  it('keeps the address of somebody else out of a renaming', async () => {
    await world.policy('always', student);
    const { who } = await world.listed('max');
    await world.arrive(nobody(), undefined, said(`student@${world.school.slug}.example`));
    await world.arrive({ ...nobody(), mail: who.mail }, undefined, said(`student@${world.school.slug}.example`));
    expect(await world.accounts((a) => a.findByMail(nobody().mail))).not.toBeNull();
  });

  it('does not let in by another’s scope', async () => {
    await world.policy('always', student);
    await world.t.national.run((m) =>
      m.query(`update sign_in set idp_scopes = array[$2] where realm_id = $1`, [world.school.id, `${world.school.slug}.example`]),
    );
    const reply = await world.arrive(nobody(), undefined, said('student@evil.example'));
    expect([reply.statusCode, signedIn(reply)]).toEqual([403, false]);
  });

  it('is not brought back by an answer that nobody asked for and that was used', async () => {
    await world.policy('always', student);
    await world.app.get(SignInConfig).setAnswerOptions(world.school.id, { allowUnsolicited: true });
    const said = (value: string) => [
      { name: 'urn:oid:1.3.6.1.4.1.5923.1.1.1.13', friendlyName: '', values: [nobody().uniqueId] },
      { name: 'urn:oid:0.9.2342.19200300.100.1.3', friendlyName: '', values: [nobody().mail] },
      { name: 'urn:oid:1.3.6.1.4.1.5923.1.1.1.9', friendlyName: '', values: [value] },
    ];
    const unasked = (value: string) => world.idp.answer(null, nobody(), { attributes: said(value), issuedAt: world.clock.now() }).encoded;
    const before = unasked(`student@${world.school.slug}.example`);
    expect(signedIn(await new Browser(world.app).acs(world.idp.host, before))).toBe(true);
    await new Browser(world.app).acs(world.idp.host, unasked(`alum@${world.school.slug}.example`));
    expect((await new Browser(world.app).acs(world.idp.host, before)).statusCode).toBe(401);
    expect((await world.accounts((a) => a.findByMail(nobody().mail)))?.roles).toEqual([]);
  });

  it('takes the role with it when it no longer fits', async () => {
    await world.policy('always', student);
    await world.arrive(nobody(), undefined, said(`student@${world.school.slug}.example`));
    const reply = await world.arrive(nobody(), undefined, said(`alum@${world.school.slug}.example`));
    expect(reply.statusCode).toBe(403);
    expect((await world.accounts((a) => a.findByMail(nobody().mail)))?.roles).toEqual([]);
  });
});
