import type { Page } from './lists.js';
import type { MentorState, PersonLine } from './people.js';

/** `background`, `record` and `nomination` are shipped and reworded at will; a school adds criteria of its own. */
export const criterionKinds = ['background', 'record', 'nomination', 'own'] as const;
export type CriterionKind = (typeof criterionKinds)[number];

/** One thing that speaks for a mentor. `code` stays the same however it is worded. */
export interface Criterion {
  code: string;
  kind: CriterionKind;
  label: string;
  /** What counts, in the school's words. */
  explanation: string;
}

/** Whether one criterion is enough or each must be met. */
export const criterionRules = ['any', 'all'] as const;
export type CriterionRule = (typeof criterionRules)[number];

/** What a school asks of its mentors before learners can find them, and what it gives. */
export interface SelectionSettings {
  /** Without it, whoever accepts the invitation and completes their profile is a mentor. */
  asks: boolean;
  rule: CriterionRule;
  criteria: Criterion[];
  /** Whether there is a training between being approved and being found. */
  trains: boolean;
  /** Where and how the training is, in the school's words. */
  training: string;
  /** What a mentor gets for it, in the school's words; shown before joining. */
  reward: string;
}

/** `GET /api/selection` for admins and reviewers; `PUT /api/selection` with the settings makes the next version. */
export interface SelectionView {
  /** 0: never decided, these are the defaults. */
  version: number;
  decidedAt: string | null;
  settings: SelectionSettings;
}

export const selectionLimits = {
  criteria: 8,
  label: 120,
  explanation: 600,
  training: 600,
  reward: 1200,
  words: 2000,
  note: 2000,
  files: 8,
  fileBytes: 10 * 1024 * 1024,
  name: 120,
  mail: 254,
} as const;

export const applicationStates = ['draft', 'sent', 'more', 'approved', 'declined', 'withdrawn'] as const;
export type ApplicationState = (typeof applicationStates)[number];

/** A criterion the mentor says they meet, and why. */
export interface Claim {
  criterion: string;
  words: string;
}

export const evidenceKinds = ['pdf', 'png', 'jpeg', 'docx'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** A file that was handed in; its bytes come from `.../evidence/:id`. */
export interface EvidenceView {
  id: string;
  criterion: string;
  name: string;
  kind: EvidenceKind;
  bytes: number;
  addedAt: string;
}

/** `PUT /api/me/application`: the claims, all of them; saved as one goes. */
export interface ApplicationChange {
  claims: Claim[];
}

/** Where a mentor stands, in words. */
export interface StateWords {
  title: string;
  text: string;
  /** The one next step; null when there is nothing to do but wait. */
  next: { label: string; to: NextStep } | null;
}
/** `apply`, `train` and `return` are done on the page itself; the others are pages. */
export type NextStep = 'apply' | 'profile' | 'train' | 'home' | 'return';

export const mentorActs = ['apply', 'withdraw', 'train', 'activate', 'pause', 'resume', 'retire', 'return'] as const;
/** What a mentor can do with their own part in the program. */
export type MentorAct = (typeof mentorActs)[number];

/** `GET /api/me/joining`, and the answer to every change of it: only the mentor reads this. */
export interface JoiningView {
  state: MentorState;
  words: StateWords;
  /** What the mentor may do now. */
  may: MentorAct[];
  asks: boolean;
  rule: CriterionRule;
  /** Of the version the application goes by. */
  criteria: Criterion[];
  reward: string;
  training: { asked: boolean; words: string; doneAt: string | null };
  /** A paused mentor comes back by themselves on this day, `YYYY-MM-DD`. */
  pausedUntil: string | null;
  application: MyApplication | null;
  /** How many spoke up for this mentor, and as what; never who. */
  nominations: { kind: NominatorKind; givenAt: string }[];
  trail: TrailStep[];
}

export interface MyApplication {
  id: string;
  state: ApplicationState;
  claims: Claim[];
  evidence: EvidenceView[];
  sentAt: string | null;
  /** What the reviewers wrote to the mentor last. */
  words: string | null;
  /** Which criteria a reviewer found to be met; once it is approved. */
  met: string[];
}

/** Something that happened, oldest first. */
export interface TrailStep {
  at: string;
  text: string;
}

/** `POST /api/me/mentor/pause` */
export interface PauseOrder {
  /** The day to come back on, `YYYY-MM-DD`; without it, until one comes back oneself. */
  until?: string;
}

export const nominatorKinds = ['leader', 'peer', 'learner'] as const;
export type NominatorKind = (typeof nominatorKinds)[number];

/** `POST /api/nominations` by anybody who is signed in. Whether that person is on the school's list is not told. */
export interface NominationDraft {
  name: string;
  mail: string;
  kind: NominatorKind;
  words: string;
}

/** `POST /api/selection/nominations/ask`: asks somebody by mail to write, by a link that works once. */
export interface NominationAsk {
  mentorId: string;
  name: string;
  mail: string;
  kind: NominatorKind;
}

/** `POST /api/nominate/open` */
export interface NominationOpening {
  token: string;
}

/** What whoever holds a link is asked. */
export interface NominationInvitation {
  /** Who is asked. */
  name: string;
  /** Whom it is about. */
  mentor: string;
  kind: NominatorKind;
  until: string;
}

/** `POST /api/nominate`: uses the link up. */
export interface NominationAnswer {
  token: string;
  words: string;
}

/** How long such a link works. */
export const nominationLinkDays = 21;

/** A row of `GET /api/selection/nominations?page=&size=`, newest first, for reviewers and admins; the words are for reviewers. */
export interface NominationView {
  id: string;
  state: 'asked' | 'given' | 'over';
  kind: NominatorKind;
  /** Null while nobody on the school's list has that mail address. */
  mentor: PersonLine | null;
  /** As they were named. */
  nominee: { name: string; mail: string };
  nominator: { name: string; mail: string };
  /** Empty while it is only asked for, and for those who do not review. */
  words: string;
  at: string;
}

/** A row of `GET /api/selection/applications?state=&page=&size=`, those that have waited longest first; for reviewers and admins. */
export interface ApplicationLine {
  id: string;
  mentor: PersonLine;
  state: ApplicationState;
  sentAt: string;
  /** Reviewers who said yes and may not decide alone. */
  waitsForSecond: boolean;
}

export type ApplicationPage = Page<ApplicationLine>;

/** `GET /api/selection/applications/:id`, and the answer to a decision; for reviewers only. */
export interface ApplicationView extends ApplicationLine {
  department: string | null;
  rule: CriterionRule;
  /** Of the version it is decided by. */
  version: number;
  criteria: Criterion[];
  claims: Claim[];
  evidence: EvidenceView[];
  nominations: NominationView[];
  decisions: DecisionView[];
  /** Whether this reader may decide, and whether alone. */
  may: 'decide' | 'with_second' | 'no';
  /** Why not, or why not alone. */
  why: string | null;
}

export const decisions = ['approve', 'more', 'decline'] as const;
export type Decision = (typeof decisions)[number];

/** `POST /api/selection/applications/:id/decision` */
export interface DecisionOrder {
  decision: Decision;
  /** Codes of the criteria that are met; needed to approve. */
  met: string[];
  /** For reviewers only. */
  note?: string;
  /** To the mentor; needed to ask for more. */
  words?: string;
}

export interface DecisionView {
  at: string;
  /** Null when that account is no longer there. */
  reviewer: string | null;
  decision: Decision;
  /** It was a yes that needed a second one. */
  alone: boolean;
  version: number;
  met: string[];
  note: string;
  words: string;
}

/** `GET /api/selection/supply` for those who run the program: counts only. */
export interface SupplyView {
  /** Mentors the school should have for the size of a class; null where waived. */
  target: number | null;
  counts: Record<MentorState, number>;
  /** Applications that wait for a reviewer; null for those who do not review. */
  toReview: number | null;
}

/** A row of `GET /api/selection/mentors?state=&page=&size=`: mentors on their way, for admins and coordinators. */
export interface MentorLine {
  mentor: PersonLine;
  state: MentorState;
  pausedUntil: string | null;
  trained: boolean;
  /** What the office may do now; `POST /api/selection/mentors/:id/{trained,retire,return}`. */
  may: OfficeAct[];
}

export const officeActs = ['trained', 'retire', 'return'] as const;
export type OfficeAct = (typeof officeActs)[number];
