import { rosterLimits } from '@akin/contracts';
import { Refusal } from '@akin/platform';
import { findHeader } from './find-header.js';
import type { ParsedRoster } from './parsed-roster.js';
import { mostColumns, type Grid, type GridRow } from './grid.js';
import { leaveOutRows } from './leave-out-rows.js';

const longestName = 120;

/**
 * A table as header and rows. Whatever stands above the header, among the rows without being one and below them is left
 * out, and so are columns without any content; `notes` says so.
 * @throws Refusal `roster_empty`, `roster_no_header`, `roster_too_many_rows`, `roster_too_wide`
 */
export function parseRoster(grid: Grid): ParsedRoster & { notes: string[] } {
  if (grid.rows.length === 0) throw new Refusal('roster_empty');
  const at = findHeader(grid.rows);
  if (at < 0) throw new Refusal('roster_no_header');
  const above = grid.rows.slice(0, at);
  const list = leaveOutRows(grid.rows.slice(at + 1), grid.rows[at].cells, above);
  if (list.rows.length === 0) throw new Refusal('roster_empty');
  if (list.rows.length > rosterLimits.rows) throw new Refusal('roster_too_many_rows');
  const { header, rows, dropped } = columnsOf(grid.rows[at].cells, list.rows, grid.format === 'xlsx');
  if (header.length > mostColumns) throw new Refusal('roster_too_wide');
  const notes = [
    ...grid.notes,
    above.length > 0 && `${counted(above.length, 'line')} above the column names left out.`,
    list.repeated.length > 0 && `The column names stand again in ${rowsOf(list.repeated)}, left out.`,
    list.asides.length > 0 && `Sums or remarks in ${rowsOf(list.asides)} left out.`,
    dropped > 0 && `${counted(dropped, 'empty column')} left out.`,
  ];
  return { header, rows, notes: notes.filter((note) => note !== false) };
}

/**
 * In a spreadsheet cells stand where they belong, so that a column without a name is a column; in a CSV text a value too
 * many is a comma too many. Columns that hold nothing go.
 */
function columnsOf(names: readonly string[], rows: readonly GridRow[], even: boolean): ParsedRoster & { dropped: number } {
  const named = names.findLastIndex((name) => name !== '') + 1;
  const width = even ? rows.reduce((most, { cells }) => Math.max(most, cells.length), named) : named;
  const used = new Set<number>();
  for (let i = 0; i < width; i++) if (names[i]) used.add(i);
  for (const { cells } of rows) {
    if (used.size === width) break;
    for (let i = 0; i < width; i++) if (cells[i]) used.add(i);
  }
  const kept = Array.from({ length: width }, (_, i) => i).filter((i) => used.has(i));
  const header = kept.map((i) => names[i]?.replace(/\s+/g, ' ').slice(0, longestName) || `Column ${i + 1}`);
  if (kept.length === width && !even) return { header, rows: [...rows], dropped: 0 };
  const moved = rows.map(({ row, cells }) => ({ row, cells: even ? kept.map((i) => cells[i] ?? '') : movedCells(cells, kept, width) }));
  return { header, rows: moved, dropped: width - kept.length };
}

/** A row that is too short or too long stays so. */
function movedCells(cells: readonly string[], kept: readonly number[], width: number): string[] {
  return [...kept.filter((i) => i < cells.length).map((i) => cells[i]), ...cells.slice(width)];
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

/** Row numbers are few, or only counted. */
function rowsOf(rows: readonly number[]): string {
  if (rows.length === 1) return `row ${rows[0]}`;
  return rows.length <= 5 ? `rows ${rows.slice(0, -1).join(', ')} and ${rows.at(-1)}` : `${rows.length} rows`;
}
