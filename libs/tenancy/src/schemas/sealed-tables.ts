import { Injectable } from '@nestjs/common';

/** One row, each column in the database's own text. */
export type RowText = Record<string, string | null>;

/** How a room opens what it keeps sealed under its school, so that the rows can move to another school. */
export interface SealedTable {
  /** The row with its sealed cells opened; the same contents give the same text each time. */
  open(row: RowText, schoolId: string): RowText;
  /** The row as it lies in this school's table. */
  close(row: RowText, schoolId: string): RowText;
}

/** A column that is named like this holds what only the room that wrote it can open. */
const sealedColumn = /(^|_)sealed$/;

/** The tables with sealed cells, by name. Rooms register theirs when they start. */
@Injectable()
export class SealedTables {
  private readonly known = new Map<string, SealedTable>();

  add(table: string, how: SealedTable): void {
    this.known.set(table, how);
  }

  /**
   * How to open and close a table's rows; null when nothing in it is sealed.
   * @throws Error when something is, and its room is not part of this process: moved as it is, nobody could ever open it
   */
  of(table: string, columns: readonly string[]): SealedTable | null {
    const how = this.known.get(table);
    if (!how && columns.some((column) => sealedColumn.test(column))) throw new Error(`Nothing here knows how to open “${table}”.`);
    return how ?? null;
  }
}
