import type { RosterDeclined } from '@akin/contracts';

type Declined = RosterDeclined['declined'];
type Entry = Declined[number];

const same = (one: Entry) => (other: Entry) => one.row === other.row && one.field === other.field;

/** Whether this was decided against, as such: a row, a field for everybody, or one field of a row. */
export const isDeclined = (declined: Declined, entry: Entry) => declined.some(same(entry));

/**
 * The other decision on this. A row left out, or a field kept for everybody, makes smaller decisions within it needless;
 * they are dropped, so that taking it back takes all of it back.
 */
export function toggleDeclined(declined: Declined, entry: Entry): Declined {
  if (isDeclined(declined, entry)) return declined.filter((other) => !same(entry)(other));
  const covered = ({ row, field }: Entry) => (entry.field === null ? row === entry.row : entry.row === null && field === entry.field);
  return [...declined.filter((other) => !covered(other)), entry];
}

/** Why one field of a row is not taken: by itself, with its whole row, or because the field is kept for everybody. */
export function declinedBy(declined: Declined, row: number | null, field: string): 'field' | 'row' | 'everybody' | null {
  if (isDeclined(declined, { row, field: null }) && row !== null) return 'row';
  if (isDeclined(declined, { row: null, field })) return 'everybody';
  return row !== null && isDeclined(declined, { row, field }) ? 'field' : null;
}
