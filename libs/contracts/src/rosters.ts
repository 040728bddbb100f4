import type { ErrorBody } from './refusals.js';

/** Whom a roster lists: faculty become mentors, learners learners. */
export const rosterKinds = ['faculty', 'learners'] as const;
export type RosterKind = (typeof rosterKinds)[number];

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
  'subspecialty',
  'stage',
  'program',
  'graduation',
  'ignore',
  'identity',
] as const;
export type RosterField = (typeof rosterFields)[number];

/** Fields that only one kind of roster has; all others both have. */
export const fieldsOfKind: Record<RosterKind, readonly RosterField[]> = {
  faculty: ['title', 'specialty', 'subspecialty'],
  learners: ['stage', 'program', 'graduation'],
};

export interface RosterColumn {
  /** Position in the file, from 0. */
  index: number;
  name: string;
  /** Up to three values from the file; empty for an identity column, whose content is never read. */
  samples: string[];
  field: RosterField;
  /** Why we think so, in words. */
  why: string;
  /** Nothing of its content was kept, although it is no identity, because nobody here needs it; it stays ignored. */
  unread?: boolean;
}

/** How the file was read, in words a person can check: `Sheet “Faculty”, 2 lines above the header left out`. */
export interface RosterReading {
  format: 'csv' | 'xlsx';
  notes: string[];
}

/** Fields whose free words are read as terms. */
export const wordFields = ['title', 'specialty', 'subspecialty', 'stage'] as const;
export type WordField = (typeof wordFields)[number];

/** How one way of writing something is read, for all rows that write it so. */
export interface RosterWord {
  field: WordField;
  /** As the file has it. */
  word: string;
  rows: number;
  /** Code of the term it is read as; null when we found none, or the school chose to keep it as it is. */
  code: string | null;
  /** Label of that term as it will be shown; null with no code. */
  label: string | null;
  how: 'exact' | 'guessed' | 'remembered' | 'chosen' | 'none';
}

/** `PUT /api/rosters/:id/words`: for all rows at once; null keeps the words as they are. The check runs again. */
export interface RosterWordChoices {
  words: { field: WordField; word: string; code: string | null }[];
}

/** `GET /api/rosters/terms?kind=`: what words can be read as. */
export interface RosterTerms {
  fields: { field: WordField; terms: { code: string; label: string }[] }[];
}

export interface RosterProblem {
  /** Row in the file as the person sees it: the first line of the file is row 1. */
  row: number;
  column: string | null;
  message: string;
}

export const rosterChangeKinds = ['added', 'changed', 'leaving'] as const;
export type RosterChangeKind = (typeof rosterChangeKinds)[number];

export interface RosterChange {
  /** Null for somebody who is leaving: the file has no row of theirs. */
  row: number | null;
  person: string;
  kind: RosterChangeKind;
  /** `declined`: the school decided to keep what it has. */
  fields: { field: string; before: string | null; after: string | null; declined?: boolean }[];
}

/** `GET /api/rosters/:id/changes?kind=&q=&page=&size=`: everything saving it would do, in the order of the file. */
export interface RosterChanges {
  items: RosterChange[];
  total: number;
  /** How many changed people each field concerns, so that a whole field can be declined. */
  fields: { field: string; people: number; declined: boolean }[];
}

/** `PUT /api/rosters/:id/declined`: what is not to be changed; replaces what was declined before. The check runs again. */
export interface RosterDeclined {
  /** `field: null` leaves the whole row out; `row: null` keeps what we have of a field for everybody known. */
  declined: { row: number | null; field: string | null }[];
}

export interface RosterCounts {
  rows: number;
  added: number;
  changed: number;
  unchanged: number;
  rejected: number;
  /** People on the last roster of this kind who are not in this file; flagged, never removed. */
  missing: number;
}

/** A large roster is `checking` and `saving` for a while: ask again until it is neither. */
export const rosterStates = ['checking', 'checked', 'saving', 'committed', 'discarded', 'undone'] as const;

/**
 * A roster that was dropped and checked; nothing is saved to people until it is committed. `GET /api/rosters/:id`. As
 * files: all problems at `/problems.csv`; the rejected rows as they came, with what is wrong beside each, at
 * `/rejected.csv` and `/rejected.xlsx`, ready to be mended and dropped again. Columns only the person may tell are not in them.
 */
export interface RosterView {
  id: string;
  kind: RosterKind;
  fileName: string;
  /** Whether it lists everyone of its kind. Nobody is leaving for not being in a list of some people, such as mended rows. */
  whole: boolean;
  state: (typeof rosterStates)[number];
  uploadedAt: string;
  /** Name of who dropped it; null when they are not at the school any more. */
  uploadedBy: string | null;
  reading: RosterReading;
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
  /** The first 200: what no term was found for first, then guesses, then the most frequent. */
  words: RosterWord[];
  wordsInAll: number;
  /** As they were told; see `RosterDeclined`. */
  declined: RosterDeclined['declined'];
  /** Names of the columns that were left unread because only the person can say this. */
  identityColumns: string[];
  ready: boolean;
  /** Why it cannot be saved yet, in words. */
  notReady: string | null;
  /** What saving it did; null until it is committed. */
  result: RosterResult | null;
  /** Present on the roster saved last, for 24 hours. */
  undo: RosterUndo | null;
}

/** What taking a saved roster back would do, or did. */
export interface RosterUndo {
  until: string;
  /** People who would be as they were before. */
  people: number;
  /** People who stay as they are, because they or somebody else have acted since; the first 50. */
  staying: { person: string; why: string }[];
  stayingInAll: number;
}

/** A row of `GET /api/rosters?page=&size=`, newest first. */
export type RosterLine = Pick<RosterView, 'id' | 'kind' | 'fileName' | 'whole' | 'state' | 'uploadedAt' | 'uploadedBy' | 'counts'>;

/** Query of `POST /api/rosters`, beside the file. */
export interface RosterDrop {
  kind: RosterKind;
  /** `RosterView.whole`; true when left out. */
  whole?: boolean;
}

/** `PUT /api/rosters/:id/columns` */
export interface RosterMapping {
  columns: { index: number; field: RosterField }[];
}

/** `POST /api/rosters/:id/commit`; answers the roster, `committed`, or `saving` when it is large. */
export interface RosterCommit {
  /** Save the good rows although some were rejected. */
  leaveOutRejected: boolean;
  /** Invite the mentors who are new, at once; in waves it is done afterwards. */
  invite: boolean;
}

export interface RosterResult {
  added: number;
  changed: number;
  unchanged: number;
  leftOut: number;
  flagged: number;
  invited: number;
  /** Set once it was taken back: how many were put back, and how many stayed. */
  undone?: { people: number; stayed: number };
}

export const rosterLimits = { bytes: 30 * 1024 * 1024, rows: 50_000, declined: 5_000 } as const;
