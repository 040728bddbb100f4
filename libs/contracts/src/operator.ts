import type { BrandMark, InstitutionKind, InstitutionState } from './institution.js';
import type { GroupFirstRule } from './privacy.js';
import type { ContactView } from './set-up.js';

/** `POST /api/operator/institutions` */
export interface NewInstitution {
  slug: string;
  name: string;
  shortName: string;
  kind: InstitutionKind;
  /** Learners in one class. */
  classSize: number;
  hbcu: boolean;
  timeZone: string;
  seed: string;
  accent: string;
  mark: BrandMark;
  /** The first administrator, who signs in through the school's own sign-in. */
  adminName: string;
  adminMail: string;
  /** Who sets up sign-in at the school; without them the administrator is written to instead. */
  itName?: string;
  itMail?: string;
  /** Points the school at the demonstration identity provider; refused outside the demo. */
  demoSignIn: boolean;
}

export const provisioningSteps = [
  'address',
  'schema',
  'tables',
  'vocabularies',
  'sign_in',
  'branding',
  'administrator',
  'ready',
  'set_up_link',
] as const;
export type ProvisioningStep = (typeof provisioningSteps)[number];

export interface StepView {
  step: ProvisioningStep;
  state: 'waiting' | 'running' | 'done' | 'failed';
  /** Why it failed, in words. */
  why: string | null;
  /** When its last attempt began; null for steps from before that was kept. */
  startedAt: string | null;
  finishedAt: string | null;
}

/** A row of `GET /api/operator/institutions?q=&state=&kind=&sort=&page=&size=`; figures only, never a person. */
export interface InstitutionRow {
  id: string;
  slug: string;
  name: string;
  shortName: string;
  kind: InstitutionKind;
  state: InstitutionState;
  address: string;
  mark: BrandMark;
  seed: string;
  mentors: number;
  learners: number;
  relationships: number;
  /** Mentors the school should have for its class size; null where waived. */
  mentorTarget: number | null;
  /** Learners in one class. */
  classSize: number;
  schemaVersion: number;
  /** Whether its tables are at the version this installation needs. */
  upToDate: boolean;
  signInReady: boolean;
  lastSignInAt: string | null;
  mailHealth: MailHealth;
  /** When an archived school will be erased; null when nobody has asked for that. */
  eraseAfter: string | null;
  createdAt: string;
}

/** Orders of the operator's list; figures and moments with the greatest first. */
export const institutionSorts = ['name', 'newest', 'mentors', 'learners', 'last_sign_in'] as const;
export type InstitutionSort = (typeof institutionSorts)[number];

/**
 * `quiet`: nothing to send yet; `late`: mail has waited for more than 15 minutes; `failing`: some was given up in the last
 * 30 days; `silent`: the worker has not counted for so long that nobody knows.
 */
export const mailHealths = ['quiet', 'good', 'late', 'failing', 'silent'] as const;
export type MailHealth = (typeof mailHealths)[number];

/** `GET /api/operator/institutions/:slug` */
export interface InstitutionDetail extends InstitutionRow {
  hbcu: boolean;
  timeZone: string;
  /** Whether it may go at once: nobody has ever signed in there, and nobody is on its list. */
  discardable: boolean;
  /** Every address the school answers at. */
  hosts: string[];
  steps: StepView[];
  domains: DomainView[];
  contacts: ContactView[];
  signIn: SchoolSignInView;
  delivery: DeliveryView;
  /** What was said about letting a group come first; null while nobody has said anything, so that the school decides. */
  groupFirst: GroupFirstRule | null;
}

/**
 * `POST :slug/{suspend,resume,archive,restore}` need no body, `POST :slug/erase` needs the school's short address
 * typed, `POST :slug/erase/cancel` takes it back. `POST :slug/discard` needs the same and erases at once a school nobody
 * has ever been at. All of them answer with the `InstitutionDetail` as it is after that.
 */
export interface EraseInstitution {
  confirm: string;
}

/**
 * `POST :slug/domains`; `POST :slug/domains/:host/check` looks for the record, `DELETE :slug/domains/:host` lets the
 * domain go. All three answer with the `InstitutionDetail` as it is after that.
 */
export interface NewDomain {
  host: string;
}

/** A domain of the school's own; it answers once the TXT record `recordName` holds `recordValue`. */
export interface DomainView {
  host: string;
  state: 'waiting' | 'verified';
  recordName: string;
  recordValue: string;
  addedAt: string;
  checkedAt: string | null;
  /** What the last check found, in words; null when it succeeded or never ran. */
  problem: string | null;
}

/** How people sign in, as far as the operator needs to know. */
export interface SchoolSignInView {
  ready: boolean;
  idpEntityId: string | null;
  /** When the first of the provider's signing certificates runs out. */
  certificateUntil: string | null;
  lastSignInAt: string | null;
}

/** Queue and mail in counts. */
export interface DeliveryView {
  mailsWaiting: number;
  /** Given up in the last 30 days. */
  mailsFailed: number;
  lastMailAt: string | null;
  eventsWaiting: number;
  /** Since when the oldest of them has waited. */
  oldestWaitingAt: string | null;
  /** When these figures were taken. */
  at: string | null;
}

/** Days between asking for a school to be erased and its being erased. */
export const eraseWaitDays = 30;

/** `GET /api/operator/summary` */
export interface OperatorSummary {
  schools: number;
  active: number;
  mentors: number;
  learners: number;
  relationships: number;
  demo: boolean;
}

/** `GET /api/operator/palette?seed=&accent=`: the `--ak-*` roles (named without the prefix) a school with these colors would get. */
export interface PaletteView {
  light: Record<string, string>;
  dark: Record<string, string>;
}
