import { rosterLimits, type RosterKind } from '@akin/contracts';
import { Refusal } from '@akin/platform';
import { startsWith } from '../decode-roster.js';
import type { Grid } from '../grid.js';
import { likenessOf } from './choose-sheet.js';
import { fillMerged } from './fill-merged.js';
import { numberFormats } from './number-formats.js';
import { readSheet, type Sheet, type SheetContext } from './read-sheet.js';
import { sharedStrings } from './shared-strings.js';
import { unpackWhole } from './unpack-entry.js';
import { openWorkbook, type SheetEntry } from './workbook.js';
import { zipEntries } from './zip-entries.js';

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
 * The sheet of a workbook that looks most like a roster of this kind, as a table. Nothing is unpacked beyond what a
 * roster needs, and a list that has grown beyond all measure is refused before it fills the memory.
 * @throws Refusal `roster_password`, `roster_old_excel`, `roster_other_office`, `roster_unreadable`, `roster_too_big`, `roster_empty`
 */
export async function readXlsx(bytes: Uint8Array, kind: RosterKind): Promise<Grid> {
  if (startsWith(bytes, compound)) throw new Refusal(holdsEncrypted(bytes) ? 'roster_password' : 'roster_old_excel');
  const workbook = openWorkbook(zipEntries(bytes));
  const context: SheetContext = {
    strings: await sharedStrings(workbook.strings),
    formats: workbook.styles ? numberFormats(unpackWhole(workbook.styles)) : [],
    from1904: workbook.from1904,
  };
  const chosen = await chooseSheet(workbook.sheets, context, kind);
  if (chosen === null) throw new Refusal('roster_empty');
  const sheet = await readSheet(chosen.entry, context, rosterLimits.rows + spareRows);
  fillMerged(sheet.rows, sheet.merged);
  return { format: 'xlsx', rows: sheet.rows, notes: notesOf(sheet, chosen, workbook.sheets) };
}

/** A workbook with a password is packed into the format of old Excel files, under this name in UTF-16. */
function holdsEncrypted(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from('EncryptedPackage', 'utf16le'));
}

/** Sheets somebody has hidden count only where no other holds a roster. */
async function chooseSheet(sheets: readonly SheetEntry[], context: SheetContext, kind: RosterKind): Promise<SheetEntry | null> {
  if (sheets.length === 1) return sheets[0];
  for (const hidden of [false, true]) {
    let best: { sheet: SheetEntry; likeness: number } | null = null;
    for (const sheet of sheets.filter((one) => one.hidden === hidden)) {
      const { rows } = await readSheet(sheet.entry, context, lookedAt);
      const likeness = likenessOf(sheet.name, rows, kind);
      if (likeness > (best?.likeness ?? 0)) best = { sheet, likeness };
    }
    if (best !== null) return best.sheet;
  }
  return sheets.find(({ hidden }) => !hidden) ?? sheets[0] ?? null;
}

function notesOf({ hiddenRows, errors }: Sheet, chosen: SheetEntry, sheets: readonly SheetEntry[]): string[] {
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
