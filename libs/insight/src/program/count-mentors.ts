import type { ProgramCounters } from '@akin/contracts';
import { topTerm, type MentorFacts } from '@akin/people';

export type MentorCounters = Pick<
  ProgramCounters,
  | 'mentors'
  | 'specialties'
  | 'subspecialties'
  | 'racialIdentities'
  | 'sexualOrientations'
  | 'nativeLanguages'
  | 'homeStates'
  | 'homeCountries'
>;

/**
 * How many mentors there are, and how differently they answer. A detail counts as the category it belongs to: Filipino and
 * Korean are one racial identity, Asian, as in the seven categories of OMB Statistical Policy Directive 15.
 *
 * A facet the school leaves out of reports has no count at all.
 *
 * Only how many *different* values there are, never how many people gave one: a distinct-value count is safe at any
 * size of program, a count per value is not (domain/privacy.md, small cells).
 */
export function countMentors(
  mentors: readonly Pick<MentorFacts, 'specialty' | 'subspecialty' | 'facets'>[],
  isReported: (facet: string) => boolean,
): MentorCounters {
  const answered = (facet: string) => (isReported(facet) ? valuesOf(facet) : null);
  const valuesOf = (facet: string) =>
    distinct(
      mentors.flatMap(({ facets }) =>
        facets.filter((answer) => answer.facet === facet).flatMap(({ terms }) => terms.map((term) => topTerm(facet, term))),
      ),
    );
  return {
    mentors: mentors.length,
    specialties: distinct(mentors.map(({ specialty }) => specialty)),
    subspecialties: distinct(mentors.map(({ subspecialty }) => subspecialty)),
    racialIdentities: answered('race_ethnicity'),
    sexualOrientations: answered('orientation'),
    nativeLanguages: answered('first_language'),
    homeStates: answered('home_state'),
    homeCountries: answered('home_country'),
  };
}

function distinct(values: readonly (string | null)[]): number {
  return new Set(values.filter((value) => value !== null)).size;
}
