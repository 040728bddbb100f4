import type { FacetChange } from '@akin/contracts';
import { Refusal } from '@akin/platform';
import { facetOf, shippedLexicon } from '../vocabulary/vocabulary.js';
import { checkAnswer, isEmptyAnswer } from './check-answer.js';

const audience = 'pair' as const;
const many = facetOf('language')!
  .terms.slice(0, 13)
  .map((term) => term.code);

it.each<[string, string, FacetChange, object]>([
  [
    'terms are kept in order, each once',
    'language',
    { terms: ['spanish', 'english', 'spanish'], audience },
    { terms: ['spanish', 'english'] },
  ],
  ['own words are trimmed', 'gender', { terms: [], ownWords: '  fluid ', audience }, { ownWords: 'fluid' }],
  ['blank own words are none', 'faith', { terms: ['jain'], ownWords: '   ', audience }, { ownWords: null }],
  ['the audience is kept', 'veteran', { terms: ['yes'], audience: 'nobody' }, { audience: 'nobody' }],
])('%s', (_what, facet, change, expected) => expect(checkAnswer(facet, change, shippedLexicon)).toMatchObject({ facet, ...expected }));

it.each<[string, string, FacetChange, string]>([
  ['a facet that does not exist', 'shoe_size', { terms: [], audience }, 'unknown_term'],
  ['a facet that belongs to the profile', 'specialty', { terms: ['urology'], audience }, 'unknown_term'],
  ['a term that does not exist', 'language', { terms: ['klingon'], audience }, 'unknown_term'],
  ['a term of another facet', 'language', { terms: ['new_mexico'], audience }, 'unknown_term'],
  ['more than is allowed', 'language', { terms: many, audience }, 'bad_input'],
])('%s is refused', (_what, facet, change, code) => {
  try {
    checkAnswer(facet, change, shippedLexicon);
    throw new Error('nothing was refused');
  } catch (error) {
    expect(error).toBeInstanceOf(Refusal);
    expect((error as Refusal).code).toBe(code);
  }
});

it.each([
  [{ terms: [], ownWords: null }, true],
  [{ terms: ['yes'], ownWords: null }, false],
  [{ terms: [], ownWords: 'x' }, false],
])('%j is empty: %s', (answer, expected) => expect(isEmptyAnswer({ facet: 'rural', audience, ...answer })).toBe(expected));
