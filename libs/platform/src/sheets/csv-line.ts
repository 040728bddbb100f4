/** What a spreadsheet takes for the sign of a formula, its full-width and small forms included. */
const signs = '=+\\-@\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b\u2212';

/** Blanks, what cannot be seen, and quotation marks: some readers pass over these and look at what follows. */
const passedOver = `\\s\\p{Z}\\p{Cc}\\p{Cf}'"\`\u2018\u2019\u201c\u201d\uff07\uff02`;

const formula = new RegExp(`^[${passedOver}]*[${signs}\\t\\r\\n]`, 'u');

/** A spreadsheet takes a CSV for UTF-8 only when it begins with this. */
export const byteOrderMark = '\ufeff';

/** Whether a spreadsheet could run this text, or take a telephone number in it for a sum. */
export function looksLikeFormula(text: string): boolean {
  return formula.test(text);
}

/** One line of a CSV file that no spreadsheet executes: a cell that looks like a formula is preceded by an apostrophe. */
export function csvLine(cells: readonly (string | number)[]): string {
  return `${cells.map((cell) => quoted(String(cell))).join(',')}\r\n`;
}

/** What a cell of such a line meant: takes the apostrophe away that `csvLine` put there, and nothing else. */
export function plainCell(text: string): string {
  return text.startsWith("'") && looksLikeFormula(text) ? text.slice(1) : text;
}

function quoted(text: string): string {
  const safe = looksLikeFormula(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}
