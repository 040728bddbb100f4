/** `GET /api/program/counters`: the counters of the APGO 2023 abstract and where the program stands. Distinct counts only. */
export interface ProgramCounters {
  mentors: number;
  specialties: number;
  subspecialties: number;
  racialIdentities: number;
  sexualOrientations: number;
  nativeLanguages: number;
  homeStates: number;
  homeCountries: number;
  cmeClaims: number;
  relationships: number;
  learners: number;
  invited: number;
  openRequests: number;
}
