import type { RosterChange, RosterDeclined } from '@akin/contracts';
import { declinedBy, isDeclined } from './decline';

export interface ChangeRow {
  person: string;
  row: number | null;
  leftOut: boolean;
  fields: {
    field: string;
    before: string | null;
    after: string | null;
    taken: boolean;
    /** Why it cannot be taken here: a larger decision stands. */
    fixed: string | null;
  }[];
}

const fixedWords = { row: 'The whole row is left out', everybody: 'Kept for everybody, above' } as const;

/** People and their fields as they are drawn, with what was decided about each. */
export function changeRows(changes: readonly RosterChange[], declined: RosterDeclined['declined']): ChangeRow[] {
  return changes.map(({ person, row, fields }) => ({
    person,
    row,
    leftOut: row !== null && isDeclined(declined, { row, field: null }),
    fields: fields.map(({ field, before, after }) => {
      const by = declinedBy(declined, row, field);
      return { field, before, after, taken: by === null, fixed: by === 'row' || by === 'everybody' ? fixedWords[by] : null };
    }),
  }));
}
