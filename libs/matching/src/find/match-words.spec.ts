import { matchWords } from './match-words.js';

const texts = ['Dr. José Núñez', 'Associate Professor, Obstetrics & Gynecology', null, 'Maternal-fetal medicine', 'I say it straight.'];

const rows: [string, string, boolean][] = [
  ['nothing asked', '', true],
  ['only spaces and signs', '  -&- ', true],
  ['a name without its accents', 'jose nunez', true],
  ['a name with other accents and case', 'JÓSE', true],
  ['words in any order, from several texts', 'gynecology nunez', true],
  ['beginnings of words', 'mater fet', true],
  ['a hyphen or none', 'ob-gyn', true],
  ['the middle of a word', 'ternal', false],
  ['one word that is nowhere', 'nunez cardiology', false],
  ['signs that mean something elsewhere', '(.*', true],
];

test.each(rows)('%s', (_name, query, found) => {
  expect(matchWords(query, texts)).toBe(found);
});
