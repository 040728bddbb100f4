import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { RowText, SealedTables } from '@akin/tenancy';
import type { ArchivedSequence } from './manifest.js';
import { splitLines } from './split-lines.js';

const id = (name: string) => pg.escapeIdentifier(name);

/** A table of a school: its columns in order, and the key its rows are ordered by. */
export interface TableShape {
  name: string;
  columns: { name: string; type: string }[];
  key: { name: string; text: boolean }[];
}

/** How values are written as text, so that the same value always reads the same and reads back exactly. */
export const exactText = `
  set local datestyle = 'ISO, MDY'; set local intervalstyle = 'postgres'; set local timezone = 'UTC';
  set local bytea_output = 'hex'; set local extra_float_digits = 1;`;

/** Says of a table, as its comment, that its rows mean nothing outside of the database they were written in. */
const staysHere = 'not archived';

/**
 * The tables of a schema with what they consist of, by name, but for those whose comment is “not archived”. Columns the
 * database computes are not part of a row.
 */
export async function readShapes(client: pg.Client, schema: string): Promise<TableShape[]> {
  const { rows } = await client.query<TableShape & { key: TableShape['key'] | null }>(
    `select c.relname as name,
       (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) order by a.attnum)
        from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
       (select json_agg(json_build_object('name', a.attname, 'text', a.attcollation <> 0) order by k.at)
        from pg_index i cross join lateral unnest(i.indkey::smallint[]) with ordinality k (number, at)
        join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number
        where i.indrelid = c.oid and i.indisprimary and k.at <= i.indnkeyatts) as key
     from pg_class c where c.relnamespace = to_regnamespace($1) and c.relkind = 'r'
       and obj_description(c.oid, 'pg_class') is distinct from $2
     order by c.relname`,
    [id(schema), staysHere],
  );
  const without = rows.find(({ key }) => !key);
  if (without) throw new Error(`The table ${without.name} has no primary key.`);
  return rows;
}

/** The last number each sequence of a schema has given out; those that gave none are left out. */
export async function readNumbers(client: pg.Client, schema: string): Promise<ArchivedSequence[]> {
  const { rows } = await client.query<ArchivedSequence>(
    `select sequencename as name, last_value::text as value from pg_sequences
     where schemaname = $1 and last_value is not null order by sequencename`,
    [schema],
  );
  return rows;
}

/**
 * All rows of a table, one line of JSON each, every value in the database's own text, in the order of the key (by code
 * point, whatever the database's language). Streamed: nothing waits in memory. Sealed cells are opened.
 */
export function readRows(client: pg.Client, shape: TableShape, sealed: SealedTables, schoolId: string): AsyncIterable<Buffer> {
  const how = sealed.of(
    shape.name,
    shape.columns.map(({ name }) => name),
  );
  const lines = client.query(copyTo(copyStatement(shape)));
  lines.on('error', () => undefined); // whoever reads is told; once nobody does, there is nobody to tell
  return how ? openLines(lines, (row) => how.open(row, schoolId)) : lines;
}

/** JSON holds no control characters, so quote and delimiter that are some leave every line as it is. */
function copyStatement({ name, columns, key }: TableShape): string {
  const cells = columns.map((column) => `t.${id(column.name)}::text as ${id(column.name)}`).join(', ');
  const order = key.map((column) => `t.${id(column.name)}${column.text ? ' collate "C"' : ''}`).join(', ');
  return `copy (select (select row_to_json(r) from (select ${cells}) r)::text from ${id(name)} t order by ${order})
    to stdout with (format csv, quote e'\\x01', delimiter e'\\x02')`;
}

async function* openLines(lines: AsyncIterable<Buffer>, open: (row: RowText) => RowText): AsyncGenerator<Buffer> {
  for await (const line of splitLines(lines)) yield Buffer.from(`${JSON.stringify(open(JSON.parse(line) as RowText))}\n`);
}
