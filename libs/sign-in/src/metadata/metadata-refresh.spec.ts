import { MetadataWorld } from '../testing/metadata-world.js';
import { SchoolIdp } from '../testing/school-idp.js';
import { lasting, signedMetadata } from '../testing/signed-metadata.js';
import { waitingDigest } from './metadata-refresh.service.js';

const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];
let w: MetadataWorld;

beforeAll(async () => (w = await MetadataWorld.open()));
afterAll(() => w.close());
beforeEach(() => (w.asked = []));

/** The provider's metadata with the keys of others beside or in place of its own. */
const withKeys = (idp: SchoolIdp, ...keys: SchoolIdp[]) => {
  const [descriptor] = /<md:KeyDescriptor[\s\S]*?<\/md:KeyDescriptor>/.exec(idp.metadata()) ?? [''];
  const all = keys.map(({ key }) =>
    descriptor.replace(/(<ds:X509Certificate>)[^<]*/, `$1${key.certificate.replace(/-----[A-Z ]+-----|\s/g, '')}`),
  );
  return idp.metadata().replace(descriptor, all.join(''));
};
const later = (ms: number) => w.clock.advance(ms);
const certificates = async (realmId: string) => (await w.config.prepared(realmId)).idpCertificates.map((pem) => pem.trim());

it('looks once an hour, and asks only for what has changed', async () => {
  const { realmId } = await w.following('hourly');
  w.asked = [];
  expect(await w.refresh.refreshDue(realmId)).toBeNull();
  later(59 * minute);
  expect(await w.refresh.refreshDue(realmId)).toBeNull();
  later(minute);
  expect(await w.refresh.refreshDue(realmId)).toBe('unchanged');
  expect(w.asked).toEqual([{ path: '/hourly', etag: expect.stringMatching(/^"/) }]);
  expect(await w.refresh.refreshDue(realmId)).toBeNull();
  expect(await w.refresh.state(realmId)).toMatchObject({ readAt: w.clock.now(), failures: 0 });
});

it('looks once, however many processes do at once', async () => {
  const { realmId } = await w.following('crowd');
  w.asked = [];
  later(hour);
  const outcomes = await Promise.all(Array.from({ length: 8 }, () => w.refresh.refreshDue(realmId)));
  expect(outcomes.filter((outcome) => outcome !== null)).toEqual(['unchanged']);
  expect(w.asked).toHaveLength(1);
});

it('goes along when a key is renewed with overlap', async () => {
  const { realmId, idp } = await w.following('renewed');
  const next = await SchoolIdp.of('renewed-next');
  for (const [keys, count] of [
    [[idp, next], 2],
    [[next], 1],
  ] as const) {
    w.says.set('/renewed', withKeys(idp, ...keys));
    later(hour);
    expect(await w.refresh.refreshDue(realmId)).toBe('taken');
    expect(await certificates(realmId)).toHaveLength(count);
  }
  expect(await certificates(realmId)).toEqual([next.key.certificate.trim()]);
});

describe('every key replaced at once', () => {
  it('waits for a yes to what was shown, and sign-in goes on meanwhile', async () => {
    const { realmId, idp } = await w.following('replaced');
    const strange = await SchoolIdp.of('replaced-strange');
    const before = await w.config.ready(realmId);
    w.says.set('/replaced', withKeys(idp, strange));
    later(hour);
    expect(await w.refresh.refreshDue(realmId)).toBe('waiting');
    const since = w.clock.now();
    later(hour);
    expect(await w.refresh.refreshDue(realmId)).toBe('unchanged');
    expect(await w.config.ready(realmId)).toEqual(before);
    const { waiting } = (await w.refresh.state(realmId)) ?? {};
    expect(waiting).toEqual({ xml: withKeys(idp, strange), since });
    await expect(w.refresh.acceptWaiting(realmId, waitingDigest('something else'))).rejects.toMatchObject({ code: 'nothing_waiting' });
    await w.refresh.acceptWaiting(realmId, waitingDigest(waiting?.xml ?? ''));
    expect(await certificates(realmId)).toEqual([strange.key.certificate.trim()]);
    expect(await w.refresh.state(realmId)).toMatchObject({ waiting: null, source: { url: w.url('replaced') } });
  });

  it('no longer waits once the address says the old keys again', async () => {
    const { realmId, idp } = await w.following('repaired');
    w.says.set('/repaired', withKeys(idp, await SchoolIdp.of('repaired-strange')));
    later(hour);
    expect(await w.refresh.refreshDue(realmId)).toBe('waiting');
    w.says.set('/repaired', idp.metadata());
    later(hour);
    expect(await w.refresh.refreshDue(realmId)).toBe('unchanged');
    expect(await w.refresh.state(realmId)).toMatchObject({ waiting: null });
  });

  it('is taken at once when the pinned signature vouches for it', async () => {
    const federation = await SchoolIdp.of('vouching');
    const say = (xml: string) => signedMetadata(lasting(xml, new Date(w.clock.now().getTime() + 13 * day)), federation.key);
    const { realmId, idp } = await w.following('vouched', (honest) => say(honest.metadata()), federation.key.certificate);
    const next = await SchoolIdp.of('vouched-next');
    w.says.set('/vouched', say(withKeys(idp, next)));
    later(hour);
    expect(await w.refresh.refreshDue(realmId)).toBe('taken');
    expect(await certificates(realmId)).toEqual([next.key.certificate.trim()]);
  });
});

it.each<[string, (idp: SchoolIdp) => Promise<Parameters<MetadataWorld['says']['set']>[1]>, string]>([
  ['an error', async () => (reply) => void reply.writeHead(500).end(), 'did not give us a document'],
  ['a page', async () => '<html><body>Sign in</body></html>', 'any more'],
  ['half of it', async (idp) => idp.metadata().slice(0, 300), 'well-formed'],
  [
    'a redirect into the building',
    async () => (reply) => void reply.writeHead(302, { location: 'https://10.0.0.1/' }).end(),
    'public internet',
  ],
  ['somebody else’s', async () => (await SchoolIdp.of('somebody')).metadata(), 'any more'],
  ['no key', async (idp) => withKeys(idp), 'no signing certificate'],
  ['what has run out', async (idp) => lasting(idp.metadata(), new Date(w.clock.now().getTime() - minute)), 'run out'],
  ['a document type', async (idp) => `<!DOCTYPE x>${idp.metadata().replace(/^<\?.*?\?>/, '')}`, 'document type'],
])('keeps the last good when the address says %s', async (what, said, words) => {
  const slug = `bad-${what.replace(/\W/g, '')}`.toLowerCase();
  const { realmId, idp } = await w.following(slug);
  const before = await w.config.ready(realmId);
  w.says.set(`/${slug}`, await said(idp));
  later(hour);
  expect(await w.refresh.refreshDue(realmId)).toBe('failed');
  expect(await w.refresh.state(realmId)).toMatchObject({ failures: 1, problem: expect.stringContaining(words), waiting: null });
  expect(await w.config.ready(realmId)).toEqual(before);
  later(10 * minute);
  expect(await w.refresh.refreshDue(realmId)).toBe('failed');
  expect((await w.refresh.state(realmId))?.failures).toBe(2);
  w.says.set(`/${slug}`, idp.metadata());
  later(20 * minute);
  expect(await w.refresh.refreshDue(realmId)).toBe('unchanged');
  expect(await w.refresh.state(realmId)).toMatchObject({ failures: 0, problem: null });
});

it('does not take a key that another school trusts', async () => {
  const { idp: other } = await w.following('neighbor');
  const { realmId, idp } = await w.following('copying');
  w.says.set('/copying', withKeys(idp, idp, other));
  later(hour);
  expect(await w.refresh.refreshDue(realmId)).toBe('failed');
  expect(await certificates(realmId)).toHaveLength(1);
});

it('does not take unsigned metadata where a signature is asked for', async () => {
  const federation = await SchoolIdp.of('strict-federation');
  const until = new Date(w.clock.now().getTime() + day);
  const signed = (honest: SchoolIdp) => signedMetadata(lasting(honest.metadata(), until), federation.key);
  const { realmId, idp } = await w.following('strict', signed, federation.key.certificate);
  w.says.set('/strict', idp.metadata());
  later(hour);
  expect(await w.refresh.refreshDue(realmId)).toBe('failed');
  expect((await w.refresh.state(realmId))?.problem).toContain('not signed');
});

it('closes sign-in when what is kept has run out, and opens it with what is fresh', async () => {
  const until = new Date(w.clock.now().getTime() + day);
  const { realmId, idp } = await w.following('ending', (honest) => lasting(honest.metadata(), until));
  later(day - minute);
  // A server that says nothing has changed cannot make what is over good again.
  await w.refresh.refreshDue(realmId);
  await expect(w.config.ready(realmId)).resolves.toBeDefined();
  later(minute);
  await expect(w.config.ready(realmId)).rejects.toMatchObject({ code: 'sign_in_metadata_over' });
  expect(await w.config.isReady(realmId)).toBe(true);
  later(hour);
  expect(await w.refresh.refreshDue(realmId)).toBe('failed');
  w.says.set('/ending', lasting(idp.metadata(), new Date(w.clock.now().getTime() + day)));
  await w.refresh.refreshNow(realmId);
  await expect(w.config.ready(realmId)).resolves.toMatchObject({ idpEntityId: idp.entityId });
});

it('leaves alone what a person has given meanwhile, and what never had an address', async () => {
  const { realmId, idp } = await w.following('by-hand');
  w.says.set('/by-hand', (reply) => {
    void w.config.applyIdpMetadata(realmId, idp.metadata()).then(() => reply.writeHead(200).end(withKeys(idp, idp)));
  });
  later(hour);
  expect(await w.refresh.refreshDue(realmId)).toBe('unchanged');
  expect(await w.refresh.state(realmId)).toMatchObject({ source: null, dueAt: null, xml: idp.metadata() });
  later(day);
  expect(await w.refresh.refreshDue(realmId)).toBeNull();
  await expect(w.refresh.refreshNow(realmId)).rejects.toMatchObject({ code: 'not_found' });
});
