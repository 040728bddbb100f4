import type { RosterView } from '@akin/contracts';
import { missingColumn } from './missing-column';

export const rosterSteps = ['File', 'Columns', 'Check', 'Save'] as const;

/** Which step a roster stands at, counted from 0; past the last one when it is saved. */
export function stepOf(roster: Pick<RosterView, 'columns' | 'state'>): number {
  if (roster.state === 'committed') return rosterSteps.length;
  if (roster.state === 'saving') return rosterSteps.length - 1;
  return missingColumn(roster.columns) ? 1 : 2;
}
