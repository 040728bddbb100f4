import type { FacetView, SchoolVocabularyView, VocabularyChanges } from '@akin/contracts';
import { changesOf, moved, ownCode, rowsOf, type Step, type WordRow } from './word-rows';

const facet = (code: string, ...terms: string[]): FacetView => ({
  ...{ code, label: code, identity: true, multiple: true, wishLabel: '', missLabel: '' },
  terms: terms.map((term) => ({ code: term, label: term })),
});
const added = { identity: true, multiple: true, wishLabel: 'From {term}', missLabel: 'Not from {term}' };
const view = (changes: Partial<VocabularyChanges>): SchoolVocabularyView => ({
  version: 1,
  madeBy: null,
  madeAt: null,
  shipped: { facets: [facet('faith', 'jain', 'sikh'), facet('language', 'twi')], needs: [{ code: 'grants', label: 'Grants' }] },
  changes: { facets: [], needs: [], terms: {}, ...changes },
});
const whole: VocabularyChanges = {
  facets: [
    { code: 'own_tribe', shown: true, label: 'Tribe', added },
    { code: 'language', shown: false },
    { code: 'faith', shown: true, label: 'Belief' },
  ],
  needs: [
    { code: 'grants', shown: true },
    { code: 'own_rotation', shown: true, label: 'Rotation', added: true },
  ],
  terms: {
    faith: [
      { code: 'sikh', shown: true, label: 'Sikhi' },
      { code: 'jain', shown: false },
      { code: 'own_druze', shown: true, label: 'Druze', added: true },
    ],
  },
  order: { faith: ['sikh'] },
};

describe('shaping the vocabulary', () => {
  it('sends back what it was given', () => expect(changesOf(rowsOf(view(whole)))).toEqual(whole));

  it('shows the school’s order with what was not decided last', () => {
    const rows = rowsOf(view({ facets: [{ code: 'language', shown: true }] }));
    expect(rows.facets.map(({ code }) => code)).toEqual(['language', 'faith']);
  });

  it('keeps nothing about terms that are as shipped', () => expect(changesOf(rowsOf(view({}))).terms).toEqual({}));

  it.each([
    ['Druze', [], 'own_druze'],
    ['Diné (Navajo)', [], 'own_dine_navajo'],
    ['中文', [], 'own_word'],
    ['Druze', ['own_druze'], 'own_druze_2'],
  ])('names “%s” beside %j', (label, taken, code) => {
    expect(
      ownCode(
        label,
        taken.map((one) => ({ code: one, label: one, shippedLabel: null, shown: true })),
      ),
    ).toBe(code);
  });

  const rowsFrom = (words: string): WordRow[] =>
    [...words].map((one) => ({
      ...{ code: one, label: one, shippedLabel: one, shown: true },
      ...(/\d/.test(one) && { parent: 'B' }),
    }));
  it.each<[string, string, Step, string]>([
    ['ABC', 'A', 'down', 'BAC'],
    ['ABC', 'C', 'up', 'ACB'],
    ['ABC', 'A', 'up', 'ABC'],
    ['ABC', 'C', 'down', 'ABC'],
    ['ABC', 'C', 'first', 'CAB'],
    ['AB12C', 'B', 'up', 'B12AC'],
    ['AB12C', 'B', 'down', 'ACB12'],
    ['AB12C', 'A', 'down', 'B12AC'],
    ['AB12C', 'C', 'up', 'ACB12'],
    ['AB12C', '2', 'up', 'AB21C'],
    ['AB12C', '1', 'up', 'AB12C'],
    ['AB12C', '2', 'first', 'AB21C'],
  ])('in %s moves %s %s', (words, code, step, order) => {
    expect(
      moved(rowsFrom(words), code, step)
        .map((row) => row.code)
        .join(''),
    ).toBe(order);
  });

  it('sends no more of an order than it takes', () => {
    const rows = rowsOf(view({}));
    const faith = moved(rows.terms['faith'] ?? [], 'sikh', 'first');
    expect(changesOf({ ...rows, terms: { ...rows.terms, faith } }).order).toEqual({ faith: ['sikh'] });
    expect(changesOf(rows).order).toBeUndefined();
  });
});
