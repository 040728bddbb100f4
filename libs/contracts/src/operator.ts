import type { BrandMark, InstitutionKind, InstitutionState } from './institution.js';

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

/** `quiet`: nothing to send yet; `late`: mail has waited for more than 15 minutes; `failing`: some was given up in the last 30 days. */
export const mailHealths = ['quiet', 'good', 'late', 'failing'] as const;
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

export const contactRoles = ['administrator', 'it'] as const;
export type ContactRole = (typeof contactRoles)[number];

/** Whom the operator writes to, as the operator typed it, and how far their set-up link is. */
export interface ContactView {
  role: ContactRole;
  name: string;
  mail: string;
  link: { state: 'none' | 'sent' | 'opened' | 'expired' | 'ended'; sentAt: string | null; expiresAt: string | null };
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

/** A line of `GET /api/operator/institutions/:slug/audit` and of `GET /api/operator/audit`. */
export interface OperatorAuditLine {
  id: string;
  at: string;
  /** Name of the operator, or null for the command line and Akin itself. */
  by: string | null;
  slug: string | null;
  action: OperatorAction;
  /** For instance the domain, or the day of erasure; never a person. */
  detail: Record<string, string | number | boolean | null>;
}

export const operatorActions = [
  'added',
  'retried',
  'ready',
  'suspended',
  'resumed',
  'archived',
  'restored',
  'erase_asked',
  'erase_cancelled',
  'discarded',
  'erased',
  'domain_added',
  'domain_verified',
  'domain_removed',
  'set_up_link_sent',
  'sign_in_switched_on',
  'sign_in_metadata_accepted',
  'sign_in_key_begun',
  'sign_in_key_switched',
  'sign_in_key_finished',
  'exported',
  'imported',
] as const;
export type OperatorAction = (typeof operatorActions)[number];

/** Days between asking for a school to be erased and its being erased. */
export const eraseWaitDays = 30;

/** How long a set-up link opens the set-up page. */
export const setUpLinkDays = 7;

/** `GET /api/set-up`: what the school's IT and first administrator see before anybody can sign in. */
export interface SetUpView {
  school: string;
  shortName: string;
  role: ContactRole;
  /** Ours, to give to the identity provider. */
  sp: { entityId: string; acsUrl: string; logoutUrl: string; metadataUrl: string; certificateUntil: string };
  /** Theirs, as far as it is known. */
  idp: IdpView | null;
  /** Until when this browser may go on here. */
  until: string;
}

/** How long the browser that opened a set-up link may go on. */
export const setUpHours = 8;

/** `POST /api/set-up/open` */
export interface SetUpOpening {
  token: string;
}

/** `POST /api/set-up/identity-provider`, and `institution:sign-in`: the metadata itself, or where it is. */
export interface IdpMetadataInput {
  /** SAML metadata as XML. */
  metadata?: string;
  /** An https address; it is read there again every hour. */
  url?: string;
  /** With an address: the certificate that must have signed what is there, PEM. */
  signer?: string;
}

/** `POST /api/operator/institutions/:slug/set-up-link`: a new link for this contact; the older one ends. Answers the contact. */
export interface SetUpLinkOrder {
  role: ContactRole;
}

/** `POST /api/set-up/switch-on`: names the identity provider that was shown, so that no other is switched on. */
export interface SwitchOnOrder {
  entityId: string;
}

/** An identity provider as its metadata describes it. */
export interface IdpView {
  entityId: string;
  ssoUrl: string;
  sloUrl: string | null;
  certificates: { subject: string; from: string; until: string; fingerprint: string }[];
  scopes: string[];
  /** After this it is not believed any more; null when its metadata does not say. */
  validUntil: string | null;
  /** When its metadata was read or given last. */
  readAt: string;
  /** The address it is read from again and again, and whether a signature must vouch for it; null for a file. */
  source: { url: string; signed: boolean } | null;
}

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
