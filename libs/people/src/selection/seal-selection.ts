import { seal, unseal } from '@akin/platform';

/** Tables of mentor selection with a sealed cell. */
export type SelectionTable = 'mentor_application' | 'evidence' | 'evidence_piece' | 'nomination' | 'mentor_event';

/** Which row of which school a sealed cell is in; it opens there and nowhere else. */
export interface SelectionPlace {
  table: SelectionTable;
  schoolId: string;
  id: string;
}

/** Texts are filled up to a multiple of this many bytes, so that their length tells little. */
const blockBytes = 256;

/** What reviewers and the mentor alone may know, as it lies in the database. */
export function sealSelection(place: SelectionPlace, value: unknown): string {
  const plain = JSON.stringify(value);
  const rest = Buffer.byteLength(plain) % blockBytes;
  return seal(rest === 0 ? plain : plain + ' '.repeat(blockBytes - rest), purposeOf(place), `${place.table}:${place.id}`);
}

/** Opens what `sealSelection` closed for the same place. @throws Error when it was altered or belongs elsewhere */
export function openSelection<T>(place: SelectionPlace, sealed: string): T {
  return JSON.parse(unseal(sealed, purposeOf(place), `${place.table}:${place.id}`)) as T;
}

function purposeOf({ schoolId }: SelectionPlace): string {
  return `selection:${schoolId}`;
}
