import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { env, FixedClock, seal, unseal } from '@akin/platform';
import { SignInConfig, SignInConfigRepository, type OperatorAccountsRepository } from '@akin/sign-in';
import {
  asOwner,
  inSchool,
  loadMigrations,
  migrateSchoolSchema,
  SealedTables,
  type Migration,
  type RowText,
  type School,
} from '@akin/tenancy';
import { testDatabase, type TestDatabase } from '@akin/tenancy/testing';
import { OperatorAuditRepository } from '../../audit/operator-audit.repository.js';
import { OperatorAudit } from '../../audit/operator-audit.service.js';
import { SchoolExport } from '../school-export.service.js';
import { SchoolRestore } from '../school-restore.service.js';
import { Uploads } from '../uploads.repository.js';

/** Tables no room has yet: numbers given out by the database, keys in a circle, every kind of value, a sealed cell. */
export const oddities: Migration = {
  version: 9001,
  name: 'oddities',
  sql: `
    create table ticket (id bigint generated always as identity primary key, words text);
    create table kin (id uuid primary key, friend uuid not null references kin (id), account_id uuid references account (id));
    create table oddity (
      code text, at timestamptz, primary key (code, at),
      amount numeric(12, 4), ratio double precision, day date, spent interval, bits bytea, tags text[], plain json, loose jsonb,
      doubled numeric generated always as (amount * 2) stored);
    create table secret (id uuid primary key, words_sealed text not null);`,
};

/** How the room of `secret` would open and close it. */
const secrets = {
  open: (row: RowText, schoolId: string): RowText => ({
    ...row,
    words_sealed: unseal(String(row['words_sealed']), schoolId, String(row['id'])),
  }),
  close: (row: RowText, schoolId: string): RowText => ({
    ...row,
    words_sealed: seal(String(row['words_sealed']), schoolId, String(row['id'])),
  }),
};

export const spoken = 'I was the first of us to finish school.';

/** A database with the services an archive needs, and a folder for files. Close it in `afterAll`. */
export class ArchiveWorld {
  readonly folder = mkdtempSync(join(tmpdir(), 'akin-archive-'));
  readonly migrations = [...loadMigrations('migrations'), oddities];
  readonly sealed = new SealedTables();
  readonly uploads = new Uploads();
  readonly clock = new FixedClock('2026-11-12T15:00:00Z');
  readonly exports: SchoolExport;
  private made = 0;

  private constructor(
    readonly t: TestDatabase,
    private readonly audit: OperatorAudit,
  ) {
    env().AKIN_DATA = this.folder;
    const asIs = { open: (row: RowText) => row, close: (row: RowText) => row };
    this.sealed.add('secret', secrets);
    this.sealed.add('facet_answers', asIs);
    this.exports = new SchoolExport(t.appUrl, this.sealed, this.uploads, audit, this.clock);
  }

  static async open(): Promise<ArchiveWorld> {
    const t = await testDatabase();
    const nobody = { names: () => Promise.resolve(new Map()) } as unknown as OperatorAccountsRepository;
    return new ArchiveWorld(t, new OperatorAudit(new OperatorAuditRepository(t.national), nobody, new FixedClock('2026-11-12T15:00:00Z')));
  }

  get signIn(): SignInConfig {
    return new SignInConfig(this.t.national, new SignInConfigRepository(this.t.national), this.clock);
  }

  /** Restores as an installation that knows these migrations. */
  restores(migrations: readonly Migration[] = this.migrations): SchoolRestore {
    const { t, sealed, uploads, signIn, audit, clock } = this;
    return new SchoolRestore({ ownerUrl: t.ownerUrl, appUrl: t.appUrl }, t.registry, sealed, uploads, signIn, audit, clock, migrations);
  }

  newFile(): string {
    mkdirSync(this.folder, { recursive: true });
    return join(this.folder, `${++this.made}.akin`);
  }

  /** A school at the version of `oddities`, with its sign-in prepared and something in many tables. */
  async school(slug: string): Promise<School> {
    const school = await this.t.school(slug, { exact: true, demoSignIn: false });
    await asOwner(this.t.ownerUrl, (client) => migrateSchoolSchema(client, school, new URL(this.t.appUrl).username, this.migrations));
    await this.signIn.prepare(school.id, `${slug}.${env().BASE_DOMAIN}`);
    await this.fill(school);
    return (await this.t.registry.schoolById(school.id)) as School;
  }

  query<T>(school: School, sql: string, values: unknown[] = []): Promise<T[]> {
    return inSchool(school, () => this.t.db.run((m) => m.query<T[]>(sql, values)));
  }

  /** What exists in the whole database: to see that nothing was written. */
  async everything(): Promise<unknown> {
    return asOwner(this.t.ownerUrl, async (client) => {
      const all = async (sql: string) => (await client.query({ text: sql, rowMode: 'array' })).rows;
      return {
        schools: await all('select * from national.institution order by id'),
        signIn: await all('select realm_id, host from national.sign_in order by 1'),
        contacts: await all('select * from national.institution_contact order by 1, 2'),
        audit: await all('select * from national.operator_audit order by id'),
        schemas: await all('select nspname from pg_namespace order by 1'),
        roles: await all(`select rolname from pg_roles where rolname like 't\\_%' order by 1`),
        relations: await all('select oid::regclass::text from pg_class order by 1'),
      };
    });
  }

  /** Removes every trace of a school, as erasing does. */
  async erase({ id, schema, role }: School): Promise<void> {
    await asOwner(this.t.ownerUrl, async (client) => {
      await client.query(`drop schema ${pg.escapeIdentifier(schema)} cascade; drop role ${pg.escapeIdentifier(role)};`);
      await client.query('delete from national.sign_in where realm_id = $1', [id]);
      await client.query('delete from national.domain where institution_id = $1', [id]);
      await client.query('delete from national.institution where id = $1', [id]);
    });
  }

  async close(): Promise<void> {
    await this.t.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async fill(school: School): Promise<void> {
    const [ada, bo, secret] = [randomUUID(), randomUUID(), randomUUID()];
    const say = (sql: string, values: unknown[] = []) => this.query(school, sql, values);
    await say(
      `insert into account (id, mail, given_name, family_name, given_roles) values ($1, 'ada@north.example', 'Ada', $3, '{mentor}'), ($2, 'bo@north.example', 'Bo', '', '{}')`,
      [ada, bo, 'O’Neil "the\n\tsecond" \\ 🙏 tiếng Việt'],
    );
    await say(`insert into roster (id, file_name, uploaded_by, uploaded_at, header_signature, columns, rows, compared, counts, problems, changes, result)
       values (gen_random_uuid(), 'a,b.csv', '${ada}', now(), 's', '[]', 'null', 'c', '{"a": 1.50, "b": null}', '[]', '[]', null)`);
    await say(`insert into ticket (words) select 'ticket ' || n from generate_series(1, 5000) n`);
    await say(`insert into kin values ('${ada}', '${ada}', '${ada}')`);
    await say(
      `with pair as (insert into kin values ('${bo}', '${secret}', null), ('${secret}', '${bo}', null) returning 1) select 1 from pair`,
    );
    await say(`insert into oddity values
       ('é', '2026-01-01 00:00:00.123456+05', 12.5, 0.1, '2026-02-28', '1 mon 2 days 03:04:05.6', '\\x00ff0a', '{"a,b",null,"\\"q\\"",NULL}', '{"b" : 1, "b":2}', 'null'),
       ('Z', 'infinity', null, 'NaN', '-infinity', '-1 year', '', '{}', 'null', '{"a": [1e2, "\\u00e9"]}'),
       ('a', '1999-12-31 23:59:59Z', 99999999.9999, 1e-300, null, null, null, null, null, null)`);
    await say('insert into secret values ($1, $2)', [secret, seal(spoken, school.id, secret)]);
  }
}
