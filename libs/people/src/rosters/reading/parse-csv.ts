import { badInput } from '@akin/platform';
import type { GridRow } from './grid.js';

/** More than a spreadsheet's cell can hold: a quotation mark that was never closed. */
const longestCell = 33_000;
const newline = 10;

/**
 * The rows of a CSV text that hold anything, up to so many. Quotation marks count only where a value begins with one, so
 * that nicknames in quotation marks stay as they are.
 * @throws Refusal `bad_input` for a quotation mark that is not closed
 */
export function parseCsv(given: string, delimiter: string, most = Infinity): GridRow[] {
  const text = given.includes('\n') ? given : given.replaceAll('\r', '\n');
  const rows: GridRow[] = [];
  let row = 0;
  // Looked for again only once it is passed: in a text without any, each look would go to its end.
  let quoted = endOf(text, text.indexOf('"'));
  for (let at = 0; at < text.length && rows.length < most;) {
    row += 1;
    const end = endOf(text, text.indexOf('\n', at));
    if (quoted < at) quoted = endOf(text, text.indexOf('"', at));
    let cells: string[];
    if (quoted >= end) {
      cells = text.slice(at, end).split(delimiter);
      at = end + 1;
    } else {
      const record = readQuoted(text, at, delimiter, row);
      ({ cells } = record);
      at = record.at;
    }
    for (let i = 0; i < cells.length; i++) cells[i] = cells[i].trim();
    if (cells.some((cell) => cell !== '')) rows.push({ row, cells });
  }
  return rows;
}

function endOf(text: string, index: number): number {
  return index < 0 ? text.length : index;
}

/** A record with quotation marks, and where the next one begins. */
function readQuoted(text: string, start: number, delimiter: string, row: number): { cells: string[]; at: number } {
  const cells: string[] = [];
  for (let at = start; ; at += 1) {
    while (text[at] === ' ') at += 1;
    let value = '';
    if (text[at] === '"') ({ value, at } = readQuotedCell(text, at + 1, row));
    const end = nextBreak(text, at, delimiter);
    cells.push(value + text.slice(at, end));
    at = end;
    if (at >= text.length || text.charCodeAt(at) === newline) return { cells, at: at + 1 };
  }
}

function readQuotedCell(text: string, start: number, row: number): { value: string; at: number } {
  let value = '';
  for (let at = start; ;) {
    const end = text.indexOf('"', at);
    if (end < 0 || end - start > longestCell) {
      throw badInput({
        field: 'file',
        message: `In row ${row} a quotation mark is missing or stands alone. Nothing has been saved.`,
      });
    }
    value += text.slice(at, end);
    if (text[end + 1] !== '"') return { value: value.replaceAll('\r\n', '\n'), at: end + 1 };
    value += '"';
    at = end + 2;
  }
}

function nextBreak(text: string, from: number, delimiter: string): number {
  const mark = delimiter.charCodeAt(0);
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === mark || code === newline) return at;
  }
  return text.length;
}
