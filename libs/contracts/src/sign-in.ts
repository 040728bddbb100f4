import type { OperatorAction } from './operator-audit.js';
import type { IdpView, SetUpView } from './set-up.js';

/** Makes of identity providers that send their attributes under names of their own. */
export const signInVendors = ['shibboleth', 'entra', 'okta', 'adfs', 'ping', 'duo', 'google', 'other'] as const;
export type SignInVendor = (typeof signInVendors)[number];

/** What Akin takes from an answer, apart from the identifier: that has an order of its own and is never a mail address. */
export const mappedFields = ['mail', 'givenName', 'familyName', 'displayName', 'affiliation', 'entitlement', 'group'] as const;
export type MappedField = (typeof mappedFields)[number];

/**
 * Attribute names by field, in order: of `Name` or, where none of them arrives, `FriendlyName`. The first that arrives fills
 * the field; affiliations, entitlements and groups are collected from all of them.
 */
export type AttributeMap = Record<MappedField, string[]>;

/** A make's usual names and habits; a school starts from it and may change every line. */
export interface VendorPreset {
  vendor: SignInVendor;
  name: string;
  /** Where in the vendor's console our values go and which claims to add, a step each, in words. */
  steps: string[];
  attributes: AttributeMap;
  /** What it sends in place of REFEDS MFA; empty when it knows REFEDS MFA. */
  mfaContexts: string[];
}

/** What a school asks of its identity provider's answers. */
export interface SignInOptions {
  vendor: SignInVendor;
  attributes: AttributeMap;
  /** At least one of the two. */
  wantResponseSigned: boolean;
  wantAssertionSigned: boolean;
  wantEncrypted: boolean;
  nameIdFormat: string | null;
  /** Ways of showing who one is, any one of which must have been used; empty for any. */
  contextClasses: string[];
  reauthenticateAdmins: boolean;
  allowUnsolicited: boolean;
}

/**
 * `GET /api/sign-in` for an administrator, and `GET /api/set-up/sign-in` for who came by a set-up link. What is on stays
 * as it is while something else is prepared beside it.
 */
export interface SignInSetUpView {
  sp: SetUpView['sp'];
  /** What people sign in with now; null before sign-in was switched on. */
  live: { idp: IdpView; options: SignInOptions; since: string } | null;
  draft: SignInDraftView | null;
  /** What was on before, for 24 hours after a switch; null when there is no way back. */
  previous: { entityId: string; replacedAt: string; until: string } | null;
  presets: VendorPreset[];
  /** Whether administrators come in only with a second factor; then a test has to show one. */
  adminsNeedMfa: boolean;
}

/** How long what was on before can be switched back to. */
export const switchBackHours = 24;

/** What is being prepared. */
export interface SignInDraftView {
  /** Null before metadata was given. */
  idp: IdpView | null;
  options: SignInOptions;
  changedAt: string;
  /** Names this very state; another is made by every change. What is switched on must be what was shown and tested. */
  digest: string;
  /** The last test sign-in with this very state; null when there was none since it changed. */
  trial: TrialView | null;
  /** Whether it may be switched on: metadata is there and a test sign-in passed. */
  ready: boolean;
}

/** What a test sign-in brought. Only the one who prepares sees it, for an hour. */
export interface TrialView {
  at: string;
  passed: boolean;
  /** Why the answer would not sign anybody in, in words; null when it was accepted. */
  problem: { reason: string; sentence: string; remedy: string } | null;
  /** Which identifier the person would be known by; null when none came. */
  identifier: { kind: string; label: string; value: string } | null;
  /** `from` names the attribute that fills it, or several of them. */
  fields: { field: MappedField; from: string | null; values: string[] }[];
  /** All that arrived, with the field each fills. Values are masked unless they were asked for. */
  attributes: { name: string; friendlyName: string | null; values: string[]; fills: MappedField | 'identifier' | null }[];
  /** What is missing: `must` keeps people out, `should` only costs comfort. */
  missing: { what: MappedField | 'identifier' | 'name_or_mail' | 'second_factor'; weight: 'must' | 'should'; sentence: string }[];
  signed: { response: boolean; assertion: boolean; encrypted: boolean };
  contextClass: string | null;
  /** Whether a second factor was shown. */
  mfa: boolean;
  masked: boolean;
}

/** `POST .../draft`: begins to prepare something else, from what is on or from nothing. */
export interface DraftStart {
  from: 'live' | 'nothing';
}

/** `POST .../draft/switch-on`, and `POST /api/sign-in/upkeep/accept`: names the state that was shown. */
export interface ShownState {
  digest: string;
}

/** `POST .../draft/trial` answers where the browser goes to test; it comes back to the page it left. */
export interface TrialStart {
  url: string;
}

/** `GET /api/sign-in/upkeep`: how the metadata and our keys are kept; administrators only. */
export interface SignInUpkeepView {
  refresh: {
    url: string | null;
    lastReadAt: string | null;
    nextAt: string | null;
    failures: number;
    problem: string | null;
    /** Fetched metadata that changes too much to be taken without a yes. */
    waiting: { since: string; digest: string; idp: IdpView; changes: string[] } | null;
  };
  keys: { stage: 'one' | 'coming' | 'going'; certificates: { fingerprint: string; until: string; use: 'signs' | 'coming' | 'going' }[] };
  warnings: string[];
  /** What was done about this school's sign-in, newest first, the last twenty. */
  deeds: SignInDeed[];
}

/** A line of what was done about a school's sign-in. It names no one. */
export interface SignInDeed {
  at: string;
  action: OperatorAction;
  /** Done by one of those who run Akin; else at the school, by Akin itself or on the command line. */
  byOperator: boolean;
  /** Why, where a reason had to be given. */
  reason: string | null;
}

export const signInKeySteps = ['begin', 'switch', 'finish'] as const;
export type SignInKeyStep = (typeof signInKeySteps)[number];
