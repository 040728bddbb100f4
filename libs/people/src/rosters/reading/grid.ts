/** A row that holds anything, with the number a person sees in a spreadsheet: the first line of the file is row 1. */
export interface GridRow {
  row: number;
  /** Without blanks around them; as many as the row has. */
  cells: string[];
}

/** A file as a table, before anybody knows which row names the columns. */
export interface Grid {
  format: 'csv' | 'xlsx';
  rows: GridRow[];
  /** How it was read, in words a person can check. */
  notes: string[];
}

/** Columns are looked for up to here; what stands further right is nobody's roster. */
export const mostColumns = 200;
