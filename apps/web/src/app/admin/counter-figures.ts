import type { ProgramCounters } from '@akin/contracts';
import { count } from '../wording/count';

export interface Figure {
  value: string;
  label: string;
}

/** The counters of the program as the APGO 2023 abstract lists them, in its order; without those the school keeps out of reports. */
export function counterFigures(counters: ProgramCounters): Figure[] {
  const figure = (n: number | null, one: string, many = `${one}s`): Figure[] =>
    n === null ? [] : [{ value: count(n), label: n === 1 ? one : many }];
  return [
    figure(counters.mentors, 'mentor'),
    figure(counters.specialties, 'specialty', 'specialties'),
    figure(counters.subspecialties, 'subspecialty', 'subspecialties'),
    figure(counters.racialIdentities, 'racial identity', 'racial identities'),
    figure(counters.sexualOrientations, 'sexual orientation'),
    figure(counters.nativeLanguages, 'native language'),
    figure(counters.homeStates, 'home state'),
    figure(counters.homeCountries, 'home country', 'home countries'),
    figure(counters.cmeClaims, 'CME claim'),
    figure(counters.relationships, 'relationship formed', 'relationships formed'),
  ].flat();
}
