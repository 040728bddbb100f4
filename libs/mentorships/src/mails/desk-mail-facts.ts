import type { DeskReason, PersonLine, SchoolWords } from '@akin/contracts';

export type Side = 'learner' | 'mentor';

/** What the mails about something at the desk are worded from. */
export interface DeskMailFacts {
  learner: PersonLine;
  mentor: PersonLine;
  reason: DeskReason;
  needLabel: string;
  /** What whoever settled it wrote for the learner; empty when nothing. */
  note: string;
  schoolWords: SchoolWords;
  /** Where the buttons lead. */
  urls: { pair: string; mentors: string; mentor: string };
}

/** Why it came to the desk, told to one of the two. */
export function sayWhy({ learner, mentor, reason, schoolWords }: DeskMailFacts, to: Side): string {
  const { program } = schoolWords;
  if (reason === 'mentor_paused') return `${mentor.name} is taking a pause and takes no requests for now.`;
  const who = reason === 'mentor_left' ? 'mentor' : 'learner';
  if (who === to)
    return `You are not on your school’s list for this ${program} any more. If that is a mistake, your program office can put it right.`;
  return `${who === 'mentor' ? mentor.name : learner.name} is not on the school’s list for this ${program} any more.`;
}
