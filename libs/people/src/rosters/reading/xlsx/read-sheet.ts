import { mostColumns, type GridRow } from '../grid.js';
import { numberText } from './cell-text.js';
import type { NumberFormat } from './number-formats.js';
import { attributeOf, unescapeSheetText, XmlScanner, type XmlListener } from './scan-xml.js';
import { TextCollector } from './shared-strings.js';
import { unpackPieces } from './unpack-entry.js';
import type { ZipEntry } from './zip-entries.js';

/** What the cells of every sheet of a workbook refer to. */
export interface SheetContext {
  strings: readonly string[];
  formats: readonly NumberFormat[];
  from1904: boolean;
}

/** Merged cells: columns from 0, rows as the sheet numbers them. Their value stands in the first. */
export interface Merged {
  column: number;
  toColumn: number;
  fromRow: number;
  toRow: number;
}

export interface Sheet {
  rows: GridRow[];
  merged: Merged[];
  /** Rows nobody sees in the spreadsheet, such as those a filter hides. */
  hiddenRows: number;
  /** Cells whose formula came to nothing. */
  errors: number;
}

const mostMerged = 20_000;

/**
 * The rows of a sheet that hold anything, up to so many. Of a formula its last value is read.
 * @throws Refusal `roster_unreadable`, `roster_too_big`, `roster_password`
 */
export async function readSheet(entry: ZipEntry, context: SheetContext, mostRows: number): Promise<Sheet> {
  const reader = new SheetReader(context);
  const scanner = new XmlScanner(reader);
  for await (const piece of unpackPieces(entry)) {
    scanner.write(piece);
    if (reader.sheet.rows.length > mostRows) break;
  }
  reader.sheet.rows.length = Math.min(reader.sheet.rows.length, mostRows);
  return reader.sheet;
}

class SheetReader implements XmlListener {
  readonly sheet: Sheet = { rows: [], merged: [], hiddenRows: 0, errors: 0 };
  private row = 0;
  private hidden = false;
  private cells: string[] = [];
  private column = -1;
  private kind = '';
  private style = '';
  private value = '';
  private inValue = false;
  private readonly inline = new TextCollector();

  constructor(private readonly context: SheetContext) {}

  open(name: string, attributes: string): void {
    if (name === 'c') this.openCell(attributes);
    else if (name === 'v') this.inValue = true;
    else if (name === 'row') this.openRow(attributes);
    else if (name === 'mergeCell') this.merge(attributeOf(attributes, 'ref') ?? '');
    else this.inline.open(name);
  }

  text(piece: string): void {
    if (this.inValue) this.value += piece;
    else this.inline.add(piece);
  }

  close(name: string): void {
    if (name === 'c') this.closeCell();
    else if (name === 'v') this.inValue = false;
    else if (name === 'row') this.closeRow();
    else this.inline.close(name);
  }

  private openRow(attributes: string): void {
    this.row = Number(attributeOf(attributes, 'r')) || this.row + 1;
    this.hidden = ['1', 'true'].includes(attributeOf(attributes, 'hidden') ?? '');
    this.cells = [];
    this.column = -1;
  }

  private openCell(attributes: string): void {
    const reference = attributeOf(attributes, 'r');
    this.column = reference === undefined ? this.column + 1 : columnOf(reference);
    this.kind = attributeOf(attributes, 't') ?? '';
    this.style = attributeOf(attributes, 's') ?? '';
    this.value = '';
    this.inline.begin();
  }

  private closeCell(): void {
    if (this.column < 0 || this.column > mostColumns) return;
    const text = this.cellText().trim();
    if (text === '') return;
    while (this.cells.length < this.column) this.cells.push('');
    this.cells[this.column] = text;
  }

  private cellText(): string {
    const { value } = this;
    switch (this.kind) {
      case 's':
        return this.context.strings[Number(value)] ?? '';
      case 'inlineStr':
        return this.inline.end();
      case 'str':
        return unescapeSheetText(value);
      case 'b':
        return value === '' ? '' : value === '1' || value === 'true' ? 'TRUE' : 'FALSE';
      case 'e':
        this.sheet.errors += 1;
        return '';
      case 'd':
        return value.slice(0, 10);
      default:
        return value === '' ? '' : numberText(value, this.context.formats[Number(this.style)] ?? null, this.context.from1904);
    }
  }

  private closeRow(): void {
    if (this.cells.length === 0) return;
    this.sheet.rows.push({ row: this.row, cells: this.cells });
    if (this.hidden) this.sheet.hiddenRows += 1;
  }

  private merge(reference: string): void {
    const [from, to] = reference.split(':');
    if (to === undefined || this.sheet.merged.length >= mostMerged) return;
    this.sheet.merged.push({ column: columnOf(from), toColumn: columnOf(to), fromRow: rowOf(from), toRow: rowOf(to) });
  }
}

/** `AB12` is column 27, counted from 0. */
function columnOf(reference: string): number {
  let column = 0;
  for (let i = 0; i < reference.length; i++) {
    const letter = reference.charCodeAt(i) & ~32;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return column - 1;
}

function rowOf(reference: string): number {
  return Number(/\d+/.exec(reference)?.[0] ?? 0);
}
