import type { Candidate } from './candidate.js';

/** What the learner may see of a mentor's answer; null when there is none, or none for this reader. */
export function readShown(mentor: Candidate, facet: string): readonly string[] | null {
  const answer = mentor.facets.find((one) => one.facet === facet && one.terms.length > 0);
  return answer && (answer.audience === 'school' || answer.audience === 'partners') ? answer.terms : null;
}

/** What a mentor gave for matching only. It may move a score when enough others share it, and is never shown. */
export function readQuiet(mentor: Candidate, facet: string): readonly string[] {
  return mentor.facets.find((one) => one.facet === facet && one.audience === 'matching')?.terms ?? [];
}
