/** What a school may do with a facet, one column of its policy each. */
export const facetUses = ['collect', 'display', 'search', 'rank', 'must_have', 'priority', 'report'] as const;
export type FacetUse = (typeof facetUses)[number];

/**
 * What each use needs beside it. Only what people see can be searched by or be a must: an answer for matching only never
 * acts as a filter.
 */
export const usesNeeded: Record<FacetUse, readonly FacetUse[]> = {
  collect: [],
  display: ['collect'],
  search: ['collect', 'display'],
  rank: ['collect'],
  must_have: ['collect', 'display'],
  priority: ['collect'],
  report: ['collect'],
};

/** What is allowed, by facet code. */
export type FacetRules = Record<string, FacetUse[]>;

/** `P0` open, `P1` need and experience, `P2` restricted, `P3` demographic priority. */
export const policyPresets = ['P0', 'P1', 'P2', 'P3'] as const;
export type PolicyPreset = (typeof policyPresets)[number];

/** `past` was in force once, or was overtaken before its day came; `barred` is kept from holding by Akin’s operator. */
export type PolicyState = 'in_force' | 'waiting' | 'coming' | 'past' | 'withdrawn' | 'barred';

/** One version of a school's policy. Version 0 is what Akin ships: nobody made it. Days are `YYYY-MM-DD` at the school. */
export interface PolicyVersion {
  version: number;
  state: PolicyState;
  /** The preset it equals; null when the school chose its own cells. */
  preset: PolicyPreset | null;
  rules: FacetRules;
  /** Why, in the school's words. */
  basis: string;
  madeBy: string | null;
  madeAt: string | null;
  /** Present where a group comes first: who agreed, on which advice, from when, and until when at the latest. */
  approval: PolicyApproval | null;
}

export interface PolicyApproval {
  approvedBy: string | null;
  approvedAt: string | null;
  document: PolicyDocument;
  effectiveOn: string;
  reviewOn: string;
}

/** `POST /api/facet-policy/documents` answers it; the file itself is at `GET /api/facet-policy/documents/:id`. */
export interface PolicyDocument {
  id: string;
  name: string;
  bytes: number;
}

/** What Akin’s operator last said about letting a group come first at a school; what was decided before `since` holds no more. */
export interface GroupFirstRule {
  barred: boolean;
  /** For instance a state and its act; null where it is allowed again without a word. */
  jurisdiction: string | null;
  reason: string | null;
  since: string;
}

/** `PUT /api/operator/institutions/:slug/group-first`: both sentences are needed to bar. */
export interface GroupFirstChange {
  barred: boolean;
  jurisdiction?: string;
  reason?: string;
}

export const groupFirstLimits = { jurisdiction: 200, reason: 1000 } as const;

/** A row of the matrix. */
export interface PolicyFacet {
  code: string;
  label: string;
  identity: boolean;
  /** Named by anti-discrimination law, or by a school's own identity facets, which are treated the same. */
  protected: boolean;
  /** Can be argued to stand in for a protected one. */
  proxy: boolean;
  /** Putting it first would put a group first, so that a second person has to agree. */
  demographic: boolean;
  /** What cannot be switched off, because the program rests on it. */
  fixed: FacetUse[];
}

/** `GET /api/facet-policy`, for those who run the program, and the answer to every change of it. */
export interface FacetPolicyView {
  inForce: PolicyVersion;
  /** A version that waits for a second person, or for its day. */
  next: PolicyVersion | null;
  /** Whether the reader may say yes to what waits. */
  mayApprove: boolean;
  latest: number;
  /** Present where Akin’s operator does not allow a group to come first at this school. */
  barred: GroupFirstRule | null;
  facets: PolicyFacet[];
  presets: { preset: PolicyPreset; rules: FacetRules }[];
}

/** `POST /api/facet-policy`: the whole matrix, and the version it was made from. */
export interface PolicyChange {
  after: number;
  rules: FacetRules;
  basis: string;
  /** These three only where a group comes first. */
  effectiveOn?: string;
  reviewOn?: string;
  documentId?: string;
}

/** `GET /api/policy`, for everyone at the school: what is out of the ordinary. */
export interface PolicyNotice {
  version: number;
  /** Labels of the facets by which a group comes first when places are few; empty nearly everywhere. */
  comesFirst: string[];
  basis: string;
  reviewOn: string | null;
}

/** `GET /api/statement`, public: who may join, in the school's words. Version 0 is Akin's. */
export interface JoinStatement {
  version: number;
  text: string;
  since: string | null;
}

/** `GET /api/statements`, for those who run the program, newest first. */
export interface JoinStatementVersions {
  items: (JoinStatement & { madeBy: string | null })[];
}

/** `POST /api/statements` */
export interface JoinStatementChange {
  after: number;
  text: string;
}

/** How much of something there was in a calendar year at the school: all of it, whoever it was about. */
export interface EvidenceFigure {
  what: string;
  year: number;
  count: number;
}

/**
 * `GET /api/facet-policy/evidence.json`, and to read `evidence.html`, for administrators: what the school said about who may
 * join and did with its facets, every version of it, and how many came and were taken.
 */
export interface PolicyEvidence {
  school: string;
  /** `YYYY-MM-DD` at the school. */
  day: string;
  statements: JoinStatementVersions['items'];
  policies: PolicyVersion[];
  /** What the school calls the facets its rules name. */
  facets: Pick<PolicyFacet, 'code' | 'label'>[];
  groupFirst: GroupFirstRule | null;
  figures: EvidenceFigure[];
}

export const policyLimits = { basis: 2000, statement: 1500, documentBytes: 10 * 1024 * 1024, documentName: 160, reviewDays: 366 } as const;

/** One thing that is held about a person, in words they can check. */
export interface HeldFact {
  label: string;
  value: string;
  /** Whom it reaches now, for what has an audience. */
  seenBy?: string;
}

/** `now`: the person erases it here, at once. `stays`: why it has to stay is in `after`. */
export type HeldErasing = 'now' | 'stays';

/** One kind of what is held about a person. */
export interface HeldPart {
  part: string;
  title: string;
  /** What it is there for, and where it comes from. */
  why: string;
  facts: HeldFact[];
  erasing: HeldErasing;
  /** What erasing does, or why it cannot be done and who can correct it. */
  after: string;
}

/** Somebody was shown answers of the person about themselves; never what they said. `on` is `YYYY-MM-DD` at the school. */
export interface IdentityReading {
  on: string;
  reader: string;
  facets: string[];
  times: number;
}

/** `GET /api/me/held`; as files at `/api/me/held/file.json` and `/api/me/held/file.html`. */
export interface HeldView {
  parts: HeldPart[];
  /** The newest first, at most `readingLimit`; all of them are in the files. */
  readings: IdentityReading[];
  readingsInAll: number;
}

export const readingLimit = 50;

/**
 * `GET /api/me/suggestions`: at most three things that would let the person be found by what many learners at the school look
 * for. `answer`: not answered yet; `open`: answered, not for the school’s members (never about who somebody is); `help`: an area of need.
 */
export interface Suggestion {
  kind: 'answer' | 'open' | 'help';
  /** Facet code, or the code of the area of need. */
  code: string;
  label: string;
}

export interface Suggestions {
  items: Suggestion[];
  /** How many of them the person has set aside. */
  setAside: number;
}

/** `PUT /api/me/suggestions/set-aside`: one that shall not come again, or shall; `DELETE` brings all of them back. */
export interface SuggestionChange extends Pick<Suggestion, 'kind' | 'code'> {
  aside: boolean;
}

export const suggestionKinds = ['answer', 'open', 'help'] as const satisfies readonly Suggestion['kind'][];
