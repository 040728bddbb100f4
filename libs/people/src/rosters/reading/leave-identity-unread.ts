import type { RosterField } from '@akin/contracts';
import { looksLikeMail } from './mail-address.js';
import type { ParsedRoster, RosterRow } from './parsed-roster.js';
import { each, type Pieces } from '../pieces.js';

/**
 * The roster without a trace of what only the person may say: identity columns are emptied, and so is every row whose
 * values do not line up with the columns, because an answer may have slipped into a neighboring column there. Of such a
 * row only what looks like a mail address is kept, so that its person does not count as gone.
 */
export function* leaveIdentityUnread(roster: ParsedRoster, fields: readonly RosterField[]): Pieces<ParsedRoster> {
  const hasIdentity = fields.includes('identity');
  const rows: RosterRow[] = [];
  yield* each(roster.rows, (row) => void rows.push(cleaned(row, fields, roster.header.length, hasIdentity)));
  return { header: roster.header, rows };
}

function cleaned(row: RosterRow, fields: readonly RosterField[], columns: number, hasIdentity: boolean): RosterRow {
  if (row.ragged) return row;
  const surplus = row.cells.slice(columns).some((cell) => cell !== '');
  const ragged = surplus ? 'long' : hasIdentity && row.cells.length < columns ? 'short' : undefined;
  if (ragged) return { row: row.row, cells: row.cells.filter(looksLikeMail), ragged };
  return { row: row.row, cells: row.cells.slice(0, columns).map((cell, i) => (fields[i] === 'identity' ? '' : cell)) };
}
