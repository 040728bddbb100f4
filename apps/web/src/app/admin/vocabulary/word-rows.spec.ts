import type { FacetView, SchoolVocabularyView, VocabularyChanges } from '@akin/contracts';
import { changesOf, moved, ownCode, rowsOf, type WordRow } from './word-rows';

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
      { code: 'jain', shown: false },
      { code: 'own_druze', shown: true, label: 'Druze', added: true },
    ],
  },
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

  it.each<[string, -1 | 1, string]>([
    ['a', 1, 'bac'],
    ['c', -1, 'acb'],
    ['a', -1, 'abc'],
    ['c', 1, 'abc'],
  ])('moves %s by %s', (code, by, order) => {
    const rows: WordRow[] = [...'abc'].map((one) => ({ code: one, label: one, shippedLabel: one, shown: true }));
    expect(
      moved(rows, code, by)
        .map((row) => row.code)
        .join(''),
    ).toBe(order);
  });
});
