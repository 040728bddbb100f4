import type { MyMentoring, RequestView, SchoolWords } from '@akin/contracts';
import { spokenDay } from '../wording/days';
import { firstName } from '../wording/names';

/** The sentence under a mentor's greeting: who waits, and until when the nearest of them. */
export function mentorLead(
  open: readonly RequestView[],
  mentoring: Pick<MyMentoring, 'state'> | null,
  today: string,
  words: SchoolWords,
): string {
  const nearest = [...open].sort((left, right) => left.answerBy.localeCompare(right.answerBy))[0];
  if (nearest) {
    const who = open.length === 1 ? `${firstName(nearest.learner.name)} is` : `${open.length} ${words.learners} are`;
    const day = spokenDay(nearest.answerBy, today);
    const held = open.length === 1 ? `A place is held until ${day}.` : `The first place is held until ${day}.`;
    return nearest.answerBy < today ? `${who} waiting for your answer.` : `${who} waiting for your answer. ${held}`;
  }
  if (mentoring?.state === 'paused') return 'You are taking a pause. No new requests reach you.';
  if (mentoring?.state === 'active') return 'Nobody is waiting for you.';
  return `A few minutes, and ${words.learners} can find you.`;
}
