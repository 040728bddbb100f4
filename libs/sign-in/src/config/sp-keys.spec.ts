import { FixedClock, newId } from '@akin/platform';
import { testDatabase, type TestDatabase } from '@akin/tenancy/testing';
import { createPublicKey, X509Certificate } from 'node:crypto';
import { SpMetadata } from '../saml/sp-metadata.service.js';
import { openSpKey } from './make-sp-key.js';
import { SignInConfigRepository } from './sign-in-config.repository.js';
import { SignInConfig } from './sign-in-config.service.js';
import { SpKeysRepository } from './sp-keys.repository.js';
import { SpKeys } from './sp-keys.service.js';

const clock = new FixedClock('2026-11-22T12:00:00Z');
let t: TestDatabase;
let config: SignInConfig;
let keys: SpKeys;

beforeAll(async () => {
  t = await testDatabase();
  const settings = new SignInConfigRepository(t.national);
  config = new SignInConfig(t.national, settings, clock);
  keys = new SpKeys(t.national, new SpKeysRepository(t.national), settings, clock);
});
afterAll(() => t.close());

async function realm(host: string): Promise<string> {
  const realmId = newId();
  await config.prepare(realmId, `${host}.localhost:3000`);
  return realmId;
}

const publicOf = (sealed: string | null) => createPublicKey(openSpKey(sealed ?? '')).export({ type: 'spki', format: 'pem' });
const ofCertificate = (pem: string) => new X509Certificate(pem).publicKey.export({ type: 'spki', format: 'pem' });

/** The public keys we sign with, can read with, and publish. */
async function inUse(realmId: string) {
  const settings = await config.prepared(realmId);
  const xml = await new SpMetadata(config).of(realmId);
  const published = [...xml.matchAll(/<KeyDescriptor use="signing">[\s\S]*?X509Certificate>([^<]+)</g)].map(([, base64]) =>
    ofCertificate(new X509Certificate(Buffer.from(base64, 'base64')).toString()),
  );
  return {
    signs: publicOf(settings.spKeySealed),
    other: settings.spOtherKeySealed && publicOf(settings.spOtherKeySealed),
    certificates: settings.spCertificates.map(ofCertificate),
    published,
  };
}

it('changes a key step by step, and both are published from the first step to the last', async () => {
  const realmId = await realm('rotating');
  const { signs: old } = await inUse(realmId);
  expect(await keys.change(realmId)).toEqual({ stage: 'steady', since: null });

  await keys.begin(realmId);
  const begun = await inUse(realmId);
  const fresh = begun.other;
  expect(fresh).not.toEqual(old);
  expect(begun).toEqual({ signs: old, other: fresh, certificates: [old, fresh], published: [old, fresh] });
  expect(await keys.change(realmId)).toEqual({ stage: 'coming', since: clock.now() });

  clock.advance(60_000);
  await keys.switchOver(realmId);
  expect(await inUse(realmId)).toEqual({ signs: fresh, other: old, certificates: [fresh, old], published: [fresh, old] });
  expect(await keys.change(realmId)).toEqual({ stage: 'going', since: clock.now() });

  await keys.finish(realmId);
  expect(await inUse(realmId)).toEqual({ signs: fresh, other: null, certificates: [fresh], published: [fresh] });
  await keys.begin(realmId);
});

it.each<[string, ('begin' | 'switchOver' | 'finish')[], 'begin' | 'switchOver' | 'finish']>([
  ['to begin twice', ['begin'], 'begin'],
  ['to begin while the old one goes', ['begin', 'switchOver'], 'begin'],
  ['to switch before it began', [], 'switchOver'],
  ['to switch twice', ['begin', 'switchOver'], 'switchOver'],
  ['to drop the only key', [], 'finish'],
  ['to drop the key that signs', ['begin'], 'finish'],
])('refuses %s', async (what, before, step) => {
  const realmId = await realm(what.replaceAll(' ', '-'));
  for (const one of before) await keys[one](realmId);
  const standing = await inUse(realmId);
  await expect(keys[step](realmId)).rejects.toMatchObject({ code: 'key_change_out_of_turn' });
  expect(await inUse(realmId)).toEqual(standing);
});

it('does each step once, however many ask at once', async () => {
  const realmId = await realm('crowd');
  for (const step of ['begin', 'switchOver', 'finish'] as const) {
    const outcomes = await Promise.allSettled(Array.from({ length: 5 }, () => keys[step](realmId)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  }
  const { signs, published } = await inUse(realmId);
  expect(published).toEqual([signs]);
});

it('needs a realm that was prepared', async () => {
  await expect(keys.begin(newId())).rejects.toMatchObject({ code: 'sign_in_not_set_up' });
});
