import { profileLimits, type MentorState } from '@akin/contracts';

export interface Mentor {
  accountId: string;
  state: MentorState;
  capacity: number;
  taken: number;
  held: number;
  helpsWith: string[];
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
  return { accountId, state: 'invited', capacity: profileLimits.capacityDefault, taken: 0, held: 0, helpsWith: [], ...fresh };
}
