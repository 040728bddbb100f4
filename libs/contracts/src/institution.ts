export const institutionKinds = ['medical_school', 'hospital_system', 'society'] as const;
export type InstitutionKind = (typeof institutionKinds)[number];
export const institutionStates = ['provisioning', 'active', 'suspended', 'archived'] as const;
export type InstitutionState = (typeof institutionStates)[number];

/** What a school looks like. Colors are `#rrggbb`; the palette is generated from them with guaranteed contrast. */
export interface Branding {
  seed: string;
  accent: string;
  heroLine: string;
  /** Which of the shipped marks stands in for a logo: `pine`, `river`, `anchor`, `rings`. */
  mark: BrandMark;
}
export const brandMarks = ['pine', 'river', 'anchor', 'rings'] as const;
export type BrandMark = (typeof brandMarks)[number];

/** The school's own words, singular and plural. */
export interface SchoolWords {
  mentor: string;
  mentors: string;
  learner: string;
  learners: string;
  program: string;
}

/** `GET /api/institution`: who lives at this host. `door` is the bare domain, where people find their school. */
export interface InstitutionView {
  realm: 'school' | 'operator' | 'door';
  slug: string;
  name: string;
  shortName: string;
  kind: InstitutionKind | null;
  branding: Branding;
  words: SchoolWords;
  timeZone: string;
  /** Working days within which a mentor answers. */
  answerDays: number;
  signInReady: boolean;
}

/** `GET /api/schools?q=` at the bare domain. */
export interface SchoolLine {
  name: string;
  slug: string;
  address: string;
  seed: string;
  mark: BrandMark;
}
