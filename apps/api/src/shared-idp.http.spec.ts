import { SignInConfig } from '@akin/sign-in';
import { inSchool, type School } from '@akin/tenancy';
import { ApiUnderTest, hostOf } from './testing/api-under-test.js';
import { carriedFrom, IdpUnderTest, imani, type Carried } from './testing/idp-under-test.js';

/** Two schools of one university, which share its identity provider: one entity id, one key, one address. */
describe('two schools that share an identity provider', () => {
  let api: ApiUnderTest;
  let idp: IdpUnderTest;
  let [medicine, nursing]: School[] = [];
  beforeAll(async () => {
    api = await ApiUnderTest.start();
    idp = await IdpUnderTest.of('university');
    [medicine, nursing] = [await api.t.school('medicine'), await api.t.school('nursing')];
    const config = api.app.get(SignInConfig);
    for (const school of [medicine, nursing]) {
      await config.prepare(school.id, hostOf(school));
      await config.allowSharing(school.id, idp.entityId);
      await config.applyIdpMetadata(school.id, idp.metadata());
      await config.setEntitlementPolicy(school.id, { 'urn:akin:role:learner': ['learner'] });
    }
  });
  afterAll(() => api.stop());

  const login = async (school: School): Promise<Carried> => {
    const answer = await api.call('GET', hostOf(school), '/saml/login?returnTo=/');
    return carriedFrom(String(answer.headers['location']), answer.headers['set-cookie']);
  };
  /** What makes an answer one for this school. */
  const meantFor = (school: School) => ({
    audiences: [[`http://${hostOf(school)}/saml/metadata`]],
    recipient: `http://${hostOf(school)}/saml/acs`,
    destination: `http://${hostOf(school)}/saml/acs`,
  });
  const entitled = { name: 'urn:oid:1.3.6.1.4.1.5923.1.1.1.7', friendlyName: 'eduPersonEntitlement', values: ['urn:akin:role:learner'] };
  const attributes = [...imani, entitled];
  const linked = (school: School, who: string) =>
    inSchool(school, () =>
      api.t.db.run((m) => m.query<{ account_id: string }[]>('select account_id from login_identity where value = $1', [who])),
    );

  it.each<[string, () => object]>([
    ['audience', () => ({ audiences: meantFor(medicine).audiences })],
    ['recipient', () => ({ recipient: meantFor(medicine).recipient })],
    ['destination', () => ({ destination: meantFor(medicine).destination })],
    ['everything', () => meantFor(medicine)],
  ])('are kept apart by %s, though issuer, key and request fit', async (_what, departures) => {
    const clean = await idp.answers(api, nursing, await login(nursing), { attributes, ...meantFor(nursing) });
    expect(clean.status).toBe(303);
    const foreign = await idp.answers(api, nursing, await login(nursing), { attributes, ...departures() });
    expect(foreign.status).toBe(401);
    expect(foreign.headers['set-cookie']).toBeUndefined();
  });

  it('do not take each other’s requests, nor each other’s browsers', async () => {
    const [here, there] = [await login(medicine), await login(nursing)];
    expect((await idp.answers(api, nursing, { ...here }, meantFor(nursing))).status).toBe(401);
    expect((await idp.answers(api, nursing, { ...there, cookie: here.cookie }, meantFor(nursing))).status).toBe(401);
    expect((await idp.answers(api, nursing, { ...there, requestId: here.requestId }, meantFor(nursing))).status).toBe(401);
  });

  it('do not take what the other has taken, nor know who is known to the other', async () => {
    const who = 'ngozi@lake.example';
    const hers = [{ ...imani[0], values: [who] }, { ...imani[1], values: ['ngozi.obi@lake.example'] }, entitled];
    const arrived = await idp.answers(api, medicine, await login(medicine), { attributes: hers });
    expect(arrived.status).toBe(303);
    expect(await linked(medicine, who)).toHaveLength(1);
    expect(await linked(nursing, who)).toEqual([]);
    const session = [arrived.headers['set-cookie']].flat().map(String).join(';');
    const cookie = /akin=[\w-]+/.exec(session)?.[0] ?? '';
    expect((await api.call('GET', hostOf(medicine), '/api/session', { cookie })).status).toBe(200);
    expect((await api.call('GET', hostOf(nursing), '/api/session', { cookie })).status).toBe(401);
    expect((await idp.answers(api, nursing, await login(nursing), { attributes: hers })).status).toBe(303);
    const [one, two] = [await linked(medicine, who), await linked(nursing, who)];
    expect([one.length, two.length]).toEqual([1, 1]);
    expect(one[0].account_id).not.toBe(two[0].account_id);
  });
});
