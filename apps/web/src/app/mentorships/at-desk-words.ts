import type { DeskReason } from '@akin/contracts';

/** Why the program office looks at a mentorship, told to one of its two people about the other. */
export function atDeskWords(reason: DeskReason, iAmMentor: boolean, other: string): string {
  if (reason === 'mentor_paused') return iAmMentor ? 'You are taking a pause.' : `${other} is taking a pause.`;
  const iLeft = (reason === 'mentor_left') === iAmMentor;
  return iLeft ? 'You are not on the school’s list any more.' : `${other} is not on the school’s list any more.`;
}
