import pg from 'pg';
import type { School, SealedTables } from '@akin/tenancy';
import { readControl, type Control } from './control.repository.js';
import type { ArchivedInstitution, ArchivedSequence } from './manifest.js';
import { exactText, readNumbers, readRows, readShapes, type TableShape } from './school-tables.repository.js';

const id = (name: string) => pg.escapeIdentifier(name);

/** A school as it was at one moment, however long reading takes and whatever is written meanwhile. */
export interface SchoolSnapshot {
  schemaVersion: number;
  institution: ArchivedInstitution;
  control: Control;
  tables: TableShape[];
  sequences: ArchivedSequence[];
  /** A table's rows, as often as asked the same. */
  rows(table: TableShape): AsyncIterable<Buffer>;
}

/**
 * Reads a school as the application does, in the school's own role and with no right beyond it, in one transaction
 * that sees one moment. Nobody waits for it but a migration of this school.
 */
export async function inSnapshot<T>(
  appUrl: string,
  school: School,
  sealed: SealedTables,
  work: (snapshot: SchoolSnapshot) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: appUrl, application_name: 'akin export', keepAlive: true });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(await open(client, school, sealed));
  } finally {
    await client.end();
  }
}

/** The locks come first and the moment after them, or a migration that ends between the two would be half seen. */
async function open(client: pg.Client, school: School, sealed: SealedTables): Promise<SchoolSnapshot> {
  const names = (await readShapes(client, school.schema)).map(({ name }) => name);
  if (!names.length) throw new Error('This school has no tables yet.');
  await client.query(`
    begin isolation level repeatable read read only; set local lock_timeout = '30s'; set local role ${id(school.role)};
    set local search_path to ${id(school.schema)}; ${exactText}
    lock table ${names.map(id).join(', ')} in access share mode;`);
  const tables = await readShapes(client, school.schema);
  if (tables.map(({ name }) => name).join() !== names.join()) throw new Error('This school is being migrated. Please try again.');
  const sequences = await readNumbers(client, school.schema);
  await client.query('set local role akin_national');
  const { schemaVersion, ...institution } = await readInstitution(client, school.id);
  const control = await readControl(client, school.id);
  await client.query(`set local role ${id(school.role)}`);
  return { schemaVersion, institution, control, tables, sequences, rows: (table) => readRows(client, table, sealed, school.id) };
}

async function readInstitution(client: pg.Client, schoolId: string): Promise<ArchivedInstitution & { schemaVersion: number }> {
  const { rows } = await client.query<ArchivedInstitution & { schemaVersion: number }>(
    `select slug, name, short_name as "shortName", kind, class_size as "classSize", hbcu, time_zone as "timeZone", branding, words,
       answer_days as "answerDays", demo_sign_in as "demoSignIn", schema_version as "schemaVersion"
     from national.institution where id = $1`,
    [schoolId],
  );
  return rows[0];
}
