import { rosterLimits } from '@akin/contracts';
import { plainCell } from '@akin/platform';
import { decodeRoster } from './decode-roster.js';
import { findDelimiter, type Delimiter } from './find-delimiter.js';
import type { Grid } from './grid.js';
import { parseCsv } from './parse-csv.js';

/** Excel's own first line: `sep=;`. It is a row of the file all the same. */
const told = /^sep=([,;|\t])\r?\n/;
const names: Record<Delimiter, string | null> = { ',': null, ';': 'semicolons', '\t': 'tabs', '|': 'vertical bars' };
/** Our own files put one before a cell that a spreadsheet would run. */
const apostrophe = 39;
/** How other systems keep Excel from taking the zeros off an id: `="00123"`. */
const equals = 61;
const keptText = /^="([^"]*)"$/;
/** Lines above and below a list. */
const spareRows = 1000;

/**
 * A CSV or TSV file as a table.
 * @throws Refusal `roster_empty`, `roster_not_text`, `roster_encoding`, `bad_input`
 */
export function readCsv(bytes: Uint8Array): Grid {
  const { text, note } = decodeRoster(bytes);
  const given = told.exec(text);
  const delimiter = given ? (given[1] as Delimiter) : findDelimiter(text);
  const rows = parseCsv(text, delimiter, rosterLimits.rows + spareRows).filter(({ row }) => !(given && row === 1));
  for (const { cells } of rows) {
    cells.forEach((cell, i) => {
      const first = cell.charCodeAt(0);
      if (first === apostrophe) cells[i] = plainCell(cell);
      else if (first === equals) cells[i] = cell.replace(keptText, '$1').trim();
    });
  }
  const separator = names[delimiter] && `Values are separated by ${names[delimiter]}.`;
  return { format: 'csv', rows, notes: [note, separator].filter((line) => line !== null) };
}
