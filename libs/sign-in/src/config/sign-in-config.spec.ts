import { newId, SystemClock } from '@akin/platform';
import { testDatabase, type TestDatabase } from '@akin/tenancy/testing';
import { SchoolIdp } from '../testing/school-idp.js';
import { SignInConfigRepository } from './sign-in-config.repository.js';
import { SignInConfig } from './sign-in-config.service.js';
import { openSpKey } from './make-sp-key.js';

let t: TestDatabase;
let config: SignInConfig;
let idp: SchoolIdp;

beforeAll(async () => {
  t = await testDatabase();
  config = new SignInConfig(t.national, new SignInConfigRepository(t.national), new SystemClock());
  idp = await SchoolIdp.of('north');
});
afterAll(() => t.close());

async function prepared(host: string): Promise<string> {
  const realmId = newId();
  await config.prepare(realmId, host);
  return realmId;
}

it('gives each realm an entity id and a key of its own, once', async () => {
  const [one, two] = [await prepared('one.localhost:3000'), await prepared('two.localhost:3000')];
  const before = await config.prepared(one);
  await config.prepare(one, 'one.localhost:3000');
  expect(await config.prepared(one)).toEqual(before);
  expect(before.spEntityId).toBe('http://one.localhost:3000/saml/metadata');
  expect((await config.prepared(two)).spCertificates).not.toEqual(before.spCertificates);
  expect(before.spKeySealed).not.toContain('PRIVATE KEY');
  expect(openSpKey(before.spKeySealed)).toContain('PRIVATE KEY');
});

it('moves to another host and keeps the key', async () => {
  const realmId = await prepared('old.localhost:3000');
  const { spKeySealed } = await config.prepared(realmId);
  await config.prepare(realmId, 'new.localhost:3000');
  expect(await config.prepared(realmId)).toMatchObject({ spEntityId: 'http://new.localhost:3000/saml/metadata', spKeySealed });
});

it('is ready once the identity provider is known, and takes it again', async () => {
  const realmId = await prepared('ready.localhost:3000');
  expect(await config.isReady(realmId)).toBe(false);
  await config.applyIdpMetadata(realmId, idp.metadata());
  await config.applyIdpMetadata(realmId, idp.metadata());
  expect(await config.isReady(realmId)).toBe(true);
  expect(await config.ready(realmId)).toMatchObject({ idpEntityId: idp.entityId, idpScopes: ['north.example'] });
});

it('does not let two realms trust one provider, nor one key', async () => {
  const realmId = await prepared('second.localhost:3000');
  const otherName = idp.metadata().replaceAll('/north/', '/elsewhere/');
  await expect(config.applyIdpMetadata(realmId, idp.metadata())).rejects.toMatchObject({ code: 'bad_input' });
  await expect(config.applyIdpMetadata(realmId, otherName)).rejects.toMatchObject({ code: 'bad_input' });
  expect(await config.isReady(realmId)).toBe(false);
  const own = await SchoolIdp.of('second');
  await config.applyIdpMetadata(realmId, own.metadata());
  const copied = idp.metadata().replaceAll('/north/', '/second/');
  await expect(config.applyIdpMetadata(realmId, copied)).rejects.toMatchObject({ code: 'bad_input' });
});

it('lets two realms trust one provider once the operator has said yes for one of them, and no third', async () => {
  const [first, second, third] = [
    await prepared('med.localhost:3000'),
    await prepared('nursing.localhost:3000'),
    await prepared('dental.localhost:3000'),
  ];
  const university = await SchoolIdp.of('university');
  await config.applyIdpMetadata(first, university.metadata());
  await expect(config.applyIdpMetadata(second, university.metadata())).rejects.toMatchObject({ code: 'bad_input' });
  expect(await config.allowSharing(second, university.entityId)).toBe(true);
  expect(await config.allowSharing(second, university.entityId)).toBe(false);
  await config.applyIdpMetadata(second, university.metadata());
  await config.applyIdpMetadata(first, university.metadata());
  await expect(config.applyIdpMetadata(third, university.metadata())).rejects.toMatchObject({ code: 'bad_input' });
  await expect(config.allowSharing(newId(), university.entityId)).rejects.toMatchObject({ code: 'sign_in_not_set_up' });
  expect((await config.ready(first)).spEntityId).not.toBe((await config.ready(second)).spEntityId);
});

it('lets one of two come in when both take a free provider at once', async () => {
  const [one, two, idp] = [await prepared('fast.localhost:3000'), await prepared('faster.localhost:3000'), await SchoolIdp.of('rush')];
  const outcomes = await Promise.allSettled([one, two].map((realm) => config.applyIdpMetadata(realm, idp.metadata())));
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

it('says what an identity provider needs to know of us', async () => {
  const realmId = await prepared('sp.localhost:3000');
  expect(await config.serviceProvider(realmId)).toEqual({
    entityId: 'http://sp.localhost:3000/saml/metadata',
    acsUrl: 'http://sp.localhost:3000/saml/acs',
    logoutUrl: 'http://sp.localhost:3000/saml/logout',
    metadataUrl: 'http://sp.localhost:3000/saml/metadata',
    certificateUntil: expect.stringMatching(/^\d{4}-/),
  });
});

it('never believes what nobody signed', async () => {
  const realmId = await prepared('signed.localhost:3000');
  await expect(config.setSignatures(realmId, { response: false, assertion: false })).rejects.toMatchObject({ code: 'bad_input' });
  await expect(
    t.national.run((m) => m.query('update sign_in set want_assertion_signed = false where realm_id = $1', [realmId])),
  ).rejects.toThrow();
});

it('has nothing to say about a realm it was not told of', async () => {
  expect(await config.isReady(newId())).toBe(false);
  await expect(config.prepared(newId())).rejects.toMatchObject({ code: 'sign_in_not_set_up' });
  await expect(config.applyIdpMetadata(newId(), (await SchoolIdp.of('late')).metadata())).rejects.toMatchObject({
    code: 'sign_in_not_set_up',
  });
});
