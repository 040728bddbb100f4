import type { ProgramCounters } from '@akin/contracts';
import { countMentors } from '@akin/insight';
import { canReadFacet } from '@akin/people';
import type { SchoolPlan } from './school-plan.js';

/** The program counters of a planned school, worked out from the plan alone. */
export function countSchool(plan: SchoolPlan): ProgramCounters {
  const mentors = plan.people.filter(({ mentoring }) => mentoring?.state === 'active');
  return {
    ...countMentors(
      mentors.map(({ profile, facets }) => ({
        specialty: profile?.specialty ?? null,
        subspecialty: profile?.subspecialty ?? null,
        facets: facets.filter(({ audience }) => canReadFacet(audience, 'engine')),
      })),
      () => true,
    ),
    cmeClaims: plan.claims.length,
    relationships: plan.mentorships.length,
    learners: plan.people.filter(({ roles }) => roles.includes('learner')).length,
    invited: plan.people.filter(({ mentoring }) => mentoring?.state === 'invited').length,
    openRequests: plan.requests.filter(({ state }) => state === 'open').length,
  };
}
