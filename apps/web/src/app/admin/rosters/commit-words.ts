import type { RosterView } from '@akin/contracts';
import { count } from '../../wording/count';
import { missingColumn } from './missing-column';

/** What the bar at the foot of a checked roster says, and which of its buttons can be used. */
export interface CommitWords {
  /** Set apart in bold: what stands in the way, or what is about to happen. */
  first: string;
  then: string;
  save: string;
  maySave: boolean;
  /** Label of the button that leaves the rejected rows out; null when there is nothing to leave out. */
  leaveOut: string | null;
}

type Checked = Pick<RosterView, 'columns' | 'counts' | 'notReady' | 'ready'>;

/** The one sentence a person reads before saving a roster. `leftOut`: they chose to save without the rejected rows. */
export function commitWords(roster: Checked, leftOut: boolean): CommitWords {
  const { added, changed, rejected } = roster.counts;
  const changes = added + changed;
  const save = changes === 0 ? 'Save' : `Save ${count(changes, 'change')}`;
  const missing = missingColumn(roster.columns);
  if (missing) return { first: missing, then: 'Nothing has been saved yet.', save, maySave: false, leaveOut: null };
  if (rejected > 0 && !leftOut) {
    const first = `${count(rejected, 'row needs', 'rows need')} a decision first.`;
    return { first, then: thenSaved(changes), save, maySave: false, leaveOut: leaveOutLabel(rejected) };
  }
  if (rejected === 0 && !roster.ready) {
    return {
      first: roster.notReady ?? 'This cannot be saved yet.',
      then: 'Nothing has been saved yet.',
      save,
      maySave: false,
      leaveOut: null,
    };
  }
  const first = rejected > 0 ? `${count(rejected, 'row is', 'rows are')} left out.` : clearWords(roster);
  if (nothingNew(roster)) return { first, then: rejected > 0 ? nothingElse : '', save, maySave: false, leaveOut: null };
  return { first, then: saved(changes), save, maySave: true, leaveOut: null };
}

const leaveOutLabel = (rejected: number) => (rejected === 1 ? 'Leave it out' : `Leave all ${count(rejected)} out`);

const nothingNew = ({ counts }: Checked) => counts.added + counts.changed + counts.missing === 0;

const saved = (changes: number) =>
  changes === 0
    ? 'The people no longer listed are flagged, never removed.'
    : `${count(changes, 'change is', 'changes are')} saved together, or none at all.`;

const nothingElse = 'There is nothing else to save in this file.';

const thenSaved = (changes: number) => (changes === 0 ? nothingElse : `Then ${saved(changes)}`);

function clearWords(roster: Checked): string {
  if (nothingNew(roster)) return 'Nothing to save: everyone in this file is already here as written.';
  return roster.counts.added + roster.counts.changed === 0 ? 'Nobody is added or changed.' : 'No row needs a decision.';
}
