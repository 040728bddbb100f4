import type { Term } from '@akin/contracts';
import type { Listed } from './school-vocabulary.repository.js';
import { shownVocabulary } from './shown-vocabulary.js';

const needs: Term[] = ['one', 'two', 'three'].map((code) => ({ code, label: code }));
const need = (code: string, position: number, shown = true): Listed => ({ kind: 'need', code, position, shown });

it.each<[string, Listed[], string[]]>([
  ['everything when the school lists nothing', [], ['one', 'two', 'three']],
  ['the school’s order', [need('three', 1), need('two', 2), need('one', 3)], ['three', 'two', 'one']],
  ['not what is hidden', [need('one', 1), need('two', 2, false), need('three', 3)], ['one', 'three']],
  ['what came after the school was made, last', [need('two', 1)], ['two', 'one', 'three']],
  ['nothing that Akin does not ship', [need('ghost', 1)], ['one', 'two', 'three']],
  ['a facet of the same name does not hide a need', [{ kind: 'facet', code: 'one', position: 1, shown: false }], ['one', 'two', 'three']],
])('shows %s', (_what, listed, codes) => {
  expect(shownVocabulary({ facets: [], needs }, listed).needs.map(({ code }) => code)).toEqual(codes);
});
