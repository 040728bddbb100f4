import type { MentorRow } from './mentor-row.js';

/** What a mentor shows for a facet; null when there is no answer. */
export function readShown(mentor: Pick<MentorRow, 'facets'>, facet: string): readonly string[] | null {
  return mentor.facets.find((one) => one.facet === facet && one.terms.length > 0)?.terms ?? null;
}
