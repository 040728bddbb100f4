import { inSchool, OPERATOR_REALM } from '@akin/tenancy';
import { Accounts } from './accounts.service.js';
import { signIn, trusted } from '../testing/trusted-school.js';
import { sessionOf, TwoSchools } from '../testing/two-schools.js';

let world: TwoSchools;
let app: TwoSchools['app'];
let north: TwoSchools['north'];
let northIdp: TwoSchools['northIdp'];

beforeAll(async () => {
  world = await TwoSchools.open();
  ({ app, north, northIdp } = world);
});
afterAll(() => world.close());
beforeEach(() => world.clock.set(new Date()));

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
