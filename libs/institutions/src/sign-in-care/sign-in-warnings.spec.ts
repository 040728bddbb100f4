import { Accounts, MetadataRepository, SignInConfig, SpKeys, waitingDigest, type MetadataSource } from '@akin/sign-in';
import { inSchool, type School } from '@akin/tenancy';
import { generate } from 'selfsigned';
import { ContactsRepository } from '../operator/contacts.repository.js';
import { OperatorWorld } from '../testing/operator-world.js';
import { SignInCare } from './sign-in-care.service.js';
import { SignInWarnings } from './sign-in-warnings.service.js';

const dayMs = 86_400_000;
const start = new Date('2026-03-10T12:00:00Z');
const inDays = (days: number) => new Date(start.getTime() + days * dayMs);
let world: OperatorWorld;

beforeAll(async () => void (world = await OperatorWorld.open()));
beforeEach(() => world.clock.set(start));
afterAll(() => world.close());

async function metadataOf(name: string, certificateEnds: Date, validUntil: Date | null = null): Promise<string> {
  const { cert } = await generate([{ name: 'commonName', value: name }], {
    keySize: 2048,
    algorithm: 'sha256',
    notAfterDate: certificateEnds,
  });
  const key = `<ds:X509Certificate>${cert.replace(/-----[A-Z ]+-----|\s/g, '')}</ds:X509Certificate>`;
  const until = validUntil ? ` validUntil="${validUntil.toISOString()}"` : '';
  return `<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" xmlns:ds="http://www.w3.org/2000/09/xmldsig#"${until} entityID="https://${name}.example"><IDPSSODescriptor><KeyDescriptor><ds:KeyInfo><ds:X509Data>${key}</ds:X509Data></ds:KeyInfo></KeyDescriptor><SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="https://${name}.example/sso"/></IDPSSODescriptor></EntityDescriptor>`;
}

const sourceAt = (url: string): MetadataSource => ({ url, signer: null, etag: null, modified: null, readAt: start });

/** A school whose sign-in is on, with an admin, a learner and an IT contact. */
async function schoolWith(slug: string, xml: string, source: MetadataSource | null = null): Promise<School> {
  const school = await world.t.school(slug);
  const signIn = world.get(SignInConfig);
  await signIn.prepare(school.id, `${school.slug}.localhost:3000`);
  await signIn.applyIdpMetadata(school.id, xml, source);
  await world.get(ContactsRepository).add(school.id, [
    { role: 'it', name: 'Irma Tech', mail: 'it@school.example' },
    { role: 'administrator', name: 'Somebody', mail: 'first@school.example' },
  ]);
  await inSchool(school, () =>
    world.get(Accounts).upsertFromRoster([
      { key: null, mail: 'admin@school.example', givenName: 'Ada', familyName: 'Admin', role: 'admin' },
      { key: null, mail: 'learner@school.example', givenName: 'Lee', familyName: 'Learner', role: 'learner' },
    ]),
  );
  return school;
}

const tell = (school: School) => inSchool(school, () => world.get(SignInWarnings).tell());
const mails = (school: School) =>
  inSchool(school, () =>
    world.t.db.run((m) => m.query<{ recipient: string; subject: string; body: string }[]>('select * from mail order by id')),
  );

it('tells admins and the IT contact 30, 14 and 7 days before their certificate ends, once each', async () => {
  const school = await schoolWith('ending', await metadataOf('ending', inDays(40)));
  const counts: number[] = [];
  for (const left of [31, 30, 30, 15, 14, 8, 7, 1, 0, -1]) {
    world.clock.set(inDays(40 - left));
    await tell(school);
    counts.push((await mails(school)).length);
  }
  expect(counts).toEqual([0, 2, 2, 2, 4, 4, 6, 6, 6, 6]);
  const [first, second] = await mails(school);
  expect([first.recipient, second.recipient].sort()).toEqual(['admin@school.example', 'it@school.example']);
  expect(first.subject).toContain('April 19, 2026');
  expect(first.body).toContain('signing certificate of your identity provider');
});

it('is quiet about a certificate that was renewed', async () => {
  const school = await schoolWith('renewed', await metadataOf('renewed', inDays(40)));
  world.clock.set(inDays(20));
  await tell(school);
  await world.get(SignInConfig).applyIdpMetadata(school.id, await metadataOf('renewed', inDays(900)));
  world.clock.set(inDays(34));
  await tell(school);
  expect(await mails(school)).toHaveLength(2);
});

it('tells of our own certificate, also of the one to come', async () => {
  const school = await schoolWith('ours', await metadataOf('ours', inDays(9000)));
  world.clock.set(inDays(10));
  await world.get(SpKeys).begin(school.id);
  const tenYears = new Date(start);
  tenYears.setUTCFullYear(2036);
  world.clock.set(new Date(tenYears.getTime() - 6 * dayMs));
  await tell(school);
  const bodies = (await mails(school)).map(({ body }) => body);
  expect(bodies).toHaveLength(4);
  for (const body of bodies) expect(body).toContain('our certificate in your identity provider');
});

describe('metadata with an end of its own', () => {
  it('is told of when it came as a file', async () => {
    const school = await schoolWith('file', await metadataOf('file', inDays(900), inDays(13)));
    await tell(school);
    expect((await mails(school)).map(({ body }) => body)).toEqual(
      Array(2).fill(expect.stringContaining('must not be used after that day')),
    );
  });

  it('is not told of while its address renews it, and is once that fails or stops', async () => {
    const url = 'https://idp.example/metadata';
    const school = await schoolWith('address', await metadataOf('address', inDays(900), inDays(13)), sourceAt(url));
    await tell(school);
    expect(await mails(school)).toEqual([]);
    await world.get(MetadataRepository).markFailed(school.id, url, 'no answer', inDays(1));
    await tell(school);
    expect(await mails(school)).toHaveLength(2);
    await world.get(MetadataRepository).markUnchanged(school.id, url, start, inDays(1));
    world.clock.set(inDays(11.5));
    await tell(school);
    expect(await mails(school)).toHaveLength(4);
  });
});

it('tells of metadata that waits for a yes, once, and the yes is written down', async () => {
  const source = sourceAt('https://idp.example/waiting');
  const school = await schoolWith('waiting', await metadataOf('waiting', inDays(900)), source);
  const replaced = await metadataOf('waiting', inDays(901));
  await world.get(MetadataRepository).keepWaiting(school.id, replaced, source, inDays(1));
  await tell(school);
  await tell(school);
  const [mail, , ...more] = await mails(school);
  expect(more).toEqual([]);
  const digest = waitingDigest(replaced);
  expect(mail.body).toContain(digest);
  const care = world.get(SignInCare);
  await expect(care.acceptMetadata(null, school, 'another')).rejects.toMatchObject({ code: 'nothing_waiting' });
  await care.acceptMetadata(null, school, digest);
  await expect(care.acceptMetadata(null, school, digest)).rejects.toMatchObject({ code: 'nothing_waiting' });
  for (const step of ['begin', 'switch', 'finish'] as const) await care.changeKey(null, school, step);
  await expect(care.changeKey(null, school, 'finish')).rejects.toMatchObject({ code: 'key_change_out_of_turn' });
  const lines = await world.t.national.run((m) =>
    m.query<{ action: string; detail: object }[]>('select action, detail from operator_audit where institution_id = $1 order by id', [
      school.id,
    ]),
  );
  expect(lines).toEqual([
    { action: 'sign_in_metadata_accepted', detail: { digest } },
    ...['begun', 'switched', 'finished'].map((step) => ({ action: `sign_in_key_${step}`, detail: {} })),
  ]);
});

it('says nothing while sign-in is off', async () => {
  const school = await world.t.school('off');
  await world.get(SignInConfig).prepare(school.id, `${school.slug}.localhost:3000`);
  await tell(school);
  expect(await mails(school)).toEqual([]);
});
