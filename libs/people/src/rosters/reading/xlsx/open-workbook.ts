import { read, type ParsingOptions, type WorkBook } from '@e965/xlsx';
import { Refusal } from '@akin/platform';

const options: ParsingOptions = {
  type: 'array',
  dense: true,
  cellNF: true,
  cellDates: true,
  UTC: true,
  cellText: false,
  cellFormula: false,
  cellHTML: false,
  cellStyles: true,
};

/** The sheets of a workbook, all of them or those that are named, up to so many rows, or only their names. @throws Refusal `roster_unreadable` */
export function openWorkbook(bytes: Uint8Array, more: Pick<ParsingOptions, 'bookSheets' | 'sheets' | 'sheetRows'>): WorkBook {
  try {
    return read(bytes, { ...options, ...more });
  } catch {
    throw new Refusal('roster_unreadable');
  }
}
