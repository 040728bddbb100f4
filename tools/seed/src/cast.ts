import type { SchoolRole, Wish, WishWeight } from '@akin/contracts';
import type { Background } from './backgrounds.js';
import type { Chair } from './faculty-deck.js';
import type { PlannedFacet } from './school-plan.js';

/** The people one can sign in as at the demonstration identity provider, with the roles they hold at their school. */
export interface CastMember {
  persona: string;
  givenName: string;
  familyName: string;
  pronouns: string | null;
  roles: SchoolRole[];
}

export interface CastMentor extends CastMember {
  chair: Chair;
  heritage: Background['heritage'];
  title: string;
  ownWords: string;
  capacity: number;
  helpsWith: string[];
  facets: PlannedFacet[];
}

export interface CastLearner extends CastMember {
  stage: string;
  wishes: Wish[];
}

export interface Cast {
  staff: CastMember[];
  mentors: CastMentor[];
  learners: CastLearner[];
}

export const staff = (
  persona: string,
  role: SchoolRole,
  givenName: string,
  familyName: string,
  pronouns: string | null = null,
): CastMember => ({
  persona,
  givenName,
  familyName,
  pronouns,
  roles: [role],
});

export const learner = (
  persona: string,
  givenName: string,
  familyName: string,
  pronouns: string,
  stage: string,
  wishes: Wish[] = [],
): CastLearner => ({ persona, givenName, familyName, pronouns, roles: ['learner'], stage, wishes });

export const wish = (facet: string, term: string, weight: WishWeight): Wish => ({ facet, term, weight });

export const shown = (facet: string, ...terms: string[]): PlannedFacet => ({ facet, terms, ownWords: null, audience: 'school' });
export const forPair = (facet: string, ...terms: string[]): PlannedFacet => ({ ...shown(facet, ...terms), audience: 'pair' });
export const forMatching = (facet: string, ...terms: string[]): PlannedFacet => ({ ...shown(facet, ...terms), audience: 'matching' });
export const forNobody = (facet: string, ...terms: string[]): PlannedFacet => ({ ...shown(facet, ...terms), audience: 'nobody' });
