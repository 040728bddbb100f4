import type { Wished } from '@akin/contracts';
import { censusDivision } from './census-divisions.js';
import type { WordIndex } from './index-vocabulary.js';
import type { MentorRow } from './mentor-row.js';
import { readShown } from './read-answer.js';

/** `near` is a sister subspecialty, the specialty a wished subspecialty belongs to, or a home state of the same census division. */
export type Fit = 'meets' | 'near' | 'misses' | 'unknown';

/** How a mentor answers a wish for a term of the vocabulary. */
export function meetTerm(wish: Wished, mentor: MentorRow, words: WordIndex): Fit {
  if (wish.facet === 'need') return meetNeed(wish.term, mentor);
  const shown = readShown(mentor, wish.facet);
  if (!shown) return 'unknown';
  if (shown.some((code) => withBroader(wish.facet, code, words).includes(wish.term))) return 'meets';
  if (isNear(wish, shown, mentor, words)) return 'near';
  if (wish.facet === 'subspecialty') return 'misses';
  return withBroader(wish.facet, wish.term, words).some((broader) => shown.includes(broader)) ? 'unknown' : 'misses';
}

function meetNeed(need: string, mentor: MentorRow): Fit {
  if (mentor.helpsWith.length === 0) return 'unknown';
  return mentor.helpsWith.includes(need) ? 'meets' : 'misses';
}

/**
 * A term and all terms it is within, as far as the facet lists them. A narrower answer meets a wish for the broader term; a
 * broader answer says nothing about a narrower wish.
 */
export function withBroader(facet: string, code: string, words: WordIndex): string[] {
  const terms = [code];
  for (let at = words.term(facet, code)?.parent; at !== undefined && !terms.includes(at); at = words.term(facet, at)?.parent) {
    if (words.term(facet, at) === undefined) break;
    terms.push(at);
  }
  return terms;
}

/** Terms of one kin are near each other: subspecialties of a specialty, states of a census division. Null for all others. */
export function kinOf(facet: string, code: string, words: WordIndex): string | null {
  if (facet === 'subspecialty') return words.term(facet, code)?.parent ?? null;
  if (facet === 'home_state') return censusDivision(code)?.toString() ?? null;
  return null;
}

function isNear({ facet, term }: Wished, shown: readonly string[], mentor: MentorRow, words: WordIndex): boolean {
  const kin = kinOf(facet, term, words);
  if (kin === null) return false;
  const inSpecialty = facet === 'subspecialty' && (readShown(mentor, 'specialty')?.includes(kin) ?? false);
  return inSpecialty || shown.some((code) => kinOf(facet, code, words) === kin);
}
