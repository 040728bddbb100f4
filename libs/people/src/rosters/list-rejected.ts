import type { RosterColumn, RosterProblem } from '@akin/contracts';
import type { RosterRow } from './reading/parsed-roster.js';
import { ownHeadings } from './reading/remembered-fields.js';

/** The rejected rows as a table, ready to be mended and dropped again. */
export interface RejectedTable {
  headings: string[];
  lines: (string | number)[][];
}

/**
 * Each rejected row as it came, with its number and what is wrong behind it. Columns that were left unread are not among
 * them. Of a row whose values do not line up with the columns only its mail address is known, and stands where it belongs.
 */
export function listRejected(
  columns: readonly RosterColumn[],
  rows: readonly RosterRow[],
  problems: readonly Omit<RosterProblem, 'column'>[],
): RejectedTable {
  const kept = columns.filter(({ field, unread }) => field !== 'identity' && !unread);
  const mail = columns.findIndex(({ field }) => field === 'mail');
  const wrong = new Map<number, string[]>();
  for (const { row, message } of problems) wrong.set(row, [...(wrong.get(row) ?? []), message]);
  const lines = rows.map(({ row, cells, ragged }) => {
    const values = ragged ? columns.map((_, i) => (i === mail ? cells.join('; ') : '')) : cells;
    return [...kept.map(({ index }) => values[index] ?? ''), row, (wrong.get(row) ?? []).join(' ')];
  });
  return { headings: [...kept.map(({ name }) => name), ...ownHeadings], lines };
}
