import type { MentorState } from '@akin/contracts';

/**
 * Why this reader cannot ask this mentor now, in words; null when they can. Open requests and pairs belong to the
 * floor above and are checked when the request is sent.
 */
export function whyNotAsk(reader: { isLearner: boolean; isSelf: boolean }, mentor: { state: MentorState; room: number }): string | null {
  if (reader.isSelf) return 'This is your own page, as others see it.';
  if (!reader.isLearner) return 'Only learners can ask a mentor.';
  if (mentor.state === 'paused') return 'This mentor is taking a pause.';
  if (mentor.state !== 'active') return 'This person is not taking requests.';
  return mentor.room > 0 ? null : 'This mentor has no room just now.';
}
