import {
  refusalSentences,
  type RefusalCode,
  type RosterColumn,
  type RosterLine,
  type RosterResult,
  type RosterView,
} from '@akin/contracts';
import { missingColumns } from './reading/check-rows.js';
import type { RosterCheck } from './check-roster.js';

/** A roster as it is stored, but for its rows, which are many and which nobody is shown. */
export interface ShownRoster extends Pick<RosterCheck, 'counts' | 'problems' | 'changes'> {
  id: string;
  fileName: string;
  state: RosterView['state'];
  uploadedAt: Date;
  headerSignature: string;
  columns: RosterColumn[];
  done: number;
  trouble: RefusalCode | null;
  result: RosterResult | null;
}

/** Of problems and changes only the first are shown. */
export const problemsShown = 200;

/** A stored roster as the person who dropped it sees it. */
export function viewRoster(roster: ShownRoster): RosterView {
  const notReady = whyNotReady(roster);
  return {
    ...lineOf(roster),
    columns: roster.columns,
    done: roster.done,
    trouble: roster.trouble && { code: roster.trouble, message: refusalSentences[roster.trouble] },
    problems: roster.problems,
    changes: roster.changes,
    identityColumns: roster.columns.filter(({ field }) => field === 'identity').map(({ name }) => name),
    ready: notReady === null,
    notReady,
    result: roster.result,
  };
}

/** A stored roster as a line of the list. */
export function lineOf({ id, fileName, state, uploadedAt, counts }: ShownRoster): RosterLine {
  return { id, fileName, state, uploadedAt: uploadedAt.toISOString(), counts };
}

function whyNotReady({ state, columns, counts }: ShownRoster): string | null {
  if (state === 'committed') return 'This roster was saved.';
  if (state === 'checking') return 'This roster is still being checked. Nothing has been saved yet.';
  if (state === 'saving') return 'This roster is being saved.';
  if (state === 'discarded') return 'This roster was put away. Nothing of it was saved.';
  const missing = missingColumns(columns.map(({ field }) => field));
  if (missing !== null) return missing;
  if (counts.rejected === 0) return null;
  return `${counts.rejected === 1 ? '1 row needs' : `${counts.rejected} rows need`} a decision first. Nothing has been saved yet.`;
}
