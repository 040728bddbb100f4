import { SSF, type CellObject, type WorkSheet } from '@e965/xlsx';
import { mostColumns, type GridRow } from '../grid.js';
import { dateText, numberText } from './cell-text.js';
import { formatOf, type NumberFormat } from './number-formats.js';

/** The rows of a sheet, and what a person should know about them. */
export interface SheetRows {
  rows: GridRow[];
  /** Rows nobody sees in the spreadsheet, such as those a filter hides. */
  hiddenRows: number;
  /** Cells whose formula came to nothing. */
  errors: number;
}

/** The rows of a sheet that hold anything. Of a formula its last value is read. */
export function sheetRows(sheet: WorkSheet): SheetRows {
  const found: SheetRows = { rows: [], hiddenRows: 0, errors: 0 };
  const hidden = sheet['!rows'] ?? [];
  const data = (sheet['!data'] ?? []) as (CellObject | undefined)[][];
  data.forEach((line, at) => {
    const cells = cellsOf(line);
    found.errors += line.filter((cell) => cell?.t === 'e').length;
    if (cells.length === 0) return;
    found.rows.push({ row: at + 1, cells });
    if (hidden[at]?.hidden) found.hiddenRows += 1;
  });
  return found;
}

function cellsOf(line: readonly (CellObject | undefined)[]): string[] {
  const cells: string[] = [];
  for (let column = 0; column < Math.min(line.length, mostColumns + 1); column++) {
    const cell = line[column];
    const text = cell ? cellText(cell).trim() : '';
    if (text === '') continue;
    while (cells.length < column) cells.push('');
    cells.push(text);
  }
  return cells;
}

function cellText({ t, v, z }: CellObject): string {
  if (v === undefined || t === 'e' || t === 'z') return '';
  if (t === 'b') return v ? 'TRUE' : 'FALSE';
  if (v instanceof Date) return dateText(v, knownFormat(z));
  if (t !== 'n') return String(v).replaceAll('\r\n', '\n');
  return numberText(Number(v), knownFormat(z));
}

const known = new Map<string | number | undefined, NumberFormat>();
const mostKnown = 1000;

/** A column of numbers has one format; it is looked into once. */
function knownFormat(z: string | number | undefined): NumberFormat {
  const found = known.get(z);
  if (found !== undefined) return found;
  const shipped = SSF.get_table() as Record<string | number, string>;
  const format = formatOf((typeof z === 'number' ? shipped[z] : z) ?? '');
  if (known.size >= mostKnown) known.clear();
  known.set(z, format);
  return format;
}
