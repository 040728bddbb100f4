import type { Audience } from '@akin/contracts';

/** A mentor as the engine sees one. `specialty` and `subspecialty` come as facets too. */
export interface Candidate {
  id: string;
  /** Places neither taken nor held. */
  room: number;
  /** Codes of the areas of need. */
  helpsWith: readonly string[];
  facets: readonly CandidateFacet[];
}

export interface CandidateFacet {
  facet: string;
  terms: readonly string[];
  audience: Audience;
}

/** The learner and the day seed the draw among mentors who suit equally well. */
export interface Draw {
  learnerId: string;
  /** `YYYY-MM-DD` at the school. */
  day: string;
}
