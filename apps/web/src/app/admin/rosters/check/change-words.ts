import type { RosterChange, RosterChangeKind, RosterView } from '@akin/contracts';
import { count } from '../../../wording/count';

/** The heading over a list of people: what saving does to them. */
export function changesHeading(kind: RosterChangeKind, people: number): string {
  if (people === 0) return nobodyWords[kind];
  if (kind === 'leaving') return `${count(people, 'person is', 'people are')} not in this file`;
  return kind === 'added' ? `${count(people, 'person is', 'people are')} new` : `${count(people, 'person changes', 'people change')}`;
}

/** When it does nothing to anybody. */
const nobodyWords: Record<RosterChangeKind, string> = {
  added: 'Nobody in this file is new',
  changed: 'Nobody changes',
  leaving: 'Everybody we know is in this file',
};

/** What the file says about a new person besides the name, which stands beside it already. */
export function knownOf({ fields, person }: Pick<RosterChange, 'fields' | 'person'>): { field: string; value: string }[] {
  return fields.flatMap(({ field, after }) => (after === null || person.includes(after) ? [] : [{ field, value: after }]));
}

/** What happens to people a roster does not list any more, told to whoever may be afraid to press the button. */
export function leavingWords(kind: RosterView['kind']): string {
  const theirs = kind === 'faculty' ? 'Open requests to them and their mentorships' : 'Their open requests and mentorships';
  return `Nobody is deleted. They keep their account and everything in it, and are flagged for you to review. ${theirs} go to the matchmaker’s desk, so that nobody is left waiting.`;
}

/** More people would leave than the file lists, and more than leave in a year: it probably lists only some. */
export function looksPartial({ counts, whole }: Pick<RosterView, 'counts' | 'whole'>): boolean {
  return whole && counts.missing > 20 && counts.missing > counts.rows;
}
