import { matchingLimits, type FieldProblem, type MatchingShares, type Synonym } from '@akin/contracts';

/** What keeps settings from being saved, by field; nothing when they may. */
export function checkSettings({ shares, synonyms }: { shares: MatchingShares; synonyms: readonly Synonym[] }): FieldProblem[] {
  return [...checkShares(shares), ...checkSynonyms(synonyms)];
}

function checkShares({ who, what, practical, mentor }: MatchingShares): FieldProblem[] {
  if (who + what + practical + mentor !== 100) return [{ field: 'shares', message: 'The four parts have to come to 100 together.' }];
  if (who + what >= matchingLimits.whoAndWhat) return [];
  const message = `Who somebody is and what they help with have to come to at least ${matchingLimits.whoAndWhat} together.`;
  return [{ field: 'shares', message }];
}

function checkSynonyms(synonyms: readonly Synonym[]): FieldProblem[] {
  if (synonyms.length > matchingLimits.synonyms)
    return [{ field: 'synonyms', message: `There can be up to ${matchingLimits.synonyms} words of your own.` }];
  const seen = new Set<string>();
  return synonyms.flatMap(({ word, means }, at) => {
    const [from, to] = [folded(word), folded(means)];
    const known = seen.has(`${from}\n${to}`);
    seen.add(`${from}\n${to}`);
    if (from === '' || to === '') return [{ field: `synonyms.${at}`, message: 'Both the word and what it stands for are needed.' }];
    if (from === to) return [{ field: `synonyms.${at}.means`, message: `“${word}” would stand for itself.` }];
    return known ? [{ field: `synonyms.${at}.word`, message: `“${word}” is listed twice with the same meaning.` }] : [];
  });
}

const folded = (words: string) => words.trim().replace(/\s+/g, ' ').toLowerCase();
