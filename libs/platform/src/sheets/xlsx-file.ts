import type { Sheet } from './sheet.js';
import { sheetEnd, sheetHead, sheetRows, workbookParts } from './xlsx-parts.js';
import { zipFile } from './zip-file.js';

/**
 * The table as an Excel workbook of text and numbers, packed as it is made: a page is asked for when the one before it
 * was taken, so that its length costs no memory. Packing happens outside of the event loop.
 */
export function xlsxFile(sheet: Sheet): AsyncGenerator<Buffer> {
  const parts = workbookParts(sheet.name).map(({ name, text }) => ({ name, content: [text] }));
  return zipFile([...parts, { name: 'xl/worksheets/sheet1.xml', content: lines(sheet) }]);
}

async function* lines(sheet: Sheet): AsyncGenerator<string> {
  yield sheetHead(sheet);
  let next = 2;
  for await (const page of sheet.pages) {
    yield sheetRows(page, next);
    next += page.length;
  }
  yield sheetEnd;
}
