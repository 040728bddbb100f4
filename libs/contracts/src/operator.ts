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
  /** Points the school at the demonstration identity provider; refused outside the demo. */
  demoSignIn: boolean;
}

export const provisioningSteps = ['address', 'schema', 'sign_in', 'administrator', 'ready'] as const;
export type ProvisioningStep = (typeof provisioningSteps)[number];

export interface StepView {
  step: ProvisioningStep;
  state: 'waiting' | 'running' | 'done' | 'failed';
  /** Why it failed, in words. */
  why: string | null;
  finishedAt: string | null;
}

/** A row of `GET /api/operator/institutions?q=&page=&size=`; figures only, never a person. */
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
  schemaVersion: number;
  signInReady: boolean;
  createdAt: string;
}

/** `GET /api/operator/institutions/:slug` */
export interface InstitutionDetail extends InstitutionRow {
  classSize: number;
  hbcu: boolean;
  timeZone: string;
  hosts: string[];
  steps: StepView[];
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
