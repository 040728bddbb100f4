import type { SavedQuery, SchoolRole, Wish, WishWeight } from '@akin/contracts';
import type { GivenList } from '@akin/matching';
import type { Background } from './backgrounds.js';
import type { Chair } from './faculty-deck.js';
import type { PlannedFacet, PlannedManner } from './school-plan.js';

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
  manner: PlannedManner;
  facets: PlannedFacet[];
}

export interface CastLearner extends CastMember {
  stage: string;
  lists: GivenList[];
  /** Personas of mentors. */
  shortlist: string[];
  searches: { name: string; query: SavedQuery }[];
}

/** On the dean's list and written to; signs in by mail address, and may apply where the school asks for that. */
export interface CastGuest {
  givenName: string;
  familyName: string;
  pronouns: string;
  chair: Chair;
}

export interface Cast {
  staff: CastMember[];
  mentors: CastMentor[];
  learners: CastLearner[];
  guest: CastGuest;
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
  { lists = [], shortlist = [], searches = [] }: Partial<Pick<CastLearner, 'lists' | 'shortlist' | 'searches'>> = {},
): CastLearner => ({ persona, givenName, familyName, pronouns, roles: ['learner'], stage, lists, shortlist, searches });

export const wish = (facet: string, term: string, weight: WishWeight): Wish => ({ facet, term, weight });

export const shown = (facet: string, ...terms: string[]): PlannedFacet => ({ facet, terms, ownWords: null, audience: 'school' });
export const forPair = (facet: string, ...terms: string[]): PlannedFacet => ({ ...shown(facet, ...terms), audience: 'pair' });
export const forMatching = (facet: string, ...terms: string[]): PlannedFacet => ({ ...shown(facet, ...terms), audience: 'matching' });
export const forNobody = (facet: string, ...terms: string[]): PlannedFacet => ({ ...shown(facet, ...terms), audience: 'nobody' });
