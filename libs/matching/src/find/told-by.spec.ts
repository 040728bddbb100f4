import { vocabulary } from '@akin/people';
import { indexVocabulary } from '../engine/index-vocabulary.js';
import type { HeededWish, SearchedWord } from '../engine/query.js';
import type { MentorRow } from '../engine/mentor-row.js';
import { toldBy } from './told-by.js';

const index = indexVocabulary(vocabulary, () => true);
const mentor: MentorRow = {
  ...{ id: 'm', room: 1, helpsWith: ['leadership'], focus: [], stages: [] },
  facets: [
    { facet: 'language', terms: ['spanish'] },
    { facet: 'faith', terms: ['jain'] },
  ],
  lexemes: { name: [], title: [], text: [] },
};
const wish = (facet: string, term: string, words?: SearchedWord[]): HeededWish => ({
  facet,
  term,
  weight: 'a_lot',
  ...(words && { words }),
});
const word = (facet: string, term: string): SearchedWord => ({ terms: [{ facet, term }], prefixes: [], stems: [] });
const nothing = { wishes: [], filters: [], words: [] };

test.each<[string, Partial<Parameters<typeof toldBy>[1]>, string[]]>([
  ['no question tells nothing', {}, []],
  ['a wish that is met', { wishes: [wish('language', 'spanish')] }, ['language']],
  ['a wish that is missed', { wishes: [wish('faith', 'sikh')] }, ['faith']],
  ['a wish nobody answered', { wishes: [wish('gender', 'woman')] }, []],
  ['an area of need is nobody’s identity', { wishes: [wish('need', 'leadership')] }, []],
  ['a filter that finds them', { filters: [{ facet: 'faith', term: 'jain' }] }, ['faith']],
  ['a filter that does not, as for the nearest', { filters: [{ facet: 'faith', term: 'sikh' }] }, []],
  ['a word that finds them', { words: [word('faith', 'jain')] }, ['faith']],
  ['a word that finds others', { words: [word('faith', 'sikh')] }, []],
  ['words that are wished for', { wishes: [wish('words', 'jain', [word('faith', 'jain')])] }, ['faith']],
])('%s', (_what, asked, told) => {
  expect(toldBy(mentor, { ...nothing, ...asked }, index)).toEqual(told);
});
