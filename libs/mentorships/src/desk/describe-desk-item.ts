import type { DeskItem, PersonLine } from '@akin/contracts';
import { lineOf } from '../requests/describe-request.js';
import type { DeskRow } from './desk-row.js';

/** Something at the desk, for those who settle it: who and why, never what a learner wrote. */
export function describeDeskItem(row: DeskRow, people: ReadonlyMap<string, PersonLine>): DeskItem {
  const { outcome, settledAt, settledBy, note } = row;
  return {
    id: row.id,
    kind: row.requestId ? 'request' : 'mentorship',
    reason: row.reason,
    learner: lineOf(people, row.learnerId),
    mentor: lineOf(people, row.mentorId),
    since: row.since.toISOString(),
    settled: outcome && settledAt && { outcome, at: settledAt.toISOString(), by: (settledBy && people.get(settledBy)?.name) ?? null, note },
  };
}
