import type { RosterWord, WordField } from '@akin/contracts';
import { count } from '../../../wording/count';

/** What kind of thing a word says, under the word. */
export const wordFieldLabels: Record<WordField, string> = {
  title: 'Rank',
  specialty: 'Specialty',
  subspecialty: 'Subspecialty',
  stage: 'Stage',
};

export interface WordReading {
  /** What it is read as: a term's label, or that it stays as written. */
  as: string;
  /** Why, in a few words. */
  why: string;
  /** Whether somebody should look at it. */
  open: boolean;
}

const whys: Record<RosterWord['how'], string> = {
  exact: 'as we call it',
  guessed: 'our guess',
  remembered: 'as last time',
  chosen: 'your choice',
  none: '',
};

/** Ranks and stages may stay in the school's words; a specialty is one we know, or none. */
const keepsWords: Record<WordField, boolean> = { title: true, stage: true, specialty: false, subspecialty: false };

/** What becomes of a word that stands for no term: as a state, and as something to choose. */
export function withoutTerm(field: WordField): { state: string; choice: string } {
  return keepsWords[field] ? { state: 'Kept as written', choice: 'Keep as written' } : { state: 'Left out', choice: 'Leave it out' };
}

/** How a word is read, as it stands beside it. */
export function wordReading({ field, code, label, how }: Pick<RosterWord, 'field' | 'code' | 'label' | 'how'>): WordReading {
  if (code !== null) return { as: label ?? code, why: whys[how], open: false };
  const { state } = withoutTerm(field);
  if (how === 'none') return { as: 'Not understood', why: `${state.toLowerCase()} unless you choose`, open: true };
  return { as: state, why: whys[how], open: false };
}

/** What waits among the words of a roster, in one sentence. */
export function wordsLead(words: readonly Pick<RosterWord, 'how'>[]): string {
  const unread = words.filter(({ how }) => how === 'none').length;
  const guessed = words.filter(({ how }) => how === 'guessed').length;
  const guesses = guessed === 0 ? '' : ` ${count(guessed, 'is a guess', 'are guesses')}.`;
  if (unread > 0) return `We could not read ${count(unread, 'way', 'ways')} of writing.${guesses}`;
  return guessed > 0 ? `We read all of them.${guesses}` : 'We read all of them, and are sure of it.';
}
