import type { MentorRow } from './mentor-row.js';

/** What a mentor shows for a facet; null when there is no answer. */
export function readShown(mentor: Pick<MentorRow, 'facets'>, facet: string): readonly string[] | null {
  const shown = mentor.facets.filter((one) => one.facet === facet).flatMap(({ terms }) => terms);
  return shown.length > 0 ? shown : null;
}
