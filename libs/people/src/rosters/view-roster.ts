import {
  refusalSentences,
  type RefusalCode,
  type RosterColumn,
  type RosterDeclined,
  type RosterKind,
  type RosterLine,
  type RosterReading,
  type RosterResult,
  type RosterUndo,
  type RosterView,
  type RosterWordChoices,
} from '@akin/contracts';
import type { RosterCheck } from './check-roster.js';
import { missingColumns } from './reading/check-rows.js';

/** A roster in the list, with the id of who dropped it. */
export interface ListedRoster extends Pick<RosterCheck, 'counts'> {
  id: string;
  kind: RosterKind;
  whole: boolean;
  fileName: string;
  state: RosterView['state'];
  uploadedAt: Date;
  uploadedBy: string | null;
}

/** A roster as it is stored, but for its rows, which are many and which nobody is shown. */
export interface ShownRoster extends ListedRoster, Pick<RosterCheck, 'problems' | 'changes' | 'words'> {
  headerSignature: string;
  columns: RosterColumn[];
  reading: RosterReading;
  chosen: RosterWordChoices['words'];
  declined: RosterDeclined['declined'];
  wordsInAll: number;
  done: number;
  trouble: RefusalCode | null;
  result: RosterResult | null;
  savedAt: Date | null;
}

/** Of problems, words and changes only the first are shown. */
export const listShown = 200;

/** What stands elsewhere than with the roster. */
export interface ShownBeside {
  uploadedBy: string | null;
  undo: RosterUndo | null;
}

/** A stored roster as the person who dropped it sees it. */
export function viewRoster(roster: ShownRoster, { uploadedBy, undo }: ShownBeside): RosterView {
  const notReady = whyNotReady(roster);
  const { columns, reading, done, problems, changes, words, wordsInAll, declined, result } = roster;
  return {
    ...lineOf(roster, uploadedBy),
    ...{ columns, reading, done, problems, changes, words, wordsInAll, declined, result, undo },
    trouble: roster.trouble && { code: roster.trouble, message: refusalSentences[roster.trouble] },
    identityColumns: columns.filter(({ field }) => field === 'identity').map(({ name }) => name),
    ready: notReady === null,
    notReady,
  };
}

/** A stored roster as a line of the list. */
export function lineOf({ id, kind, fileName, whole, state, uploadedAt, counts }: ListedRoster, uploadedBy: string | null): RosterLine {
  return { id, kind, fileName, whole, state, uploadedAt: uploadedAt.toISOString(), uploadedBy, counts };
}

const finished: Partial<Record<RosterView['state'], string>> = {
  committed: 'This roster was saved.',
  undone: 'This roster was saved and taken back.',
  checking: 'This roster is still being checked. Nothing has been saved yet.',
  saving: 'This roster is being saved.',
  discarded: 'This roster was put away. Nothing of it was saved.',
};

function whyNotReady({ state, kind, columns, counts }: ShownRoster): string | null {
  const over = finished[state];
  if (over !== undefined) return over;
  const missing = missingColumns(
    columns.map(({ field }) => field),
    kind,
  );
  if (missing !== null) return missing;
  if (counts.rejected === 0) return null;
  return `${counts.rejected === 1 ? '1 row needs' : `${counts.rejected} rows need`} a decision first. Nothing has been saved yet.`;
}
