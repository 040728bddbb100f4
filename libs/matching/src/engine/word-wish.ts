import type { Reason, Wish } from '@akin/contracts';
import type { WordIndex } from './index-vocabulary.js';

/** A wish in words, as a fact about a mentor: `Speaks Spanish`, `Not from New Mexico`, `Home state: not answered`. */
export function wordWish({ facet, term }: Pick<Wish, 'facet' | 'term'>, kind: Reason['kind'], words: WordIndex): string {
  if (facet === 'need') return wordNeed(words.needs.get(term)?.label ?? term, kind);
  const known = words.facets.get(facet);
  if (kind === 'unknown') return `${known?.label ?? facet}: not answered`;
  const label = words.term(facet, term)?.label ?? term;
  return (kind === 'meets' ? known?.wishLabel : known?.missLabel)?.replaceAll('{term}', label) ?? label;
}

function wordNeed(label: string, kind: Reason['kind']): string {
  if (kind === 'unknown') return 'Areas of help: not answered';
  return kind === 'meets' ? `Helps with ${midSentence(label)}` : `Does not list ${midSentence(label)}`;
}

/** `Residency application` becomes `residency application`; `IMG` stays. */
function midSentence(label: string): string {
  return /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}
