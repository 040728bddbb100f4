import type { DeskReason } from '@akin/contracts';
import type { Pair } from './desk-row.js';

/**
 * Why a pair waits at the desk when these people have left; null when neither has. Where both have, nobody is left to
 * find a mentor for, so the learner's leaving is the reason.
 */
export function whoLeft({ learnerId, mentorId }: Pair, left: ReadonlySet<string>): DeskReason | null {
  if (left.has(learnerId)) return 'learner_left';
  return left.has(mentorId) ? 'mentor_left' : null;
}
