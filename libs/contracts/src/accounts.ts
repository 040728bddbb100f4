import type { ExportFacts } from './exports.js';
import type { SchoolRole } from './roles.js';

/** By which word of the school's sign-in a rule goes. */
export const admissionBases = ['affiliation', 'group', 'entitlement'] as const;
export type AdmissionBasis = (typeof admissionBases)[number];

/** Whoever arrives with this value has this role, on the roster or not. */
export interface AdmissionRule {
  by: AdmissionBasis;
  /** An affiliation with or without its scope (`student`, `student@med.school.edu`); a group or entitlement as it is sent. */
  value: string;
  role: SchoolRole;
}

/** When the first sign-in under an identifier waits for a yes by mail: each one, or only another one than before. */
export const confirmPolicies = ['always', 'changed'] as const;
export type ConfirmPolicy = (typeof confirmPolicies)[number];

/** `GET /api/admission` and `PUT /api/admission`: who may come in. No rules: the roster alone decides. */
export interface AdmissionPolicy {
  rules: AdmissionRule[];
  confirmNewIdentifiers: ConfirmPolicy;
}

export const admissionLimits = { rules: 50, value: 300 } as const;

/** The words eduPerson knows for how somebody belongs to a school (eduPerson 202208). */
export const affiliations = ['faculty', 'student', 'staff', 'employee', 'member', 'affiliate', 'alum', 'library-walk-in'] as const;

export const identifierKinds = ['subject_id', 'unique_id', 'principal_name', 'entra_object', 'persistent_name'] as const;
export type IdentifierKind = (typeof identifierKinds)[number];

/** `GET /api/accounts/:id`, for administrators, and the answer to every change of it. Times are ISO 8601 in UTC. */
export interface AccountView {
  id: string;
  name: string;
  mail: string;
  pronouns: string | null;
  /** Given by the roster or by an administrator; these can be taken. */
  givenRoles: SchoolRole[];
  /** What the school's sign-in said last time. */
  ruleRoles: SchoolRole[];
  state: 'invited' | 'active' | 'suspended' | 'closed';
  /** Was on an earlier roster and is not on the last one. */
  leaving: boolean;
  createdAt: string;
  firstSignInAt: string | null;
  lastSignInAt: string | null;
  /** How the school's sign-in calls this person; the value is masked. */
  identifiers: { kind: IdentifierKind; value: string; issuer: string; linkedAt: string; lastUsedAt: string | null }[];
  /** Until when a mail that asks whether it was them waits for an answer. */
  confirmationUntil: string | null;
  /** Browsers that are signed in now. */
  sessions: number;
  /** Whether this is the one who looks. */
  self: boolean;
}

/** `PUT /api/accounts/:id/roles`: the given roles, all of them. */
export interface RolesChange {
  roles: SchoolRole[];
}

export const accountActions = [
  'linked',
  'confirmation_asked',
  'confirmation_contested',
  'confirmed',
  'confirmation_denied',
  'admitted',
  'suspended',
  'reinstated',
  'role_given',
  'role_taken',
  'sessions_ended',
  'merged',
  'admission_changed',
  'session_rules_changed',
  'sign_in_switched',
  'sign_in_cared_for',
  'desk_settled',
  'roster_saved',
  'roster_undone',
  'exported',
] as const;
export type AccountAction = (typeof accountActions)[number];

/** A row of `GET /api/accounts/:id/trail?page=&size=`, newest first. */
export interface AccountEvent {
  id: string;
  at: string;
  action: AccountAction;
  /** Null when it came about by signing in; `name` is null when that account is no longer there. */
  actor: { id: string; name: string | null } | null;
  /** Codes only. */
  detail: { role?: SchoolRole; kind?: IdentifierKind; export?: ExportFacts };
}

/** One of two accounts that may be the same person's: how much each has, never what. */
export interface MergeSide {
  id: string;
  name: string;
  mail: string;
  roles: SchoolRole[];
  onRoster: boolean;
  createdAt: string;
  lastSignInAt: string | null;
  identifiers: number;
  counts: { what: MergeCount; count: number }[];
}

export const mergeCounts = ['profile', 'wishes', 'saved_searches', 'mentor_places', 'requests', 'mentorships', 'claims'] as const;
export type MergeCount = (typeof mergeCounts)[number];

/** `GET /api/accounts/:id/merge?other=`: the account that stays and the one that would go. */
export interface MergePreview {
  stays: MergeSide;
  goes: MergeSide;
  /** Why these two cannot be made one; null when they can. */
  hindrance: { code: string; sentence: string } | null;
  /** Whether it can be done with the other one staying. */
  otherWay: boolean;
}

/** `POST /api/accounts/:id/merge`: this one stays. */
export interface MergeOrder {
  other: string;
  /** The mail address of the account that goes, typed. */
  confirm: string;
}

/** `GET /api/confirm` answers `{waiting}`: what waits for a yes in this browser, or null. */
export interface WaitingConfirmation {
  /** Masked: `a***@school.edu`. */
  mail: string;
  until: string;
  /** Where the person was going: a path of this site. */
  returnTo: string;
}

/** `POST /api/confirm` answers where the person was going when they were asked: a path of this site. */
export interface ConfirmationDone {
  returnTo: string;
}

/** `POST /api/confirm`, `POST /api/confirm/deny` and, for an invitation, `POST /api/confirm/invitation`: the secret of the link in the mail. */
export interface ConfirmationAnswer {
  secret: string;
}

/** How long the link in such a mail can be followed. */
export const confirmationMinutes = 60;
