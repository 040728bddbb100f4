/** What a cell of a spreadsheet holds: text or a number, never a formula. */
export type SheetCell = string | number;

/** A table that is written as a file: a line of headings, then its lines a few hundred at a time. */
export interface Sheet {
  /** At most 31 characters, as on a tab. */
  name: string;
  columns: readonly { heading: string; /** In characters. */ width: number }[];
  pages: AsyncIterable<readonly (readonly SheetCell[])[]>;
}
