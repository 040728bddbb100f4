import type { RosterView } from '@akin/contracts';
import { count } from '../../../wording/count';

export interface ProgressWords {
  heading: string;
  /** `12,000 of 20,000 rows`; empty when nobody counts. */
  far: string;
  percent: number | null;
  then: string;
  /** Read aloud; it changes at every quarter only, so that nobody is talked over. */
  aloud: string;
}

const quarters = ['just begun', 'a quarter done', 'half done', 'three quarters done', 'nearly done'] as const;

/** How far the server is with a large roster: with checking its rows, with saving its people, or with taking them back. */
export function progressWords(roster: Pick<RosterView, 'state' | 'counts' | 'done' | 'result'>): ProgressWords {
  const { state, counts, done } = roster;
  if (isTakenBack(roster)) return takingBack;
  const saving = state === 'saving';
  const all = saving ? counts.added + counts.changed : counts.rows;
  const percent = all === 0 ? 0 : Math.min(100, Math.round((done / all) * 100));
  const heading = saving ? 'Saving your roster' : 'Checking every row';
  return {
    heading,
    far: `${count(Math.min(done, all))} of ${count(all, saving ? 'person' : 'row', saving ? 'people' : 'rows')}`,
    percent,
    then: saving
      ? 'All of it is saved, or nothing. You may leave this page; it goes on without you.'
      : 'Nothing is saved yet. You may leave this page; it goes on without you.',
    aloud: `${heading}: ${quarters[Math.floor(percent / 25)]}.`,
  };
}

/** What was saved before is being taken back. */
export const isTakenBack = ({ state, result }: Pick<RosterView, 'state' | 'result'>) => state === 'saving' && result !== null;

const takingBack: ProgressWords = {
  ...{ heading: 'Taking your roster back', far: '', percent: null, aloud: 'Taking your roster back.' },
  then: 'All of it is taken back, or nothing. You may leave this page; it goes on without you.',
};
