import { type OfferedVocabularyView, practicalFacets, practicalViews } from '@akin/contracts';
import { plainText } from './find-terms';

export interface WishChoice {
  /** Facet code, or `need`. */
  facet: string;
  term: string;
  /** How the wish reads: `Speaks Spanish`. */
  label: string;
  /** What kind of wish it is: `Languages`, `Area of need`. */
  kind: string;
  /** What people may type to find it, as `plainText` makes it. */
  words: string;
}

const free: readonly string[] = ['need', 'words', ...practicalFacets];

/** Whether no policy is asked: areas of need, how one meets, and what people write of themselves. */
export const isFree = (facet: string) => free.includes(facet);

/** Everything one can wish for of the school's own vocabulary: needs first, then every term of every facet the school's policy lets anyone wish for. */
export function wishChoices(vocabulary: OfferedVocabularyView): WishChoice[] {
  const needs = vocabulary.needs.map((need) => ({
    facet: 'need',
    term: need.code,
    label: need.label,
    kind: 'What I need',
    words: plainText(need.label),
  }));
  const mayWish = (code: string) =>
    isFree(code) || ['rank', 'must_have'].some((use) => vocabulary.allowed[code]?.some((one) => one === use));
  const characteristics = vocabulary.facets
    .filter(({ code }) => mayWish(code))
    .flatMap((facet) =>
      facet.terms.map((term) => {
        const label = facet.wishLabel.replaceAll('{term}', term.label).replace(', like you asked', '');
        return {
          facet: facet.code,
          term: term.code,
          label,
          kind: facet.label,
          words: plainText([term.label, label, facet.label, ...(term.aliases ?? [])].join(' ')),
        };
      }),
    );
  return [...needs, ...characteristics];
}

/** How, when and as what one meets: the same at every school. */
export const practicalChoices: readonly WishChoice[] = wishChoices({ allowed: {}, needs: [], facets: [...practicalViews] });

/**
 * Choices that have every typed word, those that begin with them first; at most `limit`. Letters inside a word count only
 * where no word begins so: `ent` is a specialty, not part of “identifies”.
 */
export function findWishes(choices: readonly WishChoice[], typed: string, limit: number): WishChoice[] {
  const parts = plainText(typed).split(' ').filter(Boolean);
  if (parts.length === 0) return [];
  const rank = ({ words }: WishChoice): number => {
    if (!parts.every((part) => words.includes(part))) return -1;
    if (words.startsWith(parts.join(' '))) return 0;
    return parts.every((part) => words.startsWith(part) || words.includes(` ${part}`)) ? 1 : 2;
  };
  const ranked = choices.map((choice) => ({ choice, rank: rank(choice) })).filter((found) => found.rank >= 0);
  const begun = ranked.filter((found) => found.rank < 2);
  return (begun.length > 0 ? begun : ranked)
    .sort((left, right) => left.rank - right.rank)
    .slice(0, limit)
    .map((found) => found.choice);
}
