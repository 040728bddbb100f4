import type { Wish, Wished } from './wishes.js';

/** What is looked for: private to the learner, and kept sealed. */
export interface SavedQuery {
  words: string;
  filters: Wished[];
  wishes: Wish[];
  lean: number;
}

/** `GET /api/saved-searches`, newest first. */
export interface SavedSearches {
  items: SavedSearch[];
}

export interface SavedSearch {
  id: string;
  name: string;
  query: SavedQuery;
  /** In words, one line: `Spanish-speaking, helps with research start-up`. */
  summary: string;
  /** On the waiting list: the learner is told when somebody who fits becomes available. */
  waits: boolean;
  since: string;
  /** How many fit just now. */
  fits: number;
  /** How many of them became available since the learner last looked. */
  fresh: number;
  /** The school's rules now set aside something of it that keeps mentors out: nobody is said to fit, and nobody is told. */
  barred?: true;
  toldAt: string | null;
}

/** `POST /api/saved-searches` keeps the query as given and answers the `SavedSearch`, as `PUT` does; `waits` joins the waiting list for it. */
export interface NewSavedSearch {
  name: string;
  query: SavedQuery;
  waits: boolean;
}

/** `PUT /api/saved-searches/:id`; `seen` takes note that the learner has looked. `DELETE` forgets it. */
export interface SavedSearchChange {
  name?: string;
  waits?: boolean;
  seen?: true;
}

export const savedSearchLimits = { searches: 12, name: 60 } as const;
