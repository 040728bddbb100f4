import { vocabulary } from '@akin/people';
import { practicalViews } from '@akin/contracts';
import { diceOf } from './dice.mjs';
import { answered } from './make-crowd.mjs';
import { commonWords, familyNames, rareWords } from './people-words.mjs';

const weights = ['a_lot', 'a_little', 'a_lot', 'a_little', 'must', 'not_wanted'];

/** So many different searches: 12 wishes each, one of them a must, and words; or words alone. */
export function questions(count, { wishes, words }) {
  const dice = diceOf(count + (wishes ? 1 : 2));
  return Array.from({ length: count }, (_, at) => ({
    ...(words ? { words: wordsOf(dice, at) } : {}),
    wishes: wishes ? wishesOf(dice) : [],
    size: 20,
  }));
}

/** Eight of facets, two of needs, one of how to meet, one of own words. */
function wishesOf(dice) {
  const facets = dice.some(answered, 40).slice(0, 8);
  const first = dice.below(4);
  const named = [
    ...facets.map(({ code, terms }, at) => ({ facet: code, term: dice.likely(terms).code, weight: weights[(first + at) % 4] })),
    ...dice.some(vocabulary.needs, 20).slice(0, 2).map(({ code }) => ({ facet: 'need', term: code, weight: 'a_lot' })), // prettier-ignore
    { facet: practicalViews[0].code, term: dice.any(practicalViews[0].terms).code, weight: 'a_little' },
    { facet: 'words', term: dice.any([...commonWords, ...rareWords]), weight: 'a_little' },
  ];
  const [must, unwanted] = [dice.below(facets.length), dice.below(facets.length)];
  return named.map((wish, at) => (at === must ? { ...wish, weight: 'must' } : at === unwanted ? { ...wish, weight: 'not_wanted' } : wish));
}

/** Common words, rare words, names, the school's terms, beginnings, two at a time, and one in ten misspelled. */
function wordsOf(dice, at) {
  const term = () => dice.likely(dice.any(answered).terms).label.split(/[^\p{L}]+/u)[0];
  const ways = [
    () => dice.any(commonWords),
    () => dice.any(rareWords),
    () => dice.likely(familyNames),
    term,
    () => dice.likely(vocabulary.needs).label,
    () => dice.likely(familyNames).slice(0, 4),
    () => `${dice.any(commonWords)} ${dice.any(commonWords)}`,
    () => `${term()} ${dice.any(commonWords)}`,
    () => dice.any(['Assistant Professor', 'surgery', 'Medicine', 'cardiology']),
    () => misspelled(dice.any(['cardiology', 'leadership', 'Spanish', 'pediatrics', dice.likely(familyNames)])),
  ];
  return ways[at % ways.length]();
}

/** Two letters in the middle stand the wrong way round. */
function misspelled(word) {
  const at = Math.floor(word.length / 2);
  return word.slice(0, at - 1) + word[at] + word[at - 1] + word.slice(at + 1);
}
