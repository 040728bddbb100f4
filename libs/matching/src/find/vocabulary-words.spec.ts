import { vocabulary } from '@akin/people';
import { indexVocabulary } from '../engine/index-vocabulary.js';
import { vocabularyWords } from './vocabulary-words.js';

test('a misspelled word may have meant a word of any term people may search by, and no other', () => {
  const words = vocabularyWords(
    indexVocabulary(vocabulary, (facet) => facet !== 'faith'),
    [{ word: 'Peds rotation', means: 'pediatrics' }],
  );
  expect(words).toEqual(expect.arrayContaining(['spanish', 'gynecology', 'burnout', 'video', 'peds', 'rotation']));
  expect(words).not.toContain('jain');
  expect(words.filter((word) => word.length < 4)).toEqual([]);
  expect(new Set(words).size).toBe(words.length);
});
