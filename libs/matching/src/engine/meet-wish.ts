import type { Wish } from '@akin/contracts';
import type { Candidate } from './candidate.js';
import type { WordIndex } from './index-vocabulary.js';
import { readShown } from './read-answer.js';

/** `near` is a sister subspecialty, or the specialty a wished subspecialty belongs to. */
export type Fit = 'meets' | 'near' | 'misses' | 'unknown';

/** How a mentor answers one wish, by nothing but what the learner may see. */
export function meetWish(wish: Pick<Wish, 'facet' | 'term'>, mentor: Candidate, words: WordIndex): Fit {
  if (wish.facet === 'need') return meetNeed(wish.term, mentor);
  const shown = readShown(mentor, wish.facet);
  if (!shown) return 'unknown';
  if (shown.some((code) => isWithin(wish, code, words))) return 'meets';
  if (wish.facet === 'subspecialty') return isSister(wish.term, shown, mentor, words) ? 'near' : 'misses';
  return shown.some((code) => isWithin({ facet: wish.facet, term: code }, wish.term, words)) ? 'unknown' : 'misses';
}

function meetNeed(need: string, mentor: Candidate): Fit {
  if (mentor.helpsWith.length === 0) return 'unknown';
  return mentor.helpsWith.includes(need) ? 'meets' : 'misses';
}

/** A narrower answer meets a wish for the broader term; a broader answer says nothing about a narrower wish. */
export function isWithin(wish: Pick<Wish, 'facet' | 'term'>, code: string, words: WordIndex): boolean {
  if (code === wish.term) return true;
  const broader = words.term(wish.facet, code)?.parent;
  return broader !== undefined && words.term(wish.facet, broader) !== undefined && isWithin(wish, broader, words);
}

function isSister(wished: string, shown: readonly string[], mentor: Candidate, words: WordIndex): boolean {
  const specialty = words.term('subspecialty', wished)?.parent;
  if (specialty === undefined) return false;
  const inSpecialty = readShown(mentor, 'specialty')?.includes(specialty) ?? false;
  return inSpecialty || shown.some((code) => words.term('subspecialty', code)?.parent === specialty);
}
