/** A row with the number a person sees in a spreadsheet. */
export interface RosterRow {
  row: number;
  cells: string[];
  /** Its values do not line up with the columns, so none of them can be trusted to stand where it belongs. */
  ragged?: 'long' | 'short';
}

export interface ParsedRoster {
  header: string[];
  rows: RosterRow[];
}
