import type { RosterDeclined } from '@akin/contracts';

/** What the school decided to keep as it is, quick to ask for. */
export class DeclinedParts {
  private readonly rows = new Set<number>();
  private readonly fields = new Set<string>();
  private readonly cells = new Set<string>();

  constructor(declined: RosterDeclined['declined'] = []) {
    for (const { row, field } of declined) {
      if (row === null && field !== null) this.fields.add(field);
      else if (row !== null && field === null) this.rows.add(row);
      else if (row !== null) this.cells.add(`${row} ${field}`);
    }
  }

  /** The row is left out. */
  leavesOut(row: number): boolean {
    return this.rows.has(row);
  }

  /** What is known of the field stays, for everybody. */
  keepsField(field: string): boolean {
    return this.fields.has(field);
  }

  /** What is known stays here. */
  keeps(row: number, field: string): boolean {
    return this.rows.has(row) || this.fields.has(field) || (this.cells.size > 0 && this.cells.has(`${row} ${field}`));
  }
}
