import type { SavedSearch, SchoolWords } from '@akin/contracts';
import { dayAt, longDay } from '../../wording/days';

/** `3 mentors fit just now`. */
export function fitWords({ fits, barred }: Pick<SavedSearch, 'fits' | 'barred'>, { mentor, mentors }: SchoolWords): string {
  if (barred) return `Your school’s rules no longer let ${mentors} be looked for in this way. Search again to change what you look for.`;
  if (fits === 0) return 'Nobody with room fits just now.';
  return `${fits} ${fits === 1 ? mentor : mentors} with room ${fits === 1 ? 'fits' : 'fit'} just now.`;
}

/** Whether the learner hears of somebody new, and when they last did. */
export function waitWords(
  { waits, fits, barred, toldAt }: Pick<SavedSearch, 'waits' | 'fits' | 'barred' | 'toldAt'>,
  timeZone: string,
): string {
  const told = toldAt ? ` We last wrote to you on ${longDay(dayAt(toldAt, timeZone))}.` : '';
  if (waits && barred) return `You stay on the waiting list, and hear nothing while those rules hold.${told}`;
  if (waits)
    return `You are on the waiting list: we write to you when ${fits > 0 ? 'one more person' : 'somebody'} who fits has room.${told}`;
  return `We do not write to you about this.${told}`;
}

/** The sentence under the heading. */
export function savedLead(searches: readonly Pick<SavedSearch, 'fresh'>[]): string {
  const fresh = searches.filter((search) => search.fresh > 0).length;
  if (fresh === 0) return 'What you look for again, and what you wait for. Nobody else reads it.';
  return fresh === 1 ? 'One of your searches has somebody new.' : `${fresh} of your searches have somebody new.`;
}
