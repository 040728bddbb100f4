import type { MentorSearch } from '@akin/contracts';

/** How words were read where not letter by letter: `Read “peds” as Pediatrics.` Null where they were. */
export function readWords(readAs: MentorSearch['readAs']): string | null {
  if (readAs.length === 0) return null;
  return `Read ${readAs.map(({ words, as }) => `“${words}” as ${as}`).join(', ')}.`;
}
