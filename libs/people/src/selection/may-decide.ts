/** Who would decide about whom, and who spoke for that mentor. */
export interface Decider {
  reviewerId: string;
  mentorId: string;
  /** Everybody who nominated the mentor. */
  nominators: readonly string[];
}

/** `with_second`: a yes of theirs counts once somebody independent has said yes too. */
export type MayDecide = 'decide' | 'with_second' | 'no';

/** Nobody decides about themselves, and whoever put a name forward does not decide alone that it was a good one. */
export function mayDecide({ reviewerId, mentorId, nominators }: Decider): MayDecide {
  if (reviewerId === mentorId) return 'no';
  return nominators.includes(reviewerId) ? 'with_second' : 'decide';
}

/** Whether these yeses are enough: at least one by somebody who did not nominate the mentor, and is not the mentor. */
export function isApproved(approvals: readonly string[], about: Omit<Decider, 'reviewerId'>): boolean {
  return approvals.some((reviewerId) => mayDecide({ reviewerId, ...about }) === 'decide');
}
