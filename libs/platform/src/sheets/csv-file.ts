import { byteOrderMark, csvLine } from './csv-line.js';
import type { Sheet } from './sheet.js';

/** The table as a CSV in UTF-8 that no spreadsheet executes; a page is asked for when the one before it was taken. */
export async function* csvFile({ columns, pages }: Omit<Sheet, 'name'>): AsyncGenerator<Buffer> {
  yield Buffer.from(byteOrderMark + csvLine(columns.map(({ heading }) => heading)));
  for await (const page of pages) yield Buffer.from(page.map(csvLine).join(''));
}
