import { FixedClock, newId } from '@akin/platform';
import { testDatabase, type TestDatabase } from '@akin/tenancy/testing';
import { Sweeps } from '@akin/messaging';
import { MetadataReader } from '../metadata/metadata-reader.service.js';
import { UsedAssertionsRepository } from '../saml/used-assertions.repository.js';
import { SessionsRepository } from '../sessions/sessions.repository.js';
import { SchoolIdp } from '../testing/school-idp.js';
import { SignInTidy } from '../trial/sign-in-tidy.service.js';
import { TrialsRepository } from '../trial/trials.repository.js';
import { presetOf } from '../attributes/vendor-presets.js';
import { DraftsRepository } from './drafts.repository.js';
import { SignInDrafts } from './drafts.service.js';
import { PreviousRepository } from './previous.repository.js';
import { SignInConfigRepository } from './sign-in-config.repository.js';
import { SignInConfig } from './sign-in-config.service.js';
import { defaultOptions, optionsOf } from './sign-in-options.js';
import { SignInSwitch } from './sign-in-switch.service.js';

const hourMs = 3_600_000;
const clock = new FixedClock('2026-03-10T12:00:00Z');
let t: TestDatabase;
let config: SignInConfig;
let drafts: SignInDrafts;
let trials: TrialsRepository;
let switches: SignInSwitch;
let sessions: SessionsRepository;
let used: UsedAssertionsRepository;
let tidy: SignInTidy;

beforeAll(async () => {
  t = await testDatabase();
  const [settings, kept, previous] = [
    new SignInConfigRepository(t.national),
    new DraftsRepository(t.national),
    new PreviousRepository(t.national),
  ];
  config = new SignInConfig(t.national, settings, clock);
  drafts = new SignInDrafts(t.national, kept, config, settings, new MetadataReader(clock), clock);
  trials = new TrialsRepository(t.national);
  switches = new SignInSwitch(t.national, config, settings, kept, previous, trials, clock);
  [sessions, used] = [new SessionsRepository(t.national), new UsedAssertionsRepository(t.national)];
  tidy = new SignInTidy(new Sweeps(), trials, previous, sessions, used, clock);
});
afterAll(() => t.close());

let realms = 0;
async function realm(): Promise<{ realmId: string; idp: SchoolIdp }> {
  const [realmId, slug] = [newId(), `switch-${++realms}`];
  await config.prepare(realmId, `${slug}.localhost:3000`);
  return { realmId, idp: await SchoolIdp.of(slug) };
}

/** A test that came to an end just now. */
async function tried(realmId: string, digest: string, passed = true, mfa = false): Promise<string> {
  const [requestId, hash] = [`_${newId()}`, Buffer.from('x')];
  await trials.add({ requestId, realmId, browserHash: hash, ownerHash: hash, digest, returnTo: '/', begunAt: clock.now() });
  expect(await trials.end(requestId, clock.now(), { passed, mfa }, 'sealed')).toBe(true);
  expect(await trials.end(requestId, clock.now(), { passed: !passed, mfa }, 'other')).toBe(false);
  return requestId;
}

const rows = (table: string, realmId: string) =>
  t.national.run((m) => m.query<Record<string, unknown>[]>(`select * from ${table} where realm_id = $1`, [realmId]));

describe('a draft', () => {
  it('starts from nothing or from what is on, and is gone on with by whoever comes next', async () => {
    const { realmId, idp } = await realm();
    expect(await drafts.find(realmId)).toBeNull();
    expect(await drafts.begin(realmId, 'live')).toMatchObject({ given: null, idp: null, options: defaultOptions });
    await drafts.drop(realmId);
    await config.applyIdpMetadata(realmId, idp.metadata());
    await config.setAnswerOptions(realmId, { wantEncrypted: true });
    const begun = await drafts.begin(realmId, 'live');
    expect(begun).toMatchObject({ idp: { entityId: idp.entityId }, options: { wantEncrypted: true } });
    expect((await drafts.begin(realmId, 'nothing')).digest).toBe(begun.digest);
    await drafts.drop(realmId);
    expect(await drafts.begin(realmId, 'nothing')).toMatchObject({ given: null, options: { wantEncrypted: false } });
  });

  it('takes the usual names of the make it guesses, until somebody has chosen', async () => {
    const { realmId, idp } = await realm();
    const asEntra = idp.metadata().replaceAll('http://localhost:3001/', 'https://sts.windows.net/');
    expect((await drafts.giveMetadata(realmId, { metadata: asEntra })).options).toEqual({
      ...defaultOptions,
      vendor: 'entra',
      attributes: presetOf('entra').attributes,
    });
    const chosen = { ...defaultOptions, vendor: 'okta' as const, attributes: presetOf('okta').attributes };
    await drafts.giveOptions(realmId, chosen);
    expect((await drafts.giveMetadata(realmId, { metadata: idp.metadata() })).options).toEqual(chosen);
  });

  it('leaves what is on alone', async () => {
    const { realmId, idp } = await realm();
    await config.applyIdpMetadata(realmId, idp.metadata());
    const before = await config.ready(realmId);
    const other = await SchoolIdp.of(`${idp.slug}-other`);
    await drafts.giveMetadata(realmId, { metadata: other.metadata() });
    await drafts.giveOptions(realmId, { ...defaultOptions, wantResponseSigned: true, allowUnsolicited: true });
    expect(await config.ready(realmId)).toEqual(before);
  });

  it('refuses metadata it cannot use, and keeps what was there', async () => {
    const { realmId, idp } = await realm();
    const { digest } = await drafts.giveMetadata(realmId, { metadata: idp.metadata() });
    await expect(drafts.giveMetadata(realmId, { metadata: '<a/>' })).rejects.toMatchObject({ code: 'bad_input' });
    await expect(drafts.giveMetadata(realmId, {})).rejects.toMatchObject({ code: 'bad_input' });
    expect((await drafts.find(realmId))?.digest).toBe(digest);
  });
});

describe('switching', () => {
  it.each<[string, (realmId: string, digest: string) => Promise<unknown>, string | null]>([
    ['without a test', async () => undefined, 'trial_needed'],
    ['after a test that failed', (realmId, digest) => tried(realmId, digest, false), 'trial_needed'],
    ['after a test of something else', (realmId) => tried(realmId, 'another'), 'trial_needed'],
    ['after a test that is a day old', (realmId, digest) => tried(realmId, digest).then(() => clock.advance(24 * hourMs)), 'trial_needed'],
    ['after a test that is nearly a day old', (realmId, digest) => tried(realmId, digest).then(() => clock.advance(24 * hourMs - 1)), null],
    ['after a test', tried, null],
  ])('%s: %#', async (_what, before, code) => {
    const { realmId, idp } = await realm();
    const { digest } = await drafts.giveMetadata(realmId, { metadata: idp.metadata() });
    await before(realmId, digest);
    if (code) await expect(switches.on(realmId, digest)).rejects.toMatchObject({ code });
    else await expect(switches.on(realmId, digest)).resolves.toEqual({ replaced: false });
    expect(await config.isReady(realmId)).toBe(code === null);
  });

  it('takes the whole draft and clears up, and back again exactly within a day', async () => {
    const { realmId, idp } = await realm();
    await config.applyIdpMetadata(realmId, idp.metadata());
    const before = await config.ready(realmId);
    const other = await SchoolIdp.of(`${idp.slug}-other`);
    await drafts.giveMetadata(realmId, { metadata: other.metadata() });
    const options = {
      ...defaultOptions,
      vendor: 'duo' as const,
      attributes: presetOf('duo').attributes,
      wantResponseSigned: true,
      wantAssertionSigned: false,
      wantEncrypted: true,
      nameIdFormat: 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent',
      contextClasses: ['https://refeds.org/profile/mfa', 'urn:equal'],
      reauthenticateAdmins: true,
      allowUnsolicited: true,
    };
    const { digest } = await drafts.giveOptions(realmId, options);
    await tried(realmId, digest);
    clock.advance(hourMs);
    expect(await switches.on(realmId, digest)).toEqual({ replaced: true });
    const after = await config.ready(realmId);
    expect(after).toMatchObject({ idpEntityId: other.entityId, switchedOnAt: clock.now() });
    expect(optionsOf(after)).toEqual(options);
    expect([await drafts.find(realmId), await rows('sign_in_trial', realmId)]).toEqual([null, []]);
    expect(await switches.wayBack(realmId)).toMatchObject({ entityId: idp.entityId, replacedAt: clock.now() });
    clock.advance(24 * hourMs - 1);
    await switches.back(realmId);
    expect({ ...(await config.ready(realmId)), switchedOnAt: null }).toEqual({ ...before, switchedOnAt: null });
    expect(await drafts.find(realmId)).toMatchObject({ options, idp: { entityId: other.entityId } });
    await expect(switches.back(realmId)).rejects.toMatchObject({ code: 'no_way_back' });
  });

  it('keeps one step back, and for a day only', async () => {
    const { realmId, idp } = await realm();
    for (const round of [1, 2, 3]) {
      const { digest } = await drafts.giveMetadata(realmId, { metadata: idp.metadata().replaceAll('/sso', `/sso-${round}`) });
      await tried(realmId, digest);
      await switches.on(realmId, digest);
    }
    expect(await rows('sign_in_previous', realmId)).toHaveLength(1);
    expect((await switches.wayBack(realmId))?.given.xml).toContain('/sso-2');
    clock.advance(24 * hourMs);
    expect(await switches.wayBack(realmId)).toBeNull();
    await expect(switches.back(realmId)).rejects.toMatchObject({ code: 'no_way_back' });
  });

  it('does not overwrite what somebody prepares when it is switched back', async () => {
    const { realmId, idp } = await realm();
    await config.applyIdpMetadata(realmId, idp.metadata());
    const { digest } = await drafts.giveOptions(realmId, { ...defaultOptions, wantEncrypted: true });
    await tried(realmId, digest);
    await switches.on(realmId, digest);
    const kept = await drafts.giveOptions(realmId, { ...defaultOptions, reauthenticateAdmins: true });
    await switches.back(realmId);
    expect((await drafts.find(realmId))?.digest).toBe(kept.digest);
  });

  it('does not switch to what somebody else has changed meanwhile', async () => {
    const { realmId, idp } = await realm();
    const { digest } = await drafts.giveMetadata(realmId, { metadata: idp.metadata() });
    await tried(realmId, digest);
    await drafts.giveOptions(realmId, { ...defaultOptions, wantEncrypted: true });
    await expect(switches.on(realmId, digest)).rejects.toMatchObject({ code: 'draft_changed' });
    await drafts.drop(realmId);
    await expect(switches.on(realmId, digest)).rejects.toMatchObject({ code: 'draft_changed' });
  });
});

it('forgets what arrived after an hour, tests after a day, and the way back with its time', async () => {
  const { realmId, idp } = await realm();
  await config.applyIdpMetadata(realmId, idp.metadata());
  const { digest } = await drafts.giveOptions(realmId, { ...defaultOptions, wantEncrypted: true });
  await tried(realmId, digest);
  await switches.on(realmId, digest);
  await tried(realmId, 'later');
  const left = async () => {
    const [trial] = await rows('sign_in_trial', realmId);
    return [trial && trial['result_sealed'] !== null, !!trial, (await rows('sign_in_previous', realmId)).length];
  };
  const told: unknown[] = [];
  for (const hours of [0, 0.9, 0.2, 22, 1]) {
    clock.advance(hours * hourMs);
    await tidy.tidy();
    told.push(await left());
  }
  clock.advance(hourMs);
  await tidy.tidy();
  told.push(await left());
  expect(told).toEqual([
    [true, true, 1],
    [true, true, 1],
    [false, true, 1],
    [false, true, 1],
    [false, true, 0],
    [undefined, false, 0],
  ]);
});

it('forgets sessions and used assertions only when nobody could use them any more', async () => {
  const { realmId } = await realm();
  const who = { realmId, personId: newId(), nameHash: Buffer.from('x'), sessionIndex: null, device: null, standing: null };
  const begin = (id: string) => {
    const [createdAt, expiresAt] = [clock.now(), new Date(clock.now().getTime() + 8 * hourMs)];
    const session = { ...who, mfa: false, nameSealed: null, id, tokenHash: Buffer.from(id), createdAt, expiresAt };
    return sessions.begin(session, { issuer: 'issuer', assertionId: id, requestId: null, keys: null }, []);
  };
  await begin(newId());
  expect(await used.note(realmId, 'issuer', 'early', clock.now())).toBe(true);
  clock.advance(60_000);
  await tidy.tidy();
  expect([(await rows('session', realmId)).length, (await rows('saml_assertion', realmId)).length]).toEqual([1, 2]);
  expect(await used.note(realmId, 'issuer', 'early', clock.now())).toBe(false);
  clock.advance(16 * hourMs);
  const late = newId();
  await begin(late);
  await used.note(realmId, 'issuer', 'late', clock.now());
  await tidy.tidy();
  expect((await rows('session', realmId)).map(({ id }) => id)).toEqual([late]);
  expect((await rows('saml_assertion', realmId)).map(({ assertion_id: id }) => id)).toEqual([late, 'late']);
});

describe('an answer that was judged before a switch', () => {
  const answered = (realmId: string, { entityId }: SchoolIdp, keys: readonly string[]) => {
    const [createdAt, expiresAt, id] = [clock.now(), new Date(clock.now().getTime() + 8 * hourMs), newId()];
    const who = { realmId, personId: newId(), nameHash: Buffer.from('x'), sessionIndex: null, device: null, standing: null };
    const session = { ...who, mfa: false, nameSealed: null, id, tokenHash: Buffer.from(id), createdAt, expiresAt };
    return sessions.begin(session, { issuer: entityId, assertionId: id, requestId: null, keys }, []);
  };

  it('begins a session while its provider is the realm’s, and none any more after', async () => {
    const { realmId, idp } = await realm();
    await config.applyIdpMetadata(realmId, idp.metadata());
    const { idpCertificates: keys } = await config.ready(realmId);
    expect(await answered(realmId, idp, keys)).toBe(true);
    const other = await SchoolIdp.of(`${idp.slug}-other`);
    await config.applyIdpMetadata(realmId, other.metadata());
    expect(await answered(realmId, idp, keys)).toBe(false);
    // The same name with another key is somebody else, too.
    expect(await answered(realmId, other, keys)).toBe(false);
    expect(await answered(realmId, other, (await config.ready(realmId)).idpCertificates)).toBe(true);
  });

  it('slips in behind no switch that is under way', async () => {
    const { realmId, idp } = await realm();
    await config.applyIdpMetadata(realmId, idp.metadata());
    const other = await SchoolIdp.of(`${idp.slug}-other`);
    const { idpCertificates: keys } = await config.ready(realmId);
    let moved = (): void => undefined;
    const late = new Promise<void>((resolve) => (moved = resolve)).then(() => answered(realmId, idp, keys));
    await t.national.run(async (m) => {
      await config.applyIdpMetadata(realmId, other.metadata());
      moved();
      const waiting = `select 1 from pg_locks mine join pg_locks theirs using (transactionid)
        where mine.granted and mine.pid = pg_backend_pid() and not theirs.granted`;
      for (let tries = 0; tries < 500 && !(await m.query<unknown[]>(waiting)).length; tries++);
      await sessions.revokeOfRealm(realmId, null, clock.now());
    });
    expect(await late).toBe(false);
    expect((await rows('session', realmId)).filter((session) => session['revoked_at'] === null)).toEqual([]);
  });
});
