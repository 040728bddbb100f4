import type { RosterView } from '@akin/contracts';
import { count } from '../../../wording/count';

export interface ProgressWords {
  heading: string;
  /** `12,000 of 20,000 rows`. */
  far: string;
  percent: number;
  then: string;
  /** Read aloud; it changes at every quarter only, so that nobody is talked over. */
  aloud: string;
}

const quarters = ['just begun', 'a quarter done', 'half done', 'three quarters done', 'nearly done'] as const;

/** How far the server is with a large roster: with checking its rows, or with saving its people. */
export function progressWords({ state, counts, done }: Pick<RosterView, 'state' | 'counts' | 'done'>): ProgressWords {
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
