import pg from 'pg';
import type { InstitutionState } from '@akin/contracts';
import { Refusal } from '@akin/platform';
import {
  asOwner,
  buildSchoolSchema,
  loginOf,
  newInstitutionRow,
  ownerTransaction,
  type Migration,
  type RowText,
  type SchoolSchema,
  type SealedTables,
} from '@akin/tenancy';
import { writeControl, type Control } from './control.repository.js';
import type { ArchivedInstitution, ArchivedSequence } from './manifest.js';
import { exactText, readRows, readShapes, type TableShape } from './school-tables.repository.js';
import { inBatches, splitLines } from './split-lines.js';

const id = (name: string) => pg.escapeIdentifier(name);

/** One number for "somebody is restoring a school", shared by all processes. */
const lockNumber = 4_201_010;

/** The owner's address and the application's. */
export interface Addresses {
  ownerUrl: string;
  appUrl: string;
}

/**
 * Enters a school in the registry and builds it, with the owner's rights and in one transaction: all of it is there
 * or nothing. One school is restored at a time.
 * @throws Refusal `slug_taken`, `slug_invalid`, `slug_reserved`; `archive_unreadable` when the rows do not fit their tables
 */
export function buildSchool<T>(
  { ownerUrl, appUrl }: Addresses,
  institution: ArchivedInstitution,
  work: (builder: SchoolBuilder) => Promise<T>,
): Promise<T> {
  return asOwner(ownerUrl, (client) =>
    ownerTransaction(client, async () => {
      await client.query(`select pg_advisory_xact_lock(${lockNumber})`);
      return work(new SchoolBuilder(client, loginOf(appUrl).name, await register(client, institution)));
    }),
  ).catch((problem: unknown) => {
    throw refusalFor(problem as pg.DatabaseError);
  });
}

async function register(client: pg.Client, institution: ArchivedInstitution): Promise<SchoolSchema> {
  const row = newInstitutionRow(institution);
  await client.query('set local search_path to national');
  await client.query(row.sql, row.values);
  const { rows } = await client.query<SchoolSchema>('select id, schema_name as schema, role_name as role from institution where id = $1', [
    row.id,
  ]);
  return rows[0];
}

/** Values that are none (class 22) or break a rule of their table (class 23) were not written by an export. */
function refusalFor(problem: pg.DatabaseError): Error {
  if (problem.constraint === 'institution_slug_key') return new Refusal('slug_taken');
  return /^2[23]/.test(problem.code ?? '') ? new Refusal('archive_unreadable') : problem;
}

/** What a restore asks of the database, one step after the other. */
export class SchoolBuilder {
  private keys: { table: string; name: string }[] = [];

  constructor(
    private readonly client: pg.Client,
    private readonly appUser: string,
    readonly school: SchoolSchema,
  ) {}

  /** Which of these ids the registry knows. */
  async known(ids: readonly string[]): Promise<Set<string>> {
    const { rows } = await this.client.query<{ id: string }>('select id from national.institution where id::text = any($1)', [ids]);
    return new Set(rows.map(({ id }) => id));
  }

  /** Takes the school's tables through these migrations. */
  async migrate(migrations: readonly Migration[]): Promise<void> {
    await buildSchoolSchema(this.client, this.school, this.appUser, migrations);
    await this.client.query(exactText);
  }

  /** Lets rows come in whatever order; `settleKeys` looks at all of them together. */
  async loosenKeys(): Promise<void> {
    const { rows } = await this.client.query<{ table: string; name: string }>(
      `select conrelid::regclass::text as "table", conname as name from pg_constraint
       where connamespace = to_regnamespace($1) and contype = 'f' and not condeferrable`,
      [id(this.school.schema)],
    );
    this.keys = rows;
    await this.alterKeys('deferrable initially deferred');
  }

  /** Checks every reference between rows and puts the keys back as the migrations made them. */
  async settleKeys(): Promise<void> {
    await this.client.query('set constraints all immediate');
    await this.alterKeys('not deferrable');
  }

  private async alterKeys(how: string): Promise<void> {
    const statements = this.keys.map(({ table, name }) => `alter table ${table} alter constraint ${id(name)} ${how};`);
    if (statements.length) await this.client.query(statements.join('\n'));
  }

  /** The school's tables as they are now. */
  shapes(): Promise<TableShape[]> {
    return readShapes(this.client, this.school.schema);
  }

  /** A table's rows as an export would write them. */
  rows(shape: TableShape, sealed: SealedTables): AsyncIterable<Buffer> {
    return readRows(this.client, shape, sealed, this.school.id);
  }

  /** Writes a table's rows, a few thousand at a time; what was opened for the archive is sealed for this school. */
  async fill(shape: TableShape, rows: AsyncIterable<Buffer>, sealed: SealedTables): Promise<void> {
    const how = sealed.of(
      shape.name,
      shape.columns.map(({ name }) => name),
    );
    const close = (line: string) => (how ? JSON.stringify(how.close(JSON.parse(line) as RowText, this.school.id)) : line);
    const statement = insertStatement(shape);
    for await (const lines of inBatches(splitLines(rows))) await this.client.query(statement, [`[${lines.map(close).join(',')}]`]);
  }

  async setNumbers(sequences: readonly ArchivedSequence[]): Promise<void> {
    for (const { name, value } of sequences) await this.client.query('select setval(to_regclass($1), $2)', [id(name), value]);
  }

  /** @returns whether people can sign in */
  writeControl(control: Control, at: { host: string; sameAddress: boolean }, now: Date): Promise<boolean> {
    return writeControl(this.client, control, { id: this.school.id, ...at }, now);
  }

  /** The last word: how far the tables are, whether people can sign in, and the school's state. */
  async finish(state: InstitutionState, version: number, signInReady: boolean): Promise<void> {
    await this.client.query('update national.institution set state = $2, schema_version = $3, sign_in_ready = $4 where id = $1', [
      this.school.id,
      state,
      version,
      signInReady,
    ]);
  }
}

function insertStatement({ name, columns }: TableShape): string {
  const names = columns.map((column) => id(column.name)).join(', ');
  const given = columns.map((column) => `${id(column.name)} text`).join(', ');
  const values = columns.map((column) => `r.${id(column.name)}::${column.type}`).join(', ');
  return `insert into ${id(name)} (${names}) overriding system value select ${values} from jsonb_to_recordset($1::jsonb) as r (${given})`;
}
