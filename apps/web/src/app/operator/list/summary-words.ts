import type { OperatorSummary } from '@akin/contracts';
import { count } from '../../wording/count';

/** The line under the operator's heading: how many schools, and what they hold together. Never a person. */
export function summaryWords({ schools, active, mentors, learners, relationships }: OperatorSummary): string {
  if (schools === 0) return 'No school yet. You see counts and health here, never people.';
  const state = active === schools ? (schools === 1 ? 'active' : 'all active') : `${count(active)} active`;
  const together = `${count(mentors, 'mentor')}, ${count(learners, 'learner')} and ${count(relationships, 'relationship')}`;
  return `${count(schools, 'school')}, ${state}. Together ${together}. You see counts and health here, never people.`;
}
