import { findLanguages } from './find-languages.js';
import { languageTerms } from './languages.js';
import { rareLanguage, rareLanguages } from './rare-languages.js';

const find = (typed: string, limit = 5) => findLanguages(languageTerms, typed, limit).map(({ label }) => label);

it.each([
  ['mandarin', 'Mandarin'],
  ['farsi', 'Farsi'],
  ['filipino', 'Tagalog'],
  ['ASL', 'American Sign Language'],
  ['kreyol', 'Haitian Creole'],
  ['español', 'Spanish'],
  ['中文', 'Mandarin'],
  ['kiche', 'K’iche’'],
  ['garifuna', 'Garifuna'],
  ['sign american', 'American Sign Language'],
])('finds what “%s” means first', (typed, label) => expect(find(typed)[0]).toBe(label));

it('shows the list before all the others', () => {
  expect(find('kurd')).toEqual(['Kurdish', 'Central Kurdish', 'Northern Kurdish', 'Southern Kurdish']);
});

it.each(['', '  ', '!?', 'klingonish'])('finds nothing for “%s”', (typed) => expect(find(typed)).toEqual([]));

it('finds no more than asked for', () => expect(find('a', 3)).toHaveLength(3));

it('keeps the three-letter code of what is not in the list, and only where languages are meant', () => {
  expect(rareLanguage('language', 'cab')).toEqual({ code: 'cab', label: 'Garifuna' });
  expect([rareLanguage('faith', 'cab'), rareLanguage('language', 'spa'), rareLanguage('language', 'yue')]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

it('gives no language a code that means another in the list', () => {
  expect(languageTerms.filter(({ code }) => rareLanguages.has(code))).toEqual([]);
  expect([...rareLanguages.keys()].filter((code) => !/^[a-z]{3}$/.test(code))).toEqual([]);
  expect(rareLanguages.size).toBeGreaterThan(6500);
});
