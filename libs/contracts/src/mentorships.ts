import type { DeskMark } from './desk.js';
import type { PersonLine, ToldAnswer } from './people.js';

export const requestStates = ['open', 'accepted', 'declined', 'withdrawn', 'expired', 'handed_over'] as const;
export type RequestState = (typeof requestStates)[number];

/** `POST /api/requests` */
export interface RequestDraft {
  mentorId: string;
  /** Code of the area of need. */
  need: string;
  /** What the learner hopes for, in their own words. */
  hope: string;
  /** When they can meet, in their own words. */
  when: string;
}

export const requestLimits = {
  hope: 1200,
  when: 240,
  reason: 600,
  openPerLearner: 3,
  openPerMentor: 2,
  answerDays: 5,
  remindAfterDays: 3,
} as const;

/** As the learner or the mentor of it sees it; nobody else does. */
export interface RequestView {
  id: string;
  learner: PersonLine;
  mentor: PersonLine;
  need: string;
  needLabel: string;
  hope: string;
  when: string;
  state: RequestState;
  askedAt: string;
  /** The mentor answers by the end of this day at the school, `YYYY-MM-DD`. */
  answerBy: string;
  answeredAt: string | null;
  /** Words the mentor chose to add; shown to the learner. */
  words: string | null;
  mentorshipId: string | null;
  /** Present once it was handed over to the program office. */
  desk: DeskMark | null;
}

/** `POST /api/requests/:id/accept` and `/decline`. Declining needs no words. */
export interface RequestAnswer {
  words?: string;
}

export interface MentorshipView {
  id: string;
  kind: 'pair';
  state: 'active' | 'ended';
  mentor: PersonLine;
  learner: PersonLine;
  needLabel: string;
  hope: string;
  when: string;
  startedAt: string;
  /** A first meeting is hoped for by then, `YYYY-MM-DD`. */
  firstMeetingBy: string;
  /** How to reach the other one. */
  otherMail: string;
  /** Present while the program office decides what becomes of it. */
  desk: DeskMark | null;
}

/** `GET /api/mentorships/:id/told`: what the other one chose to tell the person they work with. */
export interface ToldView {
  answers: ToldAnswer[];
}
