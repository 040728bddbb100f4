/**
 * `GET /api/program/counters`: the counters of the APGO 2023 abstract and where the program stands. Distinct counts only; null
 * where the school's policy leaves a facet out of reports.
 */
export interface ProgramCounters {
  mentors: number;
  specialties: number;
  subspecialties: number;
  racialIdentities: number | null;
  sexualOrientations: number | null;
  nativeLanguages: number | null;
  homeStates: number | null;
  homeCountries: number | null;
  cmeClaims: number;
  relationships: number;
  learners: number;
  invited: number;
  openRequests: number;
}
