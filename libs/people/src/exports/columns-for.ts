import type { SchoolRole } from '@akin/contracts';
import type { SheetCell } from '@akin/platform';

/** How what is stored is worded at the school. */
export interface Wording {
  /** `YYYY-MM-DD` at the school. */
  day: (moment: Date) => string;
  term: (facet: string, code: string) => string;
  need: (code: string) => string;
}

/** A column of an export, and who sees the same on a screen. */
export interface ExportColumn<Row> {
  heading: string;
  /** In characters. */
  width: number;
  for: readonly SchoolRole[];
  cell: (row: Row, words: Wording) => SheetCell | null | undefined;
}

/** The columns somebody with these roles may take away; none when the file is not for them. */
export function columnsFor<Row>(columns: readonly ExportColumn<Row>[], roles: readonly string[]): ExportColumn<Row>[] {
  return columns.filter((column) => column.for.some((role) => roles.includes(role)));
}
