import type { DeskOutcome, DeskReason } from '@akin/contracts';

/** The two people of a request or mentorship. */
export interface Pair {
  learnerId: string;
  mentorId: string;
}

/** Something at the desk as it is stored; exactly one of the two ids is there. */
export interface DeskRow extends Pair {
  id: string;
  requestId: string | null;
  mentorshipId: string | null;
  reason: DeskReason;
  since: Date;
  outcome: DeskOutcome | null;
  settledAt: Date | null;
  settledBy: string | null;
  note: string;
}

export type NewDeskItem = Pick<DeskRow, 'id' | 'requestId' | 'mentorshipId' | 'reason' | 'since'>;

/** How it was decided. `by` is null when it settled itself. */
export interface Settlement {
  outcome: DeskOutcome;
  at: Date;
  by: string | null;
  note: string;
}
