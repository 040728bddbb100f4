import type { WorkBook, WorkSheet } from '@e965/xlsx';
import { rosterLimits, type RosterKind } from '@akin/contracts';
import { Refusal } from '@akin/platform';
import { startsWith } from '../decode-roster.js';
import type { Grid } from '../grid.js';
import { likenessOf } from './choose-sheet.js';
import { fillMerged } from './fill-merged.js';
import { openWorkbook } from './open-workbook.js';
import { sheetRows, type SheetRows } from './sheet-rows.js';
import { unpackBounded } from './unpack-bounded.js';

interface SheetName {
  name: string;
  hidden: boolean;
}

const zip = '504b0304';
const emptyZip = '504b0506';
const compound = 'd0cf11e0a1b11ae1';
/** Rows that tell whether a sheet holds a roster, and lines above and below the list. */
const lookedAt = 40;
const spareRows = 1000;

/** Whether a file is a workbook or another office program's file, whatever its name says. */
export function isOfficeFile(bytes: Uint8Array): boolean {
  return [zip, emptyZip, compound].some((magic) => startsWith(bytes, magic));
}

/**
 * The sheet of a workbook that looks most like a roster of this kind, as a table. A list that has grown beyond all measure
 * is refused before it fills the memory.
 * @throws Refusal `roster_password`, `roster_old_excel`, `roster_other_office`, `roster_unreadable`, `roster_too_big`, `roster_empty`
 */
export function readXlsx(bytes: Uint8Array, kind: RosterKind): Grid {
  if (startsWith(bytes, compound)) throw new Refusal(holdsEncrypted(bytes) ? 'roster_password' : 'roster_old_excel');
  const parts = unpackBounded(bytes);
  const { SheetNames: names } = openWorkbook(parts, { bookSheets: true });
  // Every look unpacks the texts of the whole workbook: where there is nothing to choose, it is saved.
  const beginnings = names.length > 1 ? openWorkbook(parts, { sheetRows: lookedAt }) : null;
  const sheets = names.map((name, at) => ({ name, hidden: (beginnings?.Workbook?.Sheets?.[at]?.Hidden ?? 0) > 0 }));
  const chosen = beginnings === null ? (sheets[0] ?? null) : chooseSheet(beginnings, sheets, kind);
  if (chosen === null) throw new Refusal('roster_empty');
  const book = openWorkbook(parts, { sheets: [chosen.name], sheetRows: rosterLimits.rows + spareRows });
  const sheet: WorkSheet | undefined = book.Sheets[chosen.name];
  if (sheet === undefined) throw new Refusal('roster_unreadable');
  const found = sheetRows(sheet);
  fillMerged(found.rows, sheet['!merges'] ?? []);
  return { format: 'xlsx', rows: found.rows, notes: notesOf(found, chosen, sheets) };
}

/** A workbook with a password is packed into the format of old Excel files, under this name in UTF-16. */
function holdsEncrypted(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from('EncryptedPackage', 'utf16le'));
}

/** Sheets somebody has hidden count only where no other holds a roster. */
function chooseSheet(beginnings: WorkBook, sheets: readonly SheetName[], kind: RosterKind): SheetName | null {
  for (const hidden of [false, true]) {
    let best: { sheet: SheetName; likeness: number } | null = null;
    // A sheet that is nothing but a chart has no cells.
    for (const sheet of sheets.filter((one) => one.hidden === hidden && one.name in beginnings.Sheets)) {
      const likeness = likenessOf(sheet.name, sheetRows(beginnings.Sheets[sheet.name]).rows, kind);
      if (likeness > (best?.likeness ?? 0)) best = { sheet, likeness };
    }
    if (best !== null) return best.sheet;
  }
  return sheets.find(({ hidden }) => !hidden) ?? sheets[0] ?? null;
}

function notesOf({ hiddenRows, errors }: SheetRows, chosen: SheetName, sheets: readonly SheetName[]): string[] {
  const others = sheets.filter((sheet) => sheet !== chosen).map(({ name }) => `“${name.slice(0, 40)}”`);
  const shown = others.slice(0, 5).join(', ') + (others.length > 5 ? ` and ${others.length - 5} more` : '');
  const notes = [
    `Sheet “${chosen.name.slice(0, 40)}”${chosen.hidden ? ', which is hidden,' : ''} was read.`,
    others.length > 0 && `${others.length === 1 ? 'Another sheet was' : 'Other sheets were'} left out: ${shown}.`,
    hiddenRows > 0 && `${hiddenRows === 1 ? '1 hidden row was' : `${hiddenRows} hidden rows were`} read as well.`,
    errors > 0 && `${errors === 1 ? '1 formula that came' : `${errors} formulas that came`} to nothing read as empty.`,
  ];
  return notes.filter((note) => note !== false);
}
