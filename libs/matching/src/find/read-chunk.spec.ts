import { vocabulary } from '@akin/people';
import { indexVocabulary } from '../engine/index-vocabulary.js';
import { joinReadings, toSearchedWord, wordReading } from './read-chunk.js';

const words = indexVocabulary(vocabulary, () => true);
const analyzed = new Map([
  ['sailing', { simple: ['sailing'], english: ['sail'] }],
  ['small', { simple: ['small'], english: ['small'] }],
  ['boats', { simple: ['boats'], english: ['boat'] }],
  ['the', { simple: ['the'], english: [] }],
  ['o', { simple: [], english: [] }],
]);
const urology = { facet: 'specialty', term: 'urology' };
const chunk = (some: object) => ({ text: '', words: [], phrases: [], terms: [], ...some });

test.each([
  ['a word', chunk({ words: ['sailing'] }), { terms: [], prefixes: ['sailing'], stems: ['sail'], together: [] }],
  [
    'words that mean the same',
    chunk({ words: ['sailing', 'boats'] }),
    { terms: [], prefixes: ['sailing', 'boats'], stems: ['sail', 'boat'], together: [] },
  ],
  [
    'words that belong together',
    chunk({ phrases: ['Small boats', 'the o'] }),
    { terms: [], prefixes: [], stems: [], together: [['small', 'boat']] },
  ],
  ['a term', chunk({ terms: [urology] }), { terms: [urology], prefixes: [], stems: [], together: [] }],
  ['a word without a stem', chunk({ words: ['the'] }), { terms: [], prefixes: ['the'], stems: [], together: [] }],
  ['nothing that PostgreSQL knows', chunk({ words: ['o'] }), null],
])('%s', (_what, given, searched) => {
  expect(toSearchedWord(given, analyzed)).toEqual(searched);
});

test.each([
  ['a short form', 'obgyn', [{ facet: 'specialty', term: 'obstetrics_gynecology' }], 'Obstetrics & Gynecology'],
  ['an area of need', 'exhaustion', [{ facet: 'need', term: 'wellness_and_burnout' }], 'Wellness and burnout'],
  ['the label itself', 'UROLOGY', [urology], null],
  [
    'a label among others',
    'spanish',
    [
      { facet: 'language', term: 'spanish' },
      { facet: 'value', term: 'x' },
    ],
    null,
  ],
  ['two readings', 'castellano', [{ facet: 'language', term: 'spanish' }, urology], 'Spanish or Urology'],
  ['one label of two facets', 'castellano', ['language', 'first_language'].map((facet) => ({ facet, term: 'spanish' })), 'Spanish'],
  ['a part of a label', 'black', [{ facet: 'race_ethnicity', term: 'black_or_african_american' }], null],
  ['a sentence with a label in it', 'speaks spanish', [{ facet: 'language', term: 'spanish' }], null],
  ['too many to be one thing', 'x', ['spanish', 'twi', 'french', 'hindi'].map((term) => ({ facet: 'language', term })), null],
  ['no term', 'sailing', [], null],
])('%s is read as the term it is', (_what, text, terms, as) => {
  expect(wordReading({ text, terms }, words)).toBe(as);
});

test('several readings are one, and any of them counts', () => {
  const word = (prefix: string) => ({ terms: [urology], prefixes: [prefix], stems: [], together: [[prefix]] });
  const joined = joinReadings([
    { text: 'bakr', word: word('baker'), as: 'Baker' },
    { text: 'bakr', word: word('bakri'), as: 'Bakri' },
  ]);
  expect(joined).toEqual({
    text: 'bakr',
    word: { terms: [urology, urology], prefixes: ['baker', 'bakri'], stems: [], together: [['baker'], ['bakri']] },
    as: 'Baker or Bakri',
  });
  expect(joinReadings([])).toBeNull();
});
