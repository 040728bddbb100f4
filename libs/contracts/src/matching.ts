import type { Audience } from './vocabulary.js';

export const wishWeights = ['must', 'a_lot', 'a_little', 'not_wanted'] as const;
export type WishWeight = (typeof wishWeights)[number];

/** One wish. `facet` is a facet code or `need`. Wishes are private to the learner. */
export interface Wish {
  facet: string;
  term: string;
  weight: WishWeight;
}

/** `GET /api/wishes`, `PUT /api/wishes` */
export interface WishList {
  wishes: Wish[];
  /** Only in answers: wishes as they were made that the school’s rules have since set aside or weakened. */
  setAside?: Wish[];
}

export const wishLimits = { wishes: 24 } as const;

/** A reason in words. `unknown` means the mentor has not answered, or not to this reader; it is never a mismatch. */
export interface Reason {
  kind: 'meets' | 'misses' | 'unknown';
  wish: { facet: string; term: string };
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

/** What leaving one wish out would bring, exact: `without` adds `adds` mentors. */
export interface Relaxation {
  wish: { facet: string; term: string };
  label: string;
  adds: number;
}

/** `GET /api/mentors?q=&page=&size=` in the order of the saved wish list. */
export interface MentorSearch {
  items: MentorCard[];
  total: number;
  relaxations: Relaxation[];
}

/** `GET /api/mentors/:id` */
export interface MentorPage extends MentorCard {
  department: string | null;
  helpsWith: string[];
  facets: { facet: string; label: string; values: string[]; ownWords: string | null; audience: Audience }[];
  /** Whether this reader may ask now, and if not why, in words. */
  mayAsk: boolean;
  whyNot: string | null;
}
