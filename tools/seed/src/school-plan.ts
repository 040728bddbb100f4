import type {
  Audience,
  Claim,
  HowWeMeet,
  MentorState,
  NewInstitution,
  RequestState,
  SavedQuery,
  SchoolRole,
  SelectionSettings,
  StageGroup,
} from '@akin/contracts';
import type { GivenList } from '@akin/matching';

/**
 * A demo school as plain data. Moments are whole days before the day of seeding, so that the same people always live
 * in a program that looks alive today.
 */
export interface SchoolPlan {
  institution: NewInstitution;
  heroLine: string;
  answerDays: number;
  people: PlannedPerson[];
  modules: PlannedModule[];
  claims: PlannedClaim[];
  requests: PlannedRequest[];
  mentorships: PlannedMentorship[];
  /** What the school asks of its mentors; null when nothing. */
  selection: SelectionSettings | null;
  applications: PlannedApplication[];
  desk: PlannedDeskItem[];
}

/** A mentorship that waits for a decision because its mentor has left the list. */
export interface PlannedDeskItem {
  id: string;
  mentorshipId: string;
  leaverId: string;
  since: number;
}

export interface PlannedApplication {
  id: string;
  eventId: string;
  mentorId: string;
  claims: Claim[];
  sent: number;
}

export interface PlannedPerson {
  id: string;
  /** The stable id of the dean's roster; learners come by sign-in and have none. */
  rosterKey: string | null;
  mail: string;
  givenName: string;
  familyName: string;
  pronouns: string | null;
  roles: SchoolRole[];
  /** Days since the first sign-in; null when invited and not here yet. */
  firstSignIn: number | null;
  joined: number;
  profile: PlannedProfile | null;
  mentoring: PlannedMentoring | null;
  facets: PlannedFacet[];
  /** What a learner keeps to themselves; null for who has none of it. */
  looking: PlannedLooking | null;
}

/** What a learner looks for, the list in use first, and whom they have in mind. */
export interface PlannedLooking {
  lists: GivenList[];
  /** Ids of mentors, first choice first. */
  shortlist: string[];
  searches: PlannedSearch[];
}

export interface PlannedSearch {
  id: string;
  name: string;
  query: SavedQuery;
  /** All kept searches of the demo wait: nobody fits yet. */
  since: number;
}

export interface PlannedProfile {
  title: string | null;
  department: string | null;
  specialty: string | null;
  subspecialty: string | null;
  stage: string | null;
  ownWords: string | null;
}

/** How somebody mentors. */
export interface PlannedManner {
  focus: string[];
  howWeMeet: HowWeMeet;
  prefersStages: StageGroup[];
}

export interface PlannedMentoring extends PlannedManner {
  state: MentorState;
  capacity: number;
  helpsWith: string[];
}

export interface PlannedFacet {
  facet: string;
  terms: string[];
  ownWords: string | null;
  audience: Audience;
}

export interface PlannedModule {
  id: string;
  title: string;
  kind: 'mentor' | 'mentee';
  maxQuarters: number;
}

export interface PlannedClaim {
  id: string;
  accountId: string;
  moduleId: string;
  quarters: number;
  claimed: number;
}

export interface PlannedRequest {
  id: string;
  learnerId: string;
  mentorId: string;
  need: string;
  hope: string;
  when: string;
  state: RequestState;
  asked: number;
  answered: number | null;
  words: string | null;
}

export interface PlannedMentorship {
  id: string;
  requestId: string;
  learnerId: string;
  mentorId: string;
  started: number;
  ended: number | null;
}
