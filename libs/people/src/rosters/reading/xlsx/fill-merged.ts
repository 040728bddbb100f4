import type { GridRow } from '../grid.js';
import type { Merged } from './read-sheet.js';

/** Cells that are filled at most, in a list of 50,000 rows. */
const mostFilled = 500_000;

/**
 * A value that stands once for several rows belongs to each of them. One that stands once over several columns is a
 * heading, and stays where it is.
 */
export function fillMerged(rows: readonly GridRow[], merged: readonly Merged[]): void {
  const byRow = new Map(rows.map((row) => [row.row, row]));
  let filled = 0;
  for (const { column, fromRow, toRow } of merged) {
    const value = byRow.get(fromRow)?.cells[column];
    if (!value) continue;
    for (let row = fromRow + 1; row <= toRow && filled < mostFilled; row++) {
      const cells = byRow.get(row)?.cells;
      filled += 1;
      if (cells === undefined || cells[column]) continue;
      while (cells.length < column) cells.push('');
      cells[column] = value;
    }
  }
}
