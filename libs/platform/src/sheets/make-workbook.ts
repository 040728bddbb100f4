import writeExcelFile from 'write-excel-file/node';
import { looksLikeFormula } from './csv-line.js';
import type { Sheet, SheetCell } from './sheet.js';

/** A table on its way to a thread: plain data. */
export interface WorkbookJob {
  name: string;
  columns: Sheet['columns'];
  /** Each a page of lines as JSON; they are handed over, not copied. */
  pages: Uint8Array<ArrayBuffer>[];
}

/** Excel opens no file with a longer cell. */
const longest = 32_767;

/** Stays text when somebody goes into the cell and presses enter. */
const keptAsText = { format: '@' };

/** The table as a workbook of text and numbers, without a formula. */
export async function makeWorkbook({ name, columns, pages }: WorkbookJob): Promise<Uint8Array<ArrayBuffer>> {
  const headings = columns.map(({ heading }) => ({ type: String, value: heading, fontWeight: 'bold' as const }));
  const lines = pages.flatMap((page) => (JSON.parse(new TextDecoder().decode(page)) as SheetCell[][]).map((cells) => cells.map(typed)));
  pages.length = 0;
  const widths = columns.map(({ width }) => ({ width }));
  const workbook = writeExcelFile([headings, ...lines], { sheet: name, columns: widths, stickyRowsCount: 1 });
  return new Uint8Array(await workbook.toBuffer());
}

function typed(cell: SheetCell) {
  if (typeof cell === 'number') return { type: Number, value: cell };
  const value = sayable(cell);
  if (value === '') return null;
  return looksLikeFormula(value) ? { type: String, value, ...keptAsText } : { type: String, value };
}

/** What XML can say, and programs read: it has one kind of line break, and no place for most of what cannot be seen. */
function sayable(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n');
  return lines.replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]|\p{Noncharacter_Code_Point}/gu, '').slice(0, longest);
}
