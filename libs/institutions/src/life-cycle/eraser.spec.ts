import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrateQueue, Queues } from '@akin/messaging';
import { newId } from '@akin/platform';
import { Sessions, SignInConfig } from '@akin/sign-in';
import { asOwner, inSchool, loginOf, migrateSchoolSchema, type School } from '@akin/tenancy';
import { Domains } from '../domains/domains.service.js';
import { StepsRepository } from '../provisioning/steps.repository.js';
import { OperatorWorld } from '../testing/operator-world.js';
import { Eraser } from './eraser.js';
import { LifeCycle } from './life-cycle.service.js';

let world: OperatorWorld;
let uploads: string;
let eraser: Eraser;
beforeAll(async () => {
  world = await OperatorWorld.open();
  await migrateQueue({ databaseUrl: world.t.queueUrl }, world.t.ownerUrl);
  uploads = await mkdtemp(join(tmpdir(), 'akin-uploads-'));
  eraser = new Eraser({ ownerUrl: world.t.ownerUrl, uploads }, world.clock);
});
beforeEach(() => world.clock.set('2026-03-10T12:00:00Z'));
afterAll(async () => {
  await rm(uploads, { recursive: true });
  await world.close();
});

/** A school with something in every place a school can leave something. */
async function full(slug: string): Promise<School> {
  const school = await world.t.school(slug);
  await inSchool(school, () => world.t.db.run((m) => m.query(`insert into account (id, mail) values ($1, 'a@full.example')`, [newId()])));
  await world.get(SignInConfig).prepare(school.id, `${school.slug}.localhost:3000`);
  await world.get(Domains).add(null, school.slug, `${school.slug}.example`);
  await world.get(StepsRepository).plan(school.id);
  const who = { realmId: school.id, personId: newId(), nameHash: Buffer.from('x'), sessionIndex: null };
  await world.get(Sessions).begin(who, { issuer: 'idp', assertionId: newId(), requestId: null, keys: null });
  const queues = new Queues({ databaseUrl: world.t.queueUrl });
  for (let twice = 0; twice < 2; twice += 1) await queues.wake(school.id);
  await queues.visit([school.id]);
  await queues.provision(school.id);
  await queues.onModuleDestroy();
  const rows = [
    `insert into institution_contact values ($1, 'it', 'Ian', 'ian@full.example')`,
    `insert into set_up_link (id, institution_id, role, token_hash, made_at, expires_at) values (gen_random_uuid(), $1, 'it', sha256(gen_random_uuid()::text::bytea), now(), now())`,
    `insert into saml_request values (gen_random_uuid()::text, $1, '', '/', now(), now())`,
    `insert into saml_assertion values ($1, 'issuer', 'id', now())`,
    `insert into outside_sign_in_refusal (reference, at, reason, attempt, host, vouched)
     select gen_random_uuid()::text, now(), 'school_suspended', 'in', host, false from sign_in where realm_id = $1`,
    `insert into sign_in_draft (realm_id, changed_at) values ($1, now())`,
    `insert into sign_in_trial (request_id, realm_id, browser_hash, owner_hash, digest, return_to, begun_at)
     values (gen_random_uuid()::text, $1, '', '', '', '/', now())`,
  ];
  for (const row of rows) await world.national(row, [school.id]);
  await mkdir(join(uploads, school.id));
  await writeFile(join(uploads, school.id, 'logo.png'), 'x');
  return school;
}

async function due(slug: string): Promise<School> {
  const school = await full(slug);
  await world.get(LifeCycle).archive(null, school.slug);
  await world.get(LifeCycle).erase(null, school.slug, school.slug);
  world.clock.advance(30 * 24 * 60 * 60_000);
  return school;
}

/** Everything on the server that still speaks of the school, table by table. */
const traces = ({ id, slug, schema, role }: School) =>
  asOwner(world.t.ownerUrl, async (client) => {
    const { rows: tables } = await client.query<{ place: string; name: string }>(
      `select format('%I.%I', schemaname, tablename) as place, case schemaname when 'bullmq' then 'queue_' else '' end || tablename as name
       from pg_tables where schemaname in ('national', 'bullmq')`,
    );
    const found: Record<string, number> = {};
    for (const { place, name } of tables) {
      const answer = await client.query(`select 1 from ${place} t where t::text like any ($1)`, [[`%${id}%`, `%${slug}%`]]);
      if (answer.rowCount) found[name] = answer.rowCount;
    }
    const schemas = await client.query('select 1 from pg_namespace where nspname = $1', [schema]);
    const roles = await client.query('select 1 from pg_roles where rolname = $1', [role]);
    return { ...found, schemas: schemas.rowCount, roles: roles.rowCount, uploads: existsSync(join(uploads, id)) };
  });

it('leaves nothing but lines of the audit, and no other school less', async () => {
  const other = await full('other');
  const before = await traces(other);
  const school = await due('gone');
  expect(Object.keys(await traces(school)).sort()).toEqual([
    ...['domain', 'institution', 'institution_contact', 'operator_audit', 'outside_sign_in_refusal', 'provisioning_step'],
    ...['queue_dedup', 'queue_event', 'queue_job', 'roles'],
    ...['saml_assertion', 'saml_request', 'schemas', 'session', 'set_up_link', 'sign_in', 'sign_in_draft', 'sign_in_trial', 'uploads'],
  ]);
  expect(await eraser.eraseDue()).toEqual([school.slug]);
  expect(await traces(school)).toEqual({ operator_audit: 4, schemas: 0, roles: 0, uploads: false });
  expect(await traces(other)).toEqual(before);
  const [last] = await world.national<object>('select action, operator_id, slug from operator_audit order by id desc limit 1');
  expect(last).toEqual({ action: 'erased', operator_id: null, slug: school.slug });
});

it('waits for the day', async () => {
  const school = await due('waits');
  world.clock.advance(-1);
  expect(await eraser.eraseDue()).toEqual([]);
  expect(await traces(school)).toMatchObject({ schemas: 1, institution: 1, uploads: true });
});

it.each([1, 3, 4, 5, 6, 7, 9, 12, 14, 15])('killed at statement %i, it is taken up again without a trace', async (at) => {
  const school = await due(`killed${at}`);
  const before = await traces(school);
  const real = pg.Client.prototype.query as (...words: unknown[]) => Promise<unknown>;
  let seen = 0;
  const query = jest.spyOn(pg.Client.prototype, 'query').mockImplementation(function (this: pg.Client, ...words: unknown[]) {
    return ++seen >= at ? Promise.reject(new Error('killed')) : real.apply(this, words);
  } as never);
  await eraser.eraseDue().catch(() => undefined);
  query.mockRestore();
  expect(seen).toBeGreaterThanOrEqual(at);
  expect(await traces(school)).toEqual({ ...before, uploads: expect.any(Boolean) });
  expect(await eraser.eraseDue()).toContain(school.slug);
  expect(await traces(school)).toEqual({ operator_audit: 4, schemas: 0, roles: 0, uploads: false });
});

it('is done once by two at the same moment', async () => {
  const school = await due('twice');
  const gone = await Promise.all([eraser.eraseDue(), eraser.eraseDue()]);
  expect(gone.flat()).toEqual([school.slug]);
});

it('erases the others when one is in the way', async () => {
  const [stuck, free] = [await due('stuck'), await due('free')];
  const mine = `alter schema "${stuck.schema}" rename to "${stuck.schema}_x"`;
  const back = `alter schema "${stuck.schema}_x" rename to "${stuck.schema}"`;
  await asOwner(world.t.ownerUrl, (client) => client.query(mine));
  expect(await eraser.eraseDue()).toEqual([free.slug]);
  await asOwner(world.t.ownerUrl, (client) => client.query(back));
  expect(await eraser.eraseDue()).toEqual([stuck.slug]);
});

it('is not brought back by a migration that began before', async () => {
  const school = await due('listed');
  await eraser.eraseDue();
  await expect(asOwner(world.t.ownerUrl, (client) => migrateSchoolSchema(client, school, loginOf(world.t.appUrl).name))).rejects.toThrow(
    /registry/,
  );
  expect(await traces(school)).toMatchObject({ schemas: 0, roles: 0 });
});
