import type { StageGroup } from './practical.js';

/** A figure that may be too small to tell: `few` stands for 1 to 10 people, or hides with others what could be worked out. */
export type ToldCount = number | 'few';

/** One thing learners wish for. Never who. */
export interface UnmetNeed {
  /** Facet code, or `need`. */
  facet: string;
  term: string;
  label: string;
  /** Learners whose list in use has it as a must or a lot. */
  learners: ToldCount;
  /** The same learners by where they stand, for areas of need; empty where that is not told. */
  stages: UnmetByStage[];
  /** Active mentors who show it. */
  mentors: ToldCount;
  /** Places of theirs that are free. */
  places: ToldCount;
  /** Nobody has it; too few places for those who wish for it; enough. */
  supply: 'none' | 'short' | 'enough';
  /** What to do about it, in a sentence; null where there is enough. */
  hint: string | null;
}

/** Learners of one stage; null stands for those who do not say theirs. */
export interface UnmetByStage {
  stage: StageGroup | null;
  learners: ToldCount;
}

/** A facet, or the areas of need, with what is wished for in it, most wished for first. */
export interface UnmetGroup {
  facet: string;
  label: string;
  /** Learners who wish for anything in it. */
  learners: ToldCount;
  items: UnmetNeed[];
}

/** `GET /api/unmet-needs`, for those who run the program: as it stood on that day, so that no two looks differ by one person. */
export interface UnmetNeedMap {
  /** `YYYY-MM-DD` at the school; null before the first was made. */
  asOf: string | null;
  nextOn: string;
  /** Learners with a wish list. */
  learners: ToldCount;
  /** Learners on the waiting list. */
  waiting: ToldCount;
  groups: UnmetGroup[];
}
