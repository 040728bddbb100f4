import { createHash } from 'node:crypto';
import type { RosterColumn, RosterKind, RosterReading } from '@akin/contracts';
import type { Grid } from './grid.js';
import { noteDates } from './note-dates.js';
import { readCsv } from './read-csv.js';
import { isOfficeFile, readXlsx } from './xlsx/read-xlsx.js';
import { guessColumns } from './guess-columns.js';
import { leaveIdentityUnread } from './leave-identity-unread.js';
import { rememberedFields, type RememberedColumns } from './remembered-fields.js';
import { parseRoster } from './parse-roster.js';
import type { RosterRow } from './parsed-roster.js';
import { atOnce, groupsOf } from '../pieces.js';

/** A dropped file, and how files of this school were read before. Plain data: it travels to a thread. */
export interface RosterToRead {
  bytes: Uint8Array<ArrayBuffer>;
  kind: RosterKind;
  remembered: readonly RememberedColumns[];
}

export interface RosterRead {
  headerSignature: string;
  reading: RosterReading;
  columns: RosterColumn[];
  count: number;
  /** The rows as a JSON list in UTF-8, without anything only the person may say. */
  rows: Uint8Array<ArrayBuffer>;
}

/**
 * What a dropped file holds. A large one takes seconds, so it is not for a process that answers people.
 * @throws Refusal `roster_empty`, `roster_not_text`, `roster_encoding`, `roster_password`, `roster_old_excel`,
 * `roster_other_office`, `roster_too_big`, `roster_unreadable`, `roster_no_header`, `roster_too_wide`, `roster_too_many_rows`, `bad_input`
 */
export async function readRoster({ bytes, kind, remembered }: RosterToRead): Promise<RosterRead> {
  const grid = await readGrid(bytes, kind);
  const { notes, ...parsed } = parseRoster(grid);
  const headerSignature = signatureOf(parsed.header);
  const columns = atOnce(guessColumns(parsed, kind, rememberedFields(parsed.header, headerSignature, remembered)));
  const fields = columns.map(({ field, unread }) => (unread ? 'identity' : field));
  const { rows } = atOnce(leaveIdentityUnread(parsed, fields));
  const reading = { format: grid.format, notes: [...notes, ...noteDates(parsed, columns)] };
  return { headerSignature, reading, columns, count: rows.length, rows: encoded(rows) };
}

function readGrid(bytes: Uint8Array, kind: RosterKind): Promise<Grid> | Grid {
  return isOfficeFile(bytes) ? readXlsx(bytes, kind) : readCsv(bytes);
}

/** Group by group, because the text of all rows is large, and a row a line, so that it can be read back in pieces; into memory of its own, so that a thread can hand it over. */
function encoded(rows: readonly RosterRow[]): Uint8Array<ArrayBuffer> {
  const groups = groupsOf(rows, 1000).map((group, n) =>
    Buffer.from((n === 0 ? '[' : ',\n') + group.map((row) => JSON.stringify(row)).join(',\n')),
  );
  const parts = [...groups, Buffer.from(']')];
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  parts.reduce((at, part) => (whole.set(part, at), at + part.length), 0);
  return whole;
}

/** Files with the same column names, in the same order, are read the same way. */
function signatureOf(header: readonly string[]): string {
  return createHash('sha256')
    .update(JSON.stringify(header.map((name) => name.toLowerCase())))
    .digest('hex');
}
