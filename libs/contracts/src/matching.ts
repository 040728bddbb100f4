import type { HowWeMeet, StageGroup } from './practical.js';
import type { Audience } from './vocabulary.js';
import type { Wish, Wished } from './wishes.js';

/** A reason in words. `unknown` means the mentor has not answered, or not to this reader; it is never a mismatch. */
export interface Reason {
  kind: 'meets' | 'misses' | 'unknown';
  wish: Wished;
  label: string;
}

export interface MentorCard {
  id: string;
  name: string;
  pronouns: string | null;
  /** `Associate Professor, Obstetrics & Gynecology` */
  role: string;
  subspecialty: string | null;
  ownWords: string | null;
  reasons: Reason[];
  alsoHelpsWith: string[];
  capacity: number;
  taken: number;
  held: number;
  room: number;
  /** An open request of this learner to this mentor, if any. */
  openRequestId: string | null;
}

/** What leaving one thing out would bring, exact: without all of `wishes`, `adds` more mentors. Nearly always one wish; two only where no single one brings anybody. */
export interface Relaxation {
  wish: Wished;
  /** All of them, the first being `wish`. */
  wishes: Wished[];
  label: string;
  adds: number;
}

/** How many of those found show this answer; null where they are fewer than `fewestCounted` (and at least one). */
export interface FacetCount {
  facet: string;
  term: string;
  label: string;
  count: number | null;
}

/** Fewer than these are never told as a number: the least that domain/privacy.md lets a school choose. */
export const fewestCounted = 5;

/** `POST /api/mentors/search`: a body, so that what somebody looks for stands in no address and no log. */
export interface MentorQuery {
  words?: string;
  /** Must be shown by the mentor, beside what the wish list asks; several of one facet: any of them. */
  filters?: Wished[];
  page?: number;
  size?: number;
  /** Wishes that are not saved yet; without, those of the list in use. */
  wishes?: Wish[];
  lean?: number;
}

/** In the order of the wish list. */
export interface MentorSearch {
  items: MentorCard[];
  total: number;
  relaxations: Relaxation[];
  /** Only where nobody fits: those who miss least, nearest first, at most three. */
  nearest: MentorCard[];
  /** Per facet (needs, specialties, practical ones included) what those found show, most first. */
  counts: FacetCount[];
  /** How the words were read where not letter by letter: a term of the school's, or a corrected word. */
  readAs: { words: string; as: string }[];
}

export const searchLimits = { words: 200, filters: 20, nearest: 3 } as const;

/** What reader and mentor share, from what the mentor shows and the reader answered; shown to the reader alone. */
export interface SharedGround {
  facet: string;
  /** `You both speak Spanish`. */
  label: string;
}

/** `GET /api/mentors/:id` */
export interface MentorPage extends MentorCard {
  department: string | null;
  helpsWith: string[];
  /** Those of `helpsWith` the mentor named first. */
  focus: string[];
  facets: { facet: string; label: string; values: string[]; ownWords: string | null; audience: Audience }[];
  /** In words, per practical facet: `by video`. Empty where not answered. */
  howWeMeet: HowWeMeet;
  prefersStages: StageGroup[];
  sharedGround: SharedGround[];
  /** Who helps with the same and has more room, at most three. */
  similar: MentorCard[];
  /** Whether this reader may ask now, and if not why, in words. */
  mayAsk: boolean;
  whyNot: string | null;
}

/** `GET /api/mentors/:id/answering`: how soon this mentor usually answers, in words; null where too few were answered to say. */
export interface UsualAnswer {
  words: string | null;
}

/** `GET /api/shortlist`, and the answer to `PUT`: mentors a learner has in mind, first choice first. Nobody else reads it. */
export interface Shortlist {
  items: ShortlistedMentor[];
}

export interface ShortlistedMentor {
  card: MentorCard;
  /** Why this mentor cannot be asked just now, in words; null when they can. */
  whyNot: string | null;
}

/** `PUT /api/shortlist`: all of it, in order. */
export interface ShortlistChange {
  mentorIds: string[];
}

export const shortlistLimits = { mentors: 10, compared: 3 } as const;

/** How the four parts of a match weigh at a school, in hundredths; together 100 (domain/matching.md "Score"). */
export interface MatchingShares {
  /** Who the mentor is. */
  who: number;
  /** What they help with. */
  what: number;
  /** How and when to meet. */
  practical: number;
  /** Whom the mentor would rather work with, by stage and area. */
  mentor: number;
}

/** A word of the school's own that stands for another: `peds` for `pediatrics`. */
export interface Synonym {
  word: string;
  means: string;
}

/** `GET /api/matching-settings`, for those who run the program, and the answer to `PUT`. */
export interface MatchingSettings {
  shares: MatchingShares;
  synonyms: Synonym[];
  madeBy: string | null;
  madeAt: string | null;
  /** Counts up with every change; a change names the one it was made from. */
  version: number;
}

/** `PUT /api/matching-settings` */
export interface MatchingSettingsChange {
  after: number;
  shares: MatchingShares;
  synonyms: Synonym[];
}

export const defaultShares: MatchingShares = { who: 40, what: 40, practical: 10, mentor: 10 };
/** `whoAndWhat`: who mentors are and what they help with is what learners come for; a school cannot weigh the two below this together. */
export const matchingLimits = { synonyms: 500, synonym: 60, whoAndWhat: 50 } as const;
