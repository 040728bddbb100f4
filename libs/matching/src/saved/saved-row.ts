import type { SavedQuery } from '@akin/contracts';

/** Who of those that fit is known, by id. */
export interface Known {
  /** Fitted when the learner last looked, and ever since. */
  seen: readonly string[];
  /** Fitted when the worker last looked; only kept while the search waits. */
  heard: readonly string[];
}

/** What only the learner may know of a saved search. */
export interface KeptSearch {
  name: string;
  query: SavedQuery;
  known: Known;
}

/** One saved search, opened. */
export interface SavedRow extends KeptSearch {
  id: string;
  accountId: string;
  waits: boolean;
  since: Date;
  toldAt: Date | null;
  /** As it lies in the database: differs after every change of what is kept. */
  sealed: string;
}
