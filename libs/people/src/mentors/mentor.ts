import { profileLimits, type HowWeMeet, type MentorState, type StageGroup } from '@akin/contracts';

export interface Mentor {
  accountId: string;
  state: MentorState;
  capacity: number;
  taken: number;
  held: number;
  helpsWith: string[];
  /** Of `helpsWith`, what comes first; at most `profileLimits.focus`. */
  focus: string[];
  howWeMeet: HowWeMeet;
  /** None is any. */
  prefersStages: StageGroup[];
  /** First active then; null when never. */
  joinedAt: Date | null;
  /** The school's own training was done then. */
  trainedAt: Date | null;
  /** A paused mentor comes back by themselves on that day, `YYYY-MM-DD`. */
  pausedUntil: string | null;
}

/** A mentor who has not been written down yet, as one who was just invited. */
export function newMentor(accountId: string): Mentor {
  const fresh = { joinedAt: null, trainedAt: null, pausedUntil: null };
  const unsaid = { helpsWith: [], focus: [], howWeMeet: notAnswered(), prefersStages: [] };
  return { accountId, state: 'invited', capacity: profileLimits.capacityDefault, taken: 0, held: 0, ...unsaid, ...fresh };
}

/** How, when and as what to meet, of somebody who has not said. */
export function notAnswered(): HowWeMeet {
  return { meeting_mode: [], meeting_time: [], mentoring_kind: [] };
}
