import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { env, seal } from '@akin/platform';
import type { SignInConfig } from '@akin/sign-in';
import { asOwner, inSchool, migrateSchoolSchema, SchoolPreparations, type Migration, type School } from '@akin/tenancy';
import { testDatabase, type TestDatabase } from '@akin/tenancy/testing';
import type { SchoolExport } from '../school-export.service.js';
import type { SchoolRestore } from '../school-restore.service.js';
import { archiveServices, withOddities, type ArchivePlaces } from './archive-services.js';

export const spoken = 'I was the first of us to finish school.';

/** A database with the services an archive needs, and a folder for files. Close it in `afterAll`. */
export class ArchiveWorld {
  private made = 0;

  private constructor(
    readonly t: TestDatabase,
    private readonly services: ReturnType<typeof archiveServices>,
    readonly places: ArchivePlaces,
  ) {}

  static async open(): Promise<ArchiveWorld> {
    const t = await testDatabase();
    const places = { ownerUrl: t.ownerUrl, appUrl: t.appUrl, folder: mkdtempSync(join(tmpdir(), 'akin-archive-')) };
    return new ArchiveWorld(t, archiveServices(places, t.national), places);
  }

  get folder(): string {
    return this.places.folder;
  }

  get exports(): SchoolExport {
    return this.services.exports;
  }

  get signIn(): SignInConfig {
    return this.services.signIn;
  }

  get preparations(): SchoolPreparations {
    return this.services.preparations;
  }

  /** Restores as an installation that knows these migrations. */
  restores(migrations?: readonly Migration[]): SchoolRestore {
    return this.services.restores(migrations);
  }

  newFile(): string {
    return join(this.folder, `${++this.made}.akin`);
  }

  /** A school at the version of `oddities`, with its sign-in prepared and something in many tables. */
  async school(slug: string): Promise<School> {
    const school = await this.t.school(slug, { exact: true, demoSignIn: false });
    await asOwner(this.t.ownerUrl, (client) => migrateSchoolSchema(client, school, new URL(this.t.appUrl).username, withOddities()));
    await this.signIn.prepare(school.id, `${slug}.${env().BASE_DOMAIN}`);
    await this.fill(school);
    return (await this.t.registry.schoolById(school.id)) as School;
  }

  /** A school whose tables stayed at an early version. */
  async oldSchool(slug: string, migrations: readonly Migration[]): Promise<School> {
    const { id } = await this.t.school(slug, { exact: true });
    return asOwner(this.t.ownerUrl, async (client) => {
      const school = (await this.t.registry.schoolById(id)) as School;
      await client.query(`drop schema ${pg.escapeIdentifier(school.schema)} cascade`);
      await client.query('update national.institution set schema_version = 0 where id = $1', [id]);
      await migrateSchoolSchema(client, school, new URL(this.t.appUrl).username, migrations);
      return (await this.t.registry.schoolById(id)) as School;
    });
  }

  query<T>(school: School, sql: string, values: unknown[] = []): Promise<T[]> {
    return inSchool(school, () => this.t.db.run((m) => m.query<T[]>(sql, values)));
  }

  /** What exists in the whole database, and roles for this address: to see that nothing was written. */
  async everything(slug: string): Promise<unknown> {
    return asOwner(this.t.ownerUrl, async (client) => {
      const all = async (sql: string) => (await client.query({ text: sql, rowMode: 'array' })).rows;
      return {
        schools: await all('select * from national.institution order by id'),
        signIn: await all('select realm_id, host from national.sign_in order by 1'),
        contacts: await all('select * from national.institution_contact order by 1, 2'),
        audit: await all('select * from national.operator_audit order by id'),
        schemas: await all('select nspname from pg_namespace order by 1'),
        roles: await all(`select rolname from pg_roles where rolname like 't\\_${slug}\\_%' order by 1`),
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
