import type { Candidate } from './candidate.js';

/**
 * A matching-only value moves a result only when at least this many mentors share it (product.md F). Five is the
 * least that domain/privacy.md lets a school choose.
 */
export const leastSharers = 5;

/** How many mentors gave each value for matching only. */
export type Sharers = ReadonlyMap<string, number>;

/**
 * Counts the holders of each matching-only value. Mentors who show the value openly are not counted: they would not
 * hide anyone. Give all active mentors, with room or not, so that a place taken changes nothing.
 */
export function countSharers(mentors: readonly Candidate[]): Sharers {
  const counts = new Map<string, number>();
  for (const mentor of mentors) {
    for (const { facet, terms, audience } of mentor.facets) {
      if (audience !== 'matching') continue;
      for (const term of new Set(terms)) counts.set(sharedKey(facet, term), (counts.get(sharedKey(facet, term)) ?? 0) + 1);
    }
  }
  return counts;
}

/** Whether enough mentors share a matching-only value for it to count. */
export function isShared(sharers: Sharers, facet: string, term: string): boolean {
  return (sharers.get(sharedKey(facet, term)) ?? 0) >= leastSharers;
}

function sharedKey(facet: string, term: string): string {
  return `${facet}/${term}`;
}
