import { requestLimits, type MentorState, type RefusalCode } from '@akin/contracts';

/** What has to be known to say whether a learner may ask a mentor now. */
export interface RequestFacts {
  learnerId: string;
  mentorId: string;
  /** Null when there is no such mentor. */
  mentor: { state: MentorState; room: number } | null;
  /** Whether either has dropped out of the school's list; a suspended mentor is away, too. */
  learnerAway: boolean;
  mentorAway: boolean;
  /** Open requests of the learner, to anyone. */
  openOfLearner: number;
  /** Open requests to the mentor, from anyone. */
  openToMentor: number;
  alreadyAsked: boolean;
  alreadyMentored: boolean;
}

/**
 * Why a learner may not ask a mentor now, or null when they may. What the learner can change comes before what only
 * time can. Limits: product.md G, three open requests per learner, two per mentor.
 */
export function whyNotRequest(facts: RequestFacts): RefusalCode | null {
  if (facts.learnerId === facts.mentorId) return 'request_to_self';
  if (facts.learnerAway) return 'account_leaving';
  if (!facts.mentor) return 'not_found';
  if (facts.alreadyMentored) return 'already_mentored';
  if (facts.alreadyAsked) return 'already_asked';
  if (facts.mentorAway) return 'mentor_not_active';
  if (facts.mentor.state === 'paused') return 'mentor_paused';
  if (facts.mentor.state !== 'active') return 'mentor_not_active';
  if (facts.openOfLearner >= requestLimits.openPerLearner) return 'too_many_open_requests';
  if (facts.mentor.room <= 0) return 'mentor_full';
  if (facts.openToMentor >= requestLimits.openPerMentor) return 'mentor_has_many_requests';
  return null;
}
