import type { ToldCount } from '@akin/contracts';

/** A map as it is stored: codes and figures that may be told. Words come when it is read. */
export interface ToldMap {
  learners: ToldCount;
  waiting: ToldCount;
  groups: ToldGroup[];
}

export interface ToldGroup {
  facet: string;
  learners: ToldCount;
  items: ToldItem[];
}

export interface ToldItem {
  term: string;
  learners: ToldCount;
  /** By stage group and last those who say no stage; empty where that is not told. */
  stages: ToldCount[];
  mentors: ToldCount;
  places: ToldCount;
}
