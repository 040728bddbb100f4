import type { ErrorBody, InstitutionView, SetUpView } from '@akin/contracts';
import { MetadataReader, MetadataRefresh } from '@akin/sign-in';
import { generate } from 'selfsigned';
import { hostOf } from './testing/api-under-test.js';
import { codeOf, cookieOf, operatorHost, SetUpWorld } from './testing/set-up-world.js';

/** An identity provider of this name, as its metadata describes it. */
async function idpOf(name: string): Promise<{ entityId: string; metadata: string }> {
  const { cert } = await generate([{ name: 'commonName', value: name }], { keySize: 2048, algorithm: 'sha256' });
  const entityId = `https://${name}.idp.example`;
  const key = `<ds:X509Certificate>${cert.replace(/-----[A-Z ]+-----|\s/g, '')}</ds:X509Certificate>`;
  const metadata = `<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" xmlns:ds="http://www.w3.org/2000/09/xmldsig#" entityID="${entityId}"><IDPSSODescriptor><KeyDescriptor><ds:KeyInfo><ds:X509Data>${key}</ds:X509Data></ds:KeyInfo></KeyDescriptor><SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="${entityId}/sso"/></IDPSSODescriptor></EntityDescriptor>`;
  return { entityId, metadata };
}

let world: SetUpWorld;
beforeAll(async () => {
  world = await SetUpWorld.open();
});
afterAll(() => world.close());

describe('setting a school’s sign-in up', () => {
  it('leads from the mail to people signing in, and closes behind itself', async () => {
    const school = await world.newSchool('whole');
    const [idp, [token], [spare]] = [await idpOf(school.slug), await world.tokens(school), await world.tokens(school, 'administrator')];
    const entered = await world.open(school, token);
    expect(entered.status).toBe(204);
    expect(entered.headers['set-cookie']).toMatch(/^akin-set-up=[\w-]{43}; Path=\/; HttpOnly; Max-Age=28800; SameSite=Strict$/);
    const cookie = cookieOf(entered);

    const first = (await world.show(school, cookie)).body as SetUpView;
    expect(first).toMatchObject({ school: school.name, role: 'it', idp: null });
    expect(first.sp).toMatchObject({ entityId: `http://${hostOf(school)}/saml/metadata`, acsUrl: `http://${hostOf(school)}/saml/acs` });
    expect((await world.api.call('GET', hostOf(school), '/saml/metadata')).text).toContain(first.sp.entityId);

    expect(codeOf(await world.post(school, cookie, 'sign-in/draft/switch-on', { digest: 'x' }))).toBe('409 draft_changed');
    const draft = await world.give(school, cookie, { metadata: idp.metadata });
    expect(draft.idp).toMatchObject({ entityId: idp.entityId, certificates: [{ fingerprint: expect.any(String) }] });
    expect((await world.show(school, cookie)).body).toMatchObject({ idp: draft.idp });
    const view = async () => (await world.api.call('GET', hostOf(school), '/api/institution')).body as InstitutionView;
    expect((await view()).signInReady).toBe(false);

    expect(codeOf(await world.post(school, cookie, 'sign-in/draft/switch-on', { digest: draft.digest }))).toBe('409 trial_needed');
    const done = await world.switchOn(school, cookie, draft);
    expect([done.status, done.headers['set-cookie']]).toEqual([204, expect.stringContaining('akin-set-up=; ')]);
    expect((await view()).signInReady).toBe(true);
    expect((await world.api.call('GET', hostOf(school), '/saml/login')).status).toBe(302);

    expect(codeOf(await world.show(school, cookie))).toBe('409 set_up_done');
    expect(codeOf(await world.open(school, spare))).toBe('409 set_up_done');
    expect(codeOf(await world.post(school, cookie, 'sign-in/draft/identity-provider', { metadata: idp.metadata }))).toBe('409 set_up_done');
    expect(codeOf(await world.sendAgain(school, 'it'))).toBe('409 set_up_done');
    const actions = await world.api.t.national.run((m) =>
      m.query<{ action: string }[]>('select action from operator_audit where institution_id = $1 order by at, id', [school.id]),
    );
    expect(actions.map(({ action }) => action)).toEqual(['set_up_link_sent', 'set_up_link_sent', 'sign_in_switched_on']);
  });

  it('takes no change from another page', async () => {
    const { school, cookie } = await world.opened('origin');
    const [fresh] = await world.tokens(school, 'administrator');
    const headers = { origin: 'https://evil.example' };
    expect(codeOf(await world.open(school, fresh, headers))).toBe('403 foreign_origin');
    const answer = await world.api.call('POST', hostOf(school), '/api/set-up/sign-in/draft/switch-on', {
      cookie,
      headers,
      body: { digest: 'x' },
    });
    expect(codeOf(answer)).toBe('403 foreign_origin');
  });

  it.each([
    ['not XML', 'hello', 'This is not well-formed XML.'],
    ['nothing', '', 'This is not well-formed XML.'],
    ['a document type', '<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]><x/>', 'Metadata with a document type is not accepted.'],
  ])('says what is wrong with %s', async (_what, metadata, sentence) => {
    const { school, cookie } = await world.opened('wrong');
    const answer = await world.post(school, cookie, 'sign-in/draft/identity-provider', { metadata });
    expect(codeOf(answer)).toBe('400 bad_input');
    expect((answer.body as ErrorBody).detail?.fields).toEqual([{ field: 'metadata', message: sentence }]);
  });

  it.each([
    ['http://idp.example/metadata', 'url', 'Metadata is read from https addresses only.'],
    ['https://127.0.0.1/metadata', 'url', 'There is no server on the public internet at this address.'],
    ['https://169.254.169.254/latest/meta-data', 'url', 'There is no server on the public internet at this address.'],
    ['https://[::1]:5432/', 'url', 'There is no server on the public internet at this address.'],
    ['file:///etc/passwd', 'url', 'Metadata is read from https addresses only.'],
    ['idp', 'url', 'This is not a web address.'],
  ])('reads nothing from %s', async (url, field, sentence) => {
    const { school, cookie } = await world.opened('address');
    const answer = await world.post(school, cookie, 'sign-in/draft/identity-provider', { url });
    expect(codeOf(answer)).toBe('400 bad_input');
    expect((answer.body as ErrorBody).detail?.fields).toEqual([{ field, message: sentence }]);
    expect((await world.show(school, cookie)).body).toMatchObject({ idp: null });
  });

  it('takes metadata with an address once, and follows the address from then on', async () => {
    const { school, cookie } = await world.opened('followed');
    const idp = await idpOf('followed');
    const source = { url: 'https://idp.example/metadata', signer: null, etag: '"1"', modified: null, readAt: new Date() };
    const reader = jest.spyOn(world.api.app.get(MetadataReader), 'first').mockResolvedValue({ xml: idp.metadata, source });
    const draft = await world.give(school, cookie, { url: source.url });
    reader.mockRestore();
    expect(draft.idp).toMatchObject({ source: { url: source.url, signed: false }, readAt: source.readAt.toISOString() });
    expect((await world.show(school, cookie)).body).toMatchObject({ idp: draft.idp });
    expect((await world.switchOn(school, cookie, draft)).status).toBe(204);
    const kept = await world.api.app.get(MetadataRefresh).state(school.id);
    expect(kept).toMatchObject({ enabled: true, source: { url: source.url, etag: '"1"' }, dueAt: expect.any(Date) });
  });

  it('does not take an identity provider that another school signs in with', async () => {
    const [one, two] = [await world.opened('first'), await world.opened('second')];
    const idp = await idpOf('sharing');
    const [first, second] = [
      await world.give(one.school, one.cookie, { metadata: idp.metadata }),
      await world.give(two.school, two.cookie, { metadata: idp.metadata }),
    ];
    expect((await world.switchOn(one.school, one.cookie, first)).status).toBe(204);
    expect(codeOf(await world.switchOn(two.school, two.cookie, second))).toBe('400 bad_input');
    expect(codeOf(await world.post(two.school, two.cookie, 'sign-in/draft/identity-provider', { metadata: idp.metadata }))).toBe(
      '400 bad_input',
    );
    const path = `/api/operator/institutions/${two.school.slug}/shared-identity-provider`;
    const order = { cookie: world.operator, body: { entityId: idp.entityId } };
    for (let twice = 0; twice < 2; twice++) expect((await world.api.call('POST', operatorHost, path, order)).status).toBe(204);
    expect((await world.switchOn(two.school, two.cookie, second)).status).toBe(204);
    const lines = await world.api.t.national.run((m) =>
      m.query<{ detail: object }[]>(`select detail from operator_audit where institution_id = $1 and action = 'sign_in_idp_shared'`, [
        two.school.id,
      ]),
    );
    expect(lines).toEqual([{ detail: { entityId: idp.entityId } }]);
  });
});
