import { vocabulary } from '@akin/people';
import { indexVocabulary } from '../engine/index-vocabulary.js';
import { wordRelaxation } from './word-relaxation.js';

const words = indexVocabulary(vocabulary, () => true);
const spanish = { facet: 'language', term: 'spanish' };
const urology = { facet: 'specialty', term: 'urology' };
const list = [
  { ...spanish, weight: 'must' as const },
  { ...urology, weight: 'not_wanted' as const },
];

test.each([
  ['a must', [spanish], 'Speaks Spanish'],
  ['what is not wanted', [urology], 'Not Urology'],
  ['two at once', [spanish, urology], 'Speaks Spanish and Not Urology'],
  ['a filter, which stands on no list', [{ facet: 'meeting_mode', term: 'video' }], 'Meets by video'],
])('%s', (_what, wishes, label) => {
  expect(wordRelaxation({ wishes, adds: 6 }, list, words)).toEqual({ wish: wishes[0], wishes, label, adds: 6 });
});
