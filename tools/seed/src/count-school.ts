import type { ProgramCounters } from '@akin/contracts';
import type { PlannedPerson, SchoolPlan } from './school-plan.js';

/** The program counters of a planned school, worked out from the plan alone. */
export function countSchool(plan: SchoolPlan): ProgramCounters {
  const mentors = plan.people.filter(({ mentoring }) => mentoring?.state === 'active');
  return {
    mentors: mentors.length,
    specialties: distinct(mentors.map(({ profile }) => profile?.specialty)),
    subspecialties: distinct(mentors.map(({ profile }) => profile?.subspecialty)),
    racialIdentities: answers(mentors, 'race_ethnicity'),
    sexualOrientations: answers(mentors, 'orientation'),
    nativeLanguages: answers(mentors, 'first_language'),
    homeStates: answers(mentors, 'home_state'),
    homeCountries: answers(mentors, 'home_country'),
    cmeClaims: plan.claims.length,
    relationships: plan.mentorships.length,
    learners: plan.people.filter(({ roles }) => roles.includes('learner')).length,
    invited: plan.people.filter(({ mentoring }) => mentoring?.state === 'invited').length,
    openRequests: plan.requests.filter(({ state }) => state === 'open').length,
  };
}

function answers(people: readonly PlannedPerson[], facet: string): number {
  return distinct(people.flatMap(({ facets }) => facets.filter((answer) => answer.facet === facet).flatMap(({ terms }) => terms)));
}

function distinct(values: readonly (string | null | undefined)[]): number {
  return new Set(values.filter((value) => value !== null && value !== undefined)).size;
}
