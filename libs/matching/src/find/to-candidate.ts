import type { MentorFacts } from '@akin/people';
import type { Candidate, CandidateFacet } from '../engine/candidate.js';

/** A mentor with the facts beside: what the engine orders is what the page shows. */
export interface MentorCandidate extends Candidate {
  facts: MentorFacts;
}

/** Specialty and subspecialty are public parts of the profile; they join the facets so that wishes can name them. */
export function toCandidate(facts: MentorFacts): MentorCandidate {
  return {
    id: facts.id,
    room: facts.capacity - facts.taken - facts.held,
    helpsWith: facts.helpsWith,
    facets: [...facts.facets, ...fromProfile('specialty', facts.specialty), ...fromProfile('subspecialty', facts.subspecialty)],
    facts,
  };
}

function fromProfile(facet: string, term: string | null): CandidateFacet[] {
  return term ? [{ facet, terms: [term], audience: 'school' }] : [];
}
