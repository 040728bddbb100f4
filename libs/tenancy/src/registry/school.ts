import type { Branding, GroupFirstRule, InstitutionKind, InstitutionState, SchoolWords } from '@akin/contracts';

/** A school as the wall knows it: who it is, where its rows live, what it looks like. Holds no person. */
export interface School {
  id: string;
  slug: string;
  name: string;
  shortName: string;
  kind: InstitutionKind;
  state: InstitutionState;
  classSize: number;
  hbcu: boolean;
  /** PostgreSQL schema of its tables, and the role that alone may use them. */
  schema: string;
  role: string;
  schemaVersion: number;
  timeZone: string;
  branding: Branding;
  words: SchoolWords;
  /** Working days within which a mentor answers. */
  answerDays: number;
  demoSignIn: boolean;
  signInReady: boolean;
  /** What the operator last said about letting a group come first; null while nothing was said. */
  groupFirst: GroupFirstRule | null;
  createdAt: Date;
}

/** The operator's own realm in tables that hold one row per realm; no school ever has this id. */
export const OPERATOR_REALM = '00000000-0000-0000-0000-000000000000';

/** Figures the operator may see; counts only. */
export interface SchoolFigures {
  mentors: number;
  learners: number;
  relationships: number;
}

/** How a school's mail and events are getting on; counts and moments only. */
export interface DeliveryFigures {
  mailsWaiting: number;
  /** Mails that were given up in the last 30 days. */
  mailsFailed: number;
  lastMailAt: Date | null;
  eventsWaiting: number;
  /** Since when the oldest mail or event of those has waited. */
  oldestWaitingAt: Date | null;
}

export const defaultWords: SchoolWords = {
  mentor: 'mentor',
  mentors: 'mentors',
  learner: 'learner',
  learners: 'learners',
  program: 'mentorship program',
};
