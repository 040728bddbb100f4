import type { DeskOutcome, DeskReason, RequestState } from '@akin/contracts';

/** A request as it is stored. Days are `YYYY-MM-DD`. */
export interface RequestRow {
  id: string;
  learnerId: string;
  mentorId: string;
  need: string;
  hope: string;
  when: string;
  state: RequestState;
  askedAt: Date;
  answerBy: string;
  remindAt: Date;
  answeredAt: Date | null;
  words: string | null;
  mentorshipId: string | null;
  /** Why the program office took it over; null when it did not. */
  deskReason: DeskReason | null;
  deskOutcome: DeskOutcome | null;
}

export type NewRequest = Pick<RequestRow, 'id' | 'learnerId' | 'mentorId' | 'need' | 'hope' | 'when' | 'askedAt' | 'answerBy' | 'remindAt'>;

/** How a request can end by someone's hand. */
export interface Closing {
  state: 'accepted' | 'declined' | 'withdrawn';
  at: Date;
  words: string | null;
}
