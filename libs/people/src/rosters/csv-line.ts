/** What a spreadsheet would run as a formula if a cell began with it. */
const formula = /^[=+\-@\t\r]/;

/** One line of a CSV file that no spreadsheet executes: a cell that begins like a formula is preceded by an apostrophe. */
export function csvLine(cells: readonly (string | number)[]): string {
  return `${cells.map((cell) => quoted(String(cell))).join(',')}\r\n`;
}

function quoted(text: string): string {
  const safe = formula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}
