import type { RosterView } from '@akin/contracts';
import { count } from '../../../wording/count';
import { listed } from '../../../wording/listed';
import { missingColumn } from '../columns/missing-column';

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
  const save = added + changed === 0 ? 'Save' : `Save ${count(added + changed, 'change')}`;
  const waits = (first: string, then = 'Nothing has been saved yet.', leaveOut: string | null = null) => ({
    ...{ first, then, save, maySave: false, leaveOut },
  });
  const missing = missingColumn(roster.columns);
  if (missing) return waits(missing);
  if (rejected > 0 && !leftOut) {
    const then = nothingNew(roster) ? nothingElse : `Then ${outcome(roster)}`;
    return waits(`${count(rejected, 'row needs', 'rows need')} a decision first.`, then, leaveOutLabel(rejected));
  }
  if (rejected === 0 && !roster.ready) return waits(roster.notReady ?? 'This cannot be saved yet.');
  const first = rejected > 0 ? `${count(rejected, 'row is', 'rows are')} left out.` : clearWords(roster);
  if (nothingNew(roster)) return waits(first, rejected > 0 ? nothingElse : '');
  return { first, then: upperFirst(outcome(roster)), save, maySave: true, leaveOut: null };
}

const leaveOutLabel = (rejected: number) => (rejected === 1 ? 'Leave it out' : `Leave all ${count(rejected)} out`);

const nothingNew = ({ counts }: Checked) => counts.added + counts.changed + counts.missing === 0;

const nothingElse = 'There is nothing else to save in this file.';

/** `38 people are added, 21 change, and 5 are flagged as leaving: all of it together, or nothing.` */
function outcome({ counts: { added, changed, missing } }: Checked): string {
  const parts = [
    { n: added, one: 'is added', many: 'are added' },
    { n: changed, one: 'changes', many: 'change' },
    { n: missing, one: 'is flagged as leaving', many: 'are flagged as leaving' },
  ].filter(({ n }) => n > 0);
  const words = parts.map(({ n, one, many }, at) => {
    const who = at === 0 ? count(n, 'person', 'people') : count(n);
    return `${who} ${n === 1 ? one : many}`;
  });
  return `${listed(words)}: all of it together, or nothing.`;
}

const upperFirst = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

function clearWords(roster: Checked): string {
  if (nothingNew(roster)) return 'Nothing to save: everyone in this file is already here as written.';
  return roster.counts.added + roster.counts.changed === 0 ? 'Nobody is added or changed.' : 'No row needs a decision.';
}
