import type { RosterView } from '@akin/contracts';

/** What went wrong with a roster, and whether it is news to look at rather than a failure. */
export interface RosterTrouble {
  what: string;
  why: string;
  news: boolean;
}

interface Told {
  code: string;
  message: string;
}

/** What kept a roster from being saved, in words. */
export function savingTrouble({ code, message }: Told): RosterTrouble {
  const news = code === 'roster_out_of_date' || code === 'roster_already_committed';
  return { what: news ? 'Please look once more.' : 'The roster was not saved.', why: message, news };
}

/** What kept a saved roster from being taken back, in words. */
export const undoTrouble = ({ message }: Told): RosterTrouble => ({ what: 'The roster was not taken back.', why: message, news: false });

/** What kept a roster from being put aside, in words. */
export const asideTrouble = ({ message }: Told): RosterTrouble => ({ what: 'The roster was not put aside.', why: message, news: false });

/** What came of the server's work on it; null when nothing went wrong. */
export function troubleWords({ trouble }: Pick<RosterView, 'trouble'>): RosterTrouble | null {
  if (trouble?.code === 'roster_not_checked') return { what: 'The roster was not checked.', why: trouble.message, news: false };
  if (trouble?.code === 'roster_not_undone') return undoTrouble(trouble);
  return trouble && savingTrouble(trouble);
}
