import { looksLikeFormula } from './csv-line.js';
import type { Sheet, SheetCell } from './sheet.js';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Styles by their place in `styles`. */
const bold = 1;
/** Stays text when somebody goes into the cell and presses enter. */
const keptAsText = 2;

/** Excel opens no file with a longer cell. */
const longest = 32_767;

const styles = `<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>
<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders>
<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="49" applyNumberFormat="1" quotePrefix="1"/></cellXfs></styleSheet>`;

/** The files of a workbook with one sheet, apart from the sheet: nothing in it points outside, and nothing is computed. */
export function workbookParts(name: string): { name: string; text: string }[] {
  const type = (part: string, kind: string) => `<Override PartName="/xl/${part}.xml" ContentType="${types}.${kind}+xml"/>`;
  const relation = (id: number, kind: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${office}/${kind}" Target="${target}"/>`;
  return [
    {
      name: '[Content_Types].xml',
      text: `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${type('workbook', 'sheet.main')}${type('worksheets/sheet1', 'worksheet')}${type('styles', 'styles')}</Types>`,
    },
    {
      name: '_rels/.rels',
      text: `<Relationships xmlns="${relations}">${relation(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      text: `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${escaped(name).replace(/[\\/?*[\]:]/g, ' ')}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      text: `<Relationships xmlns="${relations}">${relation(1, 'worksheet', 'worksheets/sheet1.xml')}${relation(2, 'styles', 'styles.xml')}</Relationships>`,
    },
    { name: 'xl/styles.xml', text: styles },
  ].map((part) => ({ ...part, text: declaration + part.text }));
}

/** Where the sheet begins: its columns, and the headings, which stay in sight. */
export function sheetHead({ columns }: Pick<Sheet, 'columns'>): string {
  const widths = columns.map(({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`);
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  const headings = columns.map(({ heading }, at) => textCell(heading, `${columnName(at)}1`, bold)).join('');
  return `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData><row r="1">${headings}</row>`;
}

export const sheetEnd = '</sheetData></worksheet>';

/** Lines of the sheet, the first of which is line number `from`. */
export function sheetRows(rows: readonly (readonly SheetCell[])[], from: number): string {
  return rows
    .map((cells, at) => `<row r="${from + at}">${cells.map((cell, column) => cellOf(cell, column, from + at)).join('')}</row>`)
    .join('');
}

function cellOf(cell: SheetCell, column: number, row: number): string {
  const place = `${columnName(column)}${row}`;
  if (typeof cell === 'number' && Number.isFinite(cell)) return `<c r="${place}"><v>${cell}</v></c>`;
  const text = String(cell);
  return text === '' ? '' : textCell(text, place, looksLikeFormula(text) ? keptAsText : 0);
}

function textCell(text: string, place: string, style: number): string {
  return `<c r="${place}"${style ? ` s="${style}"` : ''} t="inlineStr"><is><t xml:space="preserve">${escaped(text.slice(0, longest))}</t></is></c>`;
}

/** `A` to `Z`, then `AA`. */
function columnName(at: number): string {
  return at < 26 ? String.fromCharCode(65 + at) : columnName(Math.floor(at / 26) - 1) + columnName(at % 26);
}

/** Text as it may stand in XML; what may not stand there at all is left out. `_x0041_` would be read as a letter. */
function escaped(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
