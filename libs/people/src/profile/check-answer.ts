import { profileLimits, type FacetAnswer, type FacetChange } from '@akin/contracts';
import { badInput, Refusal } from '@akin/platform';
import type { Lexicon } from '../vocabulary/lexicon.js';
import { profileFacets } from '../vocabulary/vocabulary.js';

/**
 * A change of one facet as the answer it leaves behind: terms known, each once, own words trimmed.
 * @throws Refusal `unknown_term` for a facet or term that does not exist, `bad_input` for more answers than make sense
 */
export function checkAnswer(facet: string, change: FacetChange, words: Lexicon): FacetAnswer {
  const view = words.facetOf(facet);
  if (view === undefined || profileFacets.includes(facet)) throw new Refusal('unknown_term');
  const terms = [...new Set(change.terms)];
  if (!terms.every((term) => words.isTerm(facet, term))) throw new Refusal('unknown_term');
  const most = view.multiple ? profileLimits.termsPerFacet : 1;
  if (terms.length > most) {
    throw badInput({ field: 'terms', message: most === 1 ? 'Please choose one.' : `Please choose up to ${most}.` });
  }
  return { facet, terms, ownWords: change.ownWords?.trim() || null, audience: change.audience };
}

/** Whether nothing is left of an answer, so that it is taken back. */
export function isEmptyAnswer(answer: FacetAnswer): boolean {
  return answer.terms.length === 0 && answer.ownWords === null;
}
