import { badInput, type Refusal } from '@akin/platform';
import { CsvError, parse } from 'csv-parse/sync';
import type { GridRow } from './grid.js';

/** More than a cell of a spreadsheet can hold: a quotation mark that was never closed. Rows hold several long ones. */
const longestCell = 33_000;
const longestRow = 500_000;

/**
 * The rows of a CSV text that hold anything, up to so many. Quotation marks count only where a value begins with one, so
 * that nicknames in quotation marks stay as they are.
 * @throws Refusal `bad_input` for a quotation mark that is not closed
 */
export function parseCsv(csv: string, delimiter: string, most = Infinity): GridRow[] {
  const text = csv.replace(/\r\n?/g, '\n');
  const rows: GridRow[] = [];
  let row = 0;
  try {
    parse(text, {
      delimiter,
      record_delimiter: '\n',
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      trim: true,
      max_record_size: longestRow,
      ...(Number.isFinite(most) && { to: most }),
      on_record: (given: string[]) => {
        if (given.some(({ length }) => length > longestCell)) throw notClosed(row + 1);
        row += 1;
        // The parser leaves blanks within quotation marks.
        const cells = given.map((cell) => cell.trim());
        if (cells.some((cell) => cell !== '')) rows.push({ row, cells });
        return null;
      },
    });
  } catch (problem) {
    throw problem instanceof CsvError ? notClosed(row + 1) : problem;
  }
  return rows;
}

function notClosed(row: number): Refusal {
  return badInput({ field: 'file', message: `In row ${row} a quotation mark is missing or stands alone. Nothing has been saved.` });
}
