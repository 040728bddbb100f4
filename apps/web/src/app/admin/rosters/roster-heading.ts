import type { RosterView } from '@akin/contracts';
import { missingColumn } from './columns/missing-column';
import { isTakenBack } from './progress/progress-words';
import type { RosterStep } from './roster-steps';

const stateHeadings: Partial<Record<RosterView['state'], string>> = {
  checking: 'We read your file',
  saving: 'Save the roster',
  committed: 'The roster is aboard',
  discarded: 'This roster was put aside',
  undone: 'The roster was taken back',
};

const stepHeadings: Record<RosterStep, string> = { columns: 'Check the columns', words: 'Check the words', check: 'Check the roster' };

/** The one heading of a roster's page: what there is to do now. */
export function rosterHeading(roster: Pick<RosterView, 'state' | 'columns' | 'result'> | undefined, step: RosterStep): string {
  if (!roster) return stepHeadings.check;
  if (roster.state === 'checked' && missingColumn(roster.columns)) return 'Name the columns';
  if (isTakenBack(roster)) return 'Take the roster back';
  return stateHeadings[roster.state] ?? stepHeadings[step];
}
