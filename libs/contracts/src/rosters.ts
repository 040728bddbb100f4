import type { ErrorBody } from './refusals.js';

/** What a column of a roster can become. `identity` is what Akin calls a column that only the person may tell. */
export const rosterFields = [
  'key',
  'mail',
  'given_name',
  'family_name',
  'full_name',
  'title',
  'department',
  'specialty',
  'ignore',
  'identity',
] as const;
export type RosterField = (typeof rosterFields)[number];

export interface RosterColumn {
  /** Position in the file, from 0. */
  index: number;
  name: string;
  /** Up to three values from the file; empty for an identity column, whose content is never read. */
  samples: string[];
  field: RosterField;
  /** Why we think so, in words. */
  why: string;
}

export interface RosterProblem {
  /** Row in the file as the person sees it: the header is row 1. */
  row: number;
  column: string | null;
  message: string;
}

export interface RosterChange {
  row: number;
  person: string;
  kind: 'added' | 'changed';
  fields: { field: string; before: string | null; after: string | null }[];
}

export interface RosterCounts {
  rows: number;
  added: number;
  changed: number;
  unchanged: number;
  rejected: number;
  /** People on the last roster who are not in this file; flagged, never removed. */
  missing: number;
}

/** A large roster is `checking` and `saving` for a while: ask again until it is neither. */
export const rosterStates = ['checking', 'checked', 'saving', 'committed', 'discarded'] as const;

/** A roster that was dropped and checked; nothing is saved to people until it is committed.
 *  `GET /api/rosters/:id`; all its problems as a file: `GET /api/rosters/:id/problems.csv`. */
export interface RosterView {
  id: string;
  fileName: string;
  state: (typeof rosterStates)[number];
  uploadedAt: string;
  columns: RosterColumn[];
  /** All but `rows` is 0 until the roster is checked. */
  counts: RosterCounts;
  /** How many rows are checked, or people saved, so far. */
  done: number;
  /** Why the last check or saving came to nothing; null when it did not. */
  trouble: ErrorBody | null;
  /** The first 200; `counts.rejected` is exact. */
  problems: RosterProblem[];
  /** The first 200; `counts` is exact. */
  changes: RosterChange[];
  /** Names of the columns that were left unread because only the person can say this. */
  identityColumns: string[];
  ready: boolean;
  /** Why it cannot be saved yet, in words. */
  notReady: string | null;
  /** What saving it did; null until it is committed. */
  result: RosterResult | null;
}

/** A row of `GET /api/rosters?page=&size=`, newest first. */
export type RosterLine = Pick<RosterView, 'id' | 'fileName' | 'state' | 'uploadedAt' | 'counts'>;

/** `PUT /api/rosters/:id/columns` */
export interface RosterMapping {
  columns: { index: number; field: RosterField }[];
}

/** `POST /api/rosters/:id/commit`; answers the roster, `committed`, or `saving` when it is large. */
export interface RosterCommit {
  /** Save the good rows although some were rejected. */
  leaveOutRejected: boolean;
  /** Invite the people who are new. */
  invite: boolean;
}

export interface RosterResult {
  added: number;
  changed: number;
  unchanged: number;
  leftOut: number;
  flagged: number;
  invited: number;
}

export const rosterLimits = { bytes: 30 * 1024 * 1024, rows: 50_000 } as const;
