import type { GridRow } from '../grid.js';
import type { Range } from '@e965/xlsx';

/** Cells that are filled at most, in a list of 50,000 rows. */
const mostFilled = 500_000;

/**
 * A value that stands once for several rows belongs to each of them. One that stands once over several columns is a
 * heading, and stays where it is.
 */
export function fillMerged(rows: readonly GridRow[], merged: readonly Range[]): void {
  const byRow = new Map(rows.map((row) => [row.row, row]));
  let filled = 0;
  for (const { s: from, e: to } of merged) {
    const column = from.c;
    const value = byRow.get(from.r + 1)?.cells[column];
    if (!value) continue;
    for (let row = from.r + 2; row <= to.r + 1 && filled < mostFilled; row++) {
      const cells = byRow.get(row)?.cells;
      filled += 1;
      if (cells === undefined || cells[column]) continue;
      while (cells.length < column) cells.push('');
      cells[column] = value;
    }
  }
}
