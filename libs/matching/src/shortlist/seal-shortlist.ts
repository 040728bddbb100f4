import { sealOwn } from '../wishes/seal-own.js';

/** A learner's shortlist, first choice first, as it lies in the column `sealed` of `shortlist`, for who writes rows of their own. */
export function sealShortlist(owner: { schoolId: string; accountId: string }, mentorIds: readonly string[]): string {
  return sealOwn({ table: 'shortlist', ...owner }, mentorIds);
}
