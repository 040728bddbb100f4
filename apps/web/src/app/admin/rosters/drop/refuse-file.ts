import { refusalSentences, rosterLimits } from '@akin/contracts';

const oldExcel = 'This is an older Excel file. Please save it as “Excel Workbook (.xlsx)” or as CSV, and drop that.';

/** Why a file need not even be sent, in words; null when the server should look at it. */
export function refuseFile({ name, size }: { name: string; size: number }): string | null {
  if (size === 0) return refusalSentences.roster_empty;
  if (size > rosterLimits.bytes) return refusalSentences.too_large;
  return /\.xls$/i.test(name) ? oldExcel : null;
}
