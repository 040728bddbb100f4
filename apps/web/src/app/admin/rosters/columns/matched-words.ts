import type { RosterColumn } from '@akin/contracts';
import { count } from '../../../wording/count';

/** How many columns found a meaning: `We matched 7 of 9 columns.` */
export function matchedWords(columns: readonly Pick<RosterColumn, 'field'>[]): string {
  const read = columns.filter(({ field }) => field !== 'ignore' && field !== 'identity').length;
  if (read === columns.length) return columns.length === 1 ? 'We matched the one column.' : `We matched all ${columns.length} columns.`;
  return `We matched ${read} of ${count(columns.length, 'column')}.`;
}
