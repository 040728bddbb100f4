import { writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrateQueue } from '@akin/messaging';
import { SystemClock } from '@akin/platform';
import { SignInConfig, SignInConfigRepository } from '@akin/sign-in';
import { inSchool, type School } from '@akin/tenancy';
import { testDatabase, type TestDatabase } from '@akin/tenancy/testing';
import { idpMetadata } from '../../../../apps/demo-idp/src/saml/idp-metadata.js';
import { makeCredentials } from '../../../../apps/demo-idp/src/keys/make-credentials.js';
import { parseWords, UsageProblem } from './command.js';
import { commands } from './index.js';

let t: TestDatabase;
let folder: string;
let metadata: string;
let [lakeside, hillside]: School[] = [];
beforeAll(async () => {
  t = await testDatabase();
  await migrateQueue({ databaseUrl: t.queueUrl }, t.ownerUrl);
  Object.assign(process.env, { DATABASE_URL: t.appUrl, DATABASE_OWNER_URL: t.ownerUrl, QUEUE_DATABASE_URL: t.queueUrl });
  delete process.env['REDIS_URL'];
  [lakeside, hillside] = [await t.school('lakeside'), await t.school('hillside')];
  const config = new SignInConfig(t.national, new SignInConfigRepository(t.national), new SystemClock());
  for (const { id, slug } of [lakeside, hillside]) await config.prepare(id, `${slug}.localhost:3000`);
  folder = mkdtempSync(join(tmpdir(), 'akin-'));
  metadata = join(folder, 'idp.xml');
  const base = 'https://idp.university.example';
  const { certificate } = await makeCredentials('university');
  writeFileSync(metadata, idpMetadata('university', { entityId: `${base}/idp`, sso: `${base}/sso`, slo: `${base}/slo` }, certificate));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await t.close();
});

/** As the command line runs it. */
async function run(name: string, options: Record<string, string | true>) {
  const command = commands.find((one) => one.name === name);
  if (!command) throw new Error(`no command ${name}`);
  const words = Object.entries(options).flatMap(([key, value]) => (value === true ? [`--${key}`] : [`--${key}`, value]));
  return command.run(parseWords(words, command.options));
}

const reason = 'Their identity provider lost its key';
const actions = async (school: School) => {
  const lines = await t.national.run((m) =>
    m.query<{ action: string; operator_id: string | null }[]>(
      'select action, operator_id from operator_audit where institution_id = $1 order by at, id',
      [school.id],
    ),
  );
  return lines.map(({ action, operator_id }) => `${action} ${operator_id ?? ''}`.trim());
};

it('lets two schools share an identity provider when that is said', async () => {
  await run('institution:sign-in', { slug: lakeside.slug, metadata });
  await expect(run('institution:sign-in', { slug: hillside.slug, metadata })).rejects.toMatchObject({ code: 'bad_input' });
  expect(await run('institution:sign-in', { slug: hillside.slug, metadata, share: true })).toMatchObject({ data: { signIn: 'ready' } });
  await run('institution:sign-in', { slug: lakeside.slug, metadata });
  expect(await actions(hillside)).toEqual(['sign_in_idp_shared', 'sign_in_switched_on']);
});

it('sends a locked-out school’s contact a way in, and shows it to nobody', async () => {
  await expect(run('institution:break-glass', { slug: lakeside.slug, reason: 'please' })).rejects.toThrow(UsageProblem);
  await expect(run('institution:break-glass', { slug: lakeside.slug, reason })).rejects.toMatchObject({ code: 'not_found' });
  await t.national.run((m) =>
    m.query(`insert into institution_contact (institution_id, role, name, mail) values ($1, 'it', 'Dana', 'dana@lakeside.example')`, [
      lakeside.id,
    ]),
  );
  const sent = await run('institution:break-glass', { slug: lakeside.slug, reason });
  expect(sent).toMatchObject({
    data: { role: 'it', expiresAt: expect.stringMatching(/Z$/) },
    words: expect.stringMatching(/^The IT contact of/),
  });
  const [mail] = await inSchool(lakeside, () => t.db.run((m) => m.query<{ recipient: string; body: string }[]>('select * from mail')));
  expect(mail.recipient).toBe('dana@lakeside.example');
  const token = /\/set-up#([\w-]+)/.exec(mail.body)?.[1] ?? '';
  expect(token).toHaveLength(64);
  expect(JSON.stringify(sent)).not.toContain(token);
  expect((await actions(lakeside)).at(-1)).toBe('break_glass_sent');
});
