import { practicalViews, wishLimits, type FacetRules, type FieldProblem, type Wish } from '@akin/contracts';
import { badInput, Refusal } from '@akin/platform';
import { allows, type Lexicon } from '@akin/people';
import { mayFilter } from '../find/check-filters.js';
import { mayWish, usedBy } from './heed-wishes.js';

/**
 * A wish list as it is kept: free words without stray spaces.
 * @throws Refusal `bad_input` for too many wishes, one wish twice or words that do not do, `unknown_term` for a facet, term
 * or need the school does not list, `policy_forbids` for a wish its policy does not allow
 */
export function checkWishes(given: readonly Wish[], rules: FacetRules, words: Lexicon): Wish[] {
  if (given.length > wishLimits.wishes) {
    throw badInput({ field: 'wishes', message: `A wish list holds up to ${wishLimits.wishes} wishes.` });
  }
  const wishes = given.map(tidyWish);
  const seen = new Set<string>();
  wishes.forEach((wish, at) => {
    const problem = wish.facet === 'words' ? wordsProblem(wish.term) : null;
    if (problem) throw badInput({ field: `wishes.${at}.term`, message: problem });
    if (!isKnown(wish, words))
      throw new Refusal('unknown_term', { fields: [{ field: `wishes.${at}.term`, message: 'This choice is not in your school’s list.' }] });
    if (seen.has(keyOf(wish))) throw badInput({ field: `wishes.${at}`, message: 'This wish is already on your list.' });
    seen.add(keyOf(wish));
  });
  const forbidden = wishes.flatMap((wish, at): FieldProblem[] =>
    mayWish(wish, rules) ? [] : [{ field: `wishes.${at}`, message: wordRefusal(wish, rules, words) }],
  );
  if (forbidden.length > 0) throw new Refusal('policy_forbids', { fields: forbidden });
  return wishes;
}

function tidyWish({ facet, term, weight }: Wish): Wish {
  return { facet, term: facet === 'words' ? term.normalize('NFC').replace(/\s+/gu, ' ').trim() : term, weight };
}

/** Written with a capital or without, words are the same wish. */
function keyOf({ facet, term }: Wish): string {
  return `${facet}/${facet === 'words' ? term.toLowerCase() : term}`;
}

function wordsProblem(words: string): string | null {
  if ([...words].length > wishLimits.words) return `Please keep this to ${wishLimits.words} characters.`;
  if (/[\p{Cc}\p{Cs}]/u.test(words)) return 'This holds a character that cannot be stored.';
  return /[\p{L}\p{N}]/u.test(words) ? null : 'Please write a word or two to look for.';
}

function isKnown({ facet, term }: Wish, words: Lexicon): boolean {
  if (facet === 'words') return true;
  if (facet === 'need') return words.isNeed(term);
  const practical = practicalViews.find(({ code }) => code === facet);
  return practical ? practical.terms.some(({ code }) => code === term) : words.isTerm(facet, term);
}

function wordRefusal(wish: Wish, rules: FacetRules, words: Lexicon): string {
  const label = words.facetLabel(wish.facet);
  const softer = usedBy(wish) === 'must_have' && mayWish({ ...wish, weight: 'a_lot' }, rules);
  if (!softer && mayFilter(wish.facet, rules))
    return `At your school wish lists do not go by “${label}”. You can still search and filter by it.`;
  if (!softer) return `At your school nobody can be looked for by “${label}”.`;
  if (allows(rules, wish.facet, 'display')) return `At your school “${label}” can matter a lot or a little, but it cannot keep anyone out.`;
  return `At your school what people answered about “${label}” stays private, and who disappears from your list would give it away. So it can matter a lot or a little, but it cannot keep anyone out.`;
}
