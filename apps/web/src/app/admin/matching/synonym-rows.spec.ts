import { findRows, rowProblems, rowsOf, synonymsOf, withNew } from './synonym-rows';

const peds = { word: 'peds', means: 'pediatrics' };
const ob = { word: 'OB', means: 'obstetrics' };

it('keeps a row the same while its words change, and gives a new one a key of its own', () => {
  const rows = withNew(rowsOf([peds, ob]), 'MFM', 'maternal fetal medicine');
  expect(rows.map(({ key }) => key)).toEqual([2, 0, 1]);
  expect(synonymsOf(withNew(rowsOf([]), '  bench   work ', ' research '))).toEqual([{ word: 'bench work', means: 'research' }]);
});

it.each([
  ['PED', ['peds']],
  ['obstet', ['OB']],
  ['', ['peds', 'OB']],
  ['zzz', []],
])('finds “%s” in either word', (typed, found) => {
  expect(findRows(rowsOf([peds, ob]), typed).map(({ word }) => word)).toEqual(found);
});

it.each([
  [[peds, ob], []],
  [[{ word: '', means: 'x' }, ob], [[0, 'Both the word and what it stands for are needed.']]],
  [[{ word: 'Peds', means: ' peds ' }], [[0, 'This would stand for itself.']]],
  [[{ word: 'PEDS ', means: 'pediatrics' }, peds], [[0, 'This is listed already.']]],
])('says beside each row what does not do: %j', (rows, problems) => expect([...rowProblems(rowsOf(rows))]).toEqual(problems));
