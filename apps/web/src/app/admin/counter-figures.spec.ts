import type { ProgramCounters } from '@akin/contracts';
import { counterFigures } from './counter-figures';

const none = { subspecialties: 0, sexualOrientations: 0, nativeLanguages: 0, homeCountries: 0, learners: 0, invited: 0, openRequests: 0 };
const counters: ProgramCounters = {
  ...none,
  ...{ mentors: 1204, specialties: 1, racialIdentities: null, homeStates: 29, cmeClaims: 90, relationships: 1 },
};

describe('the counters of the program', () => {
  it('read as people write them, without what the school keeps out of reports', () => {
    const lines = counterFigures(counters).map(({ value, label }) => `${value} ${label}`);
    expect(lines).toEqual([
      '1,204 mentors',
      '1 specialty',
      '0 subspecialties',
      '0 sexual orientations',
      '0 native languages',
      '29 home states',
      '0 home countries',
      '90 CME claims',
      '1 relationship formed',
    ]);
  });
});
