import type { HowWeMeet, StageGroup } from './practical.js';
import type { Audience, Term } from './vocabulary.js';

export const mentorStates = ['invited', 'applied', 'in_review', 'approved', 'training', 'active', 'paused', 'retired'] as const;
export type MentorState = (typeof mentorStates)[number];

/** A person in a list or beside a request; never with identity. */
export interface PersonLine {
  id: string;
  name: string;
  pronouns: string | null;
  /** Rank and specialty, or stage and program, in one line. */
  role: string;
}

/** One facet as its owner answered it. No terms and no own words means not answered. */
export interface FacetAnswer {
  facet: string;
  terms: string[];
  ownWords: string | null;
  audience: Audience;
}

/** An answer as its owner reads it. */
export interface MyAnswer extends FacetAnswer {
  /** Terms of it that the school does not offer any more, where there are any. Others still read them, so the owner has to. */
  noLongerOffered?: Term[];
}

/** An answer as another person reads it, with the audience its owner chose. */
export interface ToldAnswer {
  facet: string;
  label: string;
  values: string[];
  ownWords: string | null;
  audience: Audience;
}

/** `GET /api/me/profile`, and the answer to every change of it. */
export interface MyProfile {
  id: string;
  name: string;
  mail: string;
  pronouns: string | null;
  title: string | null;
  department: string | null;
  specialty: string | null;
  subspecialty: string | null;
  stage: string | null;
  /** The stage as others read it: `MS3` is `Third-year student (MS3)`. */
  stageInWords: string | null;
  ownWords: string | null;
  facets: MyAnswer[];
  /** Present when the person is or may become a mentor. */
  mentor: MyMentoring | null;
}

export interface MyMentoring {
  state: MentorState;
  /** Places, taken and held included. */
  capacity: number;
  taken: number;
  held: number;
  helpsWith: string[];
  /** At most `profileLimits.focus` of `helpsWith`: what this mentor helps with first of all. */
  focus: string[];
  howWeMeet: HowWeMeet;
  /** None means any. */
  prefersStages: StageGroup[];
  /** What is still missing before learners can find this mentor, in words; empty when nothing is. */
  missing: string[];
}

/** `PATCH /api/me/profile`: only what is given changes. Empty text clears a field. */
export interface ProfileChange {
  pronouns?: string;
  title?: string;
  specialty?: string;
  subspecialty?: string;
  stage?: string;
  ownWords?: string;
}

/** `PUT /api/me/facets/:facet`. No terms and no words takes the answer back. */
export interface FacetChange {
  terms: string[];
  ownWords?: string;
  audience: Audience;
}

/** `PATCH /api/me/mentoring` */
export interface MentoringChange {
  capacity?: number;
  helpsWith?: string[];
  focus?: string[];
  howWeMeet?: Partial<HowWeMeet>;
  prefersStages?: StageGroup[];
}

export const profileLimits = {
  ownWords: 600,
  shortText: 120,
  capacityMin: 1,
  capacityMax: 5,
  capacityDefault: 3,
  helpsWith: 12,
  focus: 3,
  termsPerFacet: 12,
} as const;

/** A row of `GET /api/people?role=&q=&page=&size=` for those who run the program; `waiting=true` keeps those who have not signed in yet. */
export interface PersonRow {
  id: string;
  name: string;
  mail: string;
  roles: string[];
  department: string | null;
  title: string | null;
  mentorState: MentorState | null;
  signedInBefore: boolean;
  leaving: boolean;
  suspended: boolean;
}
