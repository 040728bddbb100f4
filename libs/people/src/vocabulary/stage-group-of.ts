import type { StageGroup } from '@akin/contracts';
import { readStage } from '../rosters/reading/read-stage.js';
import { stageTerms } from './stages.js';

const codesByLabel = new Map(stageTerms.map(({ code, label }) => [label, code]));

/** Whoever does research between years of medical school still is a student. */
const groups: readonly (readonly [stage: RegExp, group: StageGroup])[] = [
  [/^(MS\d|MD-PhD|Pre-med|Research year)$/, 'student'],
  [/^(PGY\d|Chief resident)$/, 'resident'],
  [/^Fellow( \d)?$/, 'fellow'],
  [/^(PhD|Postdoc)$/, 'researcher'],
];

/**
 * Where a learner stands, for mentors who would rather work with some than with others: `PGY2` is a resident. Null when
 * nothing is known, or it is written in a way nobody can read.
 */
export function stageGroupOf(stage: string | null): StageGroup | null {
  if (stage === null) return null;
  const code = codesByLabel.get(stage) ?? readStage(stage) ?? stage;
  return groups.find(([pattern]) => pattern.test(code))?.[1] ?? null;
}
