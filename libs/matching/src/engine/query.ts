import type { MatchingShares, StageGroup, Wish, Wished } from '@akin/contracts';

/** One thing searched for by words. A mentor matches by any part of it; who has none of its parts does not. */
export interface SearchedWord {
  /** Of the school's vocabulary, needs and practical facets included. */
  terms: readonly Wished[];
  /** Begin a word of the mentor's name, title or own words. */
  prefixes: readonly string[];
  /** English stems in the mentor's own words. */
  stems: readonly string[];
  /** Groups of English stems that count where all of a group are in the mentor's own words. */
  together?: readonly (readonly string[])[];
}

/** A wish as the school's policy lets it count; one for `words` carries what its words were read as, all of which are to match. */
export interface HeededWish extends Wish {
  words?: readonly SearchedWord[];
}

/** The learner and the day seed the draw among mentors who suit equally well. */
export interface Draw {
  learnerId: string;
  /** `YYYY-MM-DD` at the school. */
  day: string;
}

/** What a score goes by. */
export interface ScoredBy {
  wishes: readonly HeededWish[];
  /** How much who the mentor is counts beside what they help with, 0 to 100. */
  lean: number;
  shares: MatchingShares;
  /** Where the learner stands; null where they do not say. */
  stage: StageGroup | null;
}

export interface Query extends ScoredBy {
  /** Must be shown; several of one facet: any of them. */
  filters: readonly Wished[];
  /** All are to match; empty searches by no words. */
  words: readonly SearchedWord[];
  draw: Draw;
  /** Who searches is never found. */
  exclude?: string;
  /** From 1. */
  page: number;
  size: number;
}

/** What leaving out all of `wishes` would bring. */
export interface Relaxed {
  wishes: Wished[];
  adds: number;
}

export interface TermCount {
  facet: string;
  term: string;
  count: number;
}

export interface Found {
  /** The page, best first. */
  ids: string[];
  total: number;
  /** Most first. */
  relaxations: Relaxed[];
  /** Only where nobody fits: who misses least, nearest first, at most three. */
  nearest: string[];
  /** As they are: small ones are the caller's to hide. Most first. */
  counts: TermCount[];
}
