import { seal, unseal } from '@akin/platform';

/** Tables of this room with what one learner alone may know. */
export type OwnTable = 'wish_lists' | 'shortlist' | 'saved_search';

/** Whose row of which table; what is sealed for it opens there and nowhere else. */
export interface OwnPlace {
  table: OwnTable;
  schoolId: string;
  accountId: string;
}

/** Filled up to a multiple of this many bytes, so that the length tells little. */
const blockBytes = 1024;

/** What one learner alone may know, as it lies in the database. */
export function sealOwn(place: OwnPlace, value: unknown): string {
  const plain = JSON.stringify(value);
  const rest = Buffer.byteLength(plain) % blockBytes;
  return seal(rest === 0 ? plain : plain + ' '.repeat(blockBytes - rest), purposeOf(place), place.accountId);
}

/** Opens what `sealOwn` closed for the same place. @throws Error when it was altered or belongs elsewhere */
export function openOwn<T>(place: OwnPlace, sealed: string): T {
  return JSON.parse(unseal(sealed, purposeOf(place), place.accountId)) as T;
}

function purposeOf({ table, schoolId }: OwnPlace): string {
  return `${table}:${schoolId}`;
}
