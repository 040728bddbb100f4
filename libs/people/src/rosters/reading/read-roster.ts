import { createHash } from 'node:crypto';
import type { RosterColumn, RosterField, RosterKind, RosterReading } from '@akin/contracts';
import { decodeRoster } from './decode-roster.js';
import { guessColumns } from './guess-columns.js';
import { leaveIdentityUnread } from './leave-identity-unread.js';
import { parseRoster, type RosterRow } from './parse-roster.js';
import { atOnce, groupsOf } from '../pieces.js';

/** A dropped file, and how files of this school were read before. Plain data: it travels to a thread. */
export interface RosterToRead {
  bytes: Uint8Array<ArrayBuffer>;
  kind: RosterKind;
  remembered: readonly RememberedColumns[];
}

/** How the columns of a file with this header were read when one was last saved. */
export interface RememberedColumns {
  headerSignature: string;
  fields: RosterField[];
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
 * @throws Refusal `roster_empty`, `roster_not_text`, `roster_encoding`, `roster_no_header`, `roster_too_many_rows`, `bad_input`
 */
export async function readRoster({ bytes, remembered }: RosterToRead): Promise<RosterRead> {
  const parsed = await parseRoster(decodeRoster(bytes));
  const headerSignature = signatureOf(parsed.header);
  const before = remembered.find((one) => one.headerSignature === headerSignature);
  const columns = atOnce(guessColumns(parsed, before?.fields ?? null));
  const fields = columns.map(({ field }) => field);
  const { rows } = atOnce(leaveIdentityUnread(parsed, fields));
  return { headerSignature, reading: { format: 'csv', notes: [] }, columns, count: rows.length, rows: encoded(rows) };
}

/** Group by group, because the text of all rows is large; into memory of its own, so that a thread can hand it over. */
function encoded(rows: readonly RosterRow[]): Uint8Array<ArrayBuffer> {
  const groups = groupsOf(rows, 1000).map((group, n) => Buffer.from((n === 0 ? '[' : ',') + JSON.stringify(group).slice(1, -1)));
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
