import { shortlistLimits } from '@akin/contracts';

/** One list of two, each mentor once, as many as a shortlist holds: first all of the one, then what the other adds. */
export function joinShortlists(kept: readonly string[], more: readonly string[]): string[] {
  return [...new Set([...kept, ...more])].slice(0, shortlistLimits.mentors);
}

/** The same order with one mentor under another id, once. */
export function renameMentor(mentorIds: readonly string[], from: string, to: string): string[] {
  return [...new Set(mentorIds.map((id) => (id === from ? to : id)))];
}
