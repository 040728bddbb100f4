import type { Reason, Wish, Wished } from '@akin/contracts';
import type { WordIndex } from './index-vocabulary.js';

/** A wish in words, as a fact about a mentor: `Speaks Spanish`, `Not from New Mexico`, `Home state: not answered`. */
export function wordWish({ facet, term }: Wished, kind: Reason['kind'], words: WordIndex): string {
  if (facet === 'need') return wordNeed(words.needs.get(term)?.label ?? term, kind);
  if (facet === 'words') return wordWords(term, kind);
  const known = words.facets.get(facet);
  if (kind === 'unknown') return `${known?.label ?? facet}: not answered`;
  const label = words.term(facet, term)?.label ?? term;
  return (kind === 'meets' ? known?.wishLabel : known?.missLabel)?.replaceAll('{term}', label) ?? label;
}

/** A need the mentor named first: `Focuses on research start-up`. */
export function wordFocus(need: string, words: WordIndex): string {
  return `Focuses on ${midSentence(words.needs.get(need)?.label ?? need)}`;
}

/** A wish as a thing to leave out: `From Utah`, `Not Urology`, and for a facet one can only say yes to, its name. */
export function wordRelaxed(wish: Wish, words: WordIndex): string {
  const facet = words.facets.get(wish.facet);
  if (facet?.terms.length === 1 && wish.weight === 'must') return facet.label;
  return wordWish(wish, wish.weight === 'not_wanted' ? 'misses' : 'meets', words);
}

function wordNeed(label: string, kind: Reason['kind']): string {
  if (kind === 'unknown') return 'Areas of help: not answered';
  return kind === 'meets' ? `Helps with ${midSentence(label)}` : `Does not list ${midSentence(label)}`;
}

function wordWords(written: string, kind: Reason['kind']): string {
  if (kind === 'unknown') return 'Own words: not answered';
  return kind === 'meets' ? `Mentions “${written}”` : `Does not mention “${written}”`;
}

/** `Residency application` becomes `residency application`; `IMG` stays. */
function midSentence(label: string): string {
  return /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}
