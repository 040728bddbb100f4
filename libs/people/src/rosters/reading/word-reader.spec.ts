import { rosterTerms } from './roster-terms.js';
import { WordTally } from './tally-words.js';
import { WordReader } from './word-reader.js';

const empty = new Map<string, string | null>();
const faculty = new WordReader('faculty', empty, empty);

it.each([
  ['title', 'Professor', { code: 'professor', label: 'Professor', how: 'exact', shown: 'Professor' }],
  ['title', 'assoc. prof.', { code: 'associate_professor', label: 'Associate Professor', how: 'guessed', shown: 'Associate Professor' }],
  ['title', 'Prof of Surgery', { code: 'professor', label: 'Professor', how: 'guessed', shown: 'Professor of Surgery' }],
  ['title', 'Associate Dean', { code: null, label: null, how: 'none', shown: 'Associate Dean' }],
  [
    'specialty',
    'OB/GYN',
    { code: 'obstetrics_gynecology', label: 'Obstetrics & Gynecology', how: 'guessed', shown: 'Obstetrics & Gynecology' },
  ],
  [
    'specialty',
    'emergency medicine',
    { code: 'emergency_medicine', label: 'Emergency Medicine', how: 'exact', shown: 'Emergency Medicine' },
  ],
  ['subspecialty', 'Peds HemOnc', { code: 'pediatric_hematology_oncology', how: 'guessed' }],
  ['stage', 'M3', { code: 'MS3', label: 'Third-year student (MS3)', how: 'guessed' }],
  ['stage', 'MS3', { code: 'MS3', how: 'exact' }],
] as const)('reads the %s “%s”', (field, word, expected) => expect(faculty.wordOf(field, word)).toMatchObject(expected));

it('heeds what was chosen before what is remembered, and both before a guess; capitals and dots do not matter', () => {
  const remembered = new Map([
    ['title:lead prof', 'professor'],
    ['title:assoc prof', 'associate_professor'],
    ['specialty:surg', null],
    ['title:gone', 'a_rank_there_was'],
  ]);
  const chosen = new Map([
    ['title:assoc prof', 'clinical_associate_professor'],
    ['title:asst prof', null],
  ]);
  const reader = new WordReader('faculty', remembered, chosen);
  const read = (field: 'title' | 'specialty', word: string) => {
    const { code, how, shown } = reader.wordOf(field, word);
    return [code, how, shown];
  };
  expect(read('title', 'ASSOC. PROF.')).toEqual(['clinical_associate_professor', 'chosen', 'Clinical Associate Professor']);
  expect(read('title', 'Asst Prof')).toEqual([null, 'chosen', 'Asst Prof']);
  expect(read('title', 'Lead Prof')).toEqual(['professor', 'remembered', 'Professor']);
  expect(read('specialty', 'Surg')).toEqual([null, 'remembered', 'Surg']);
  expect(read('title', 'Gone')).toEqual([null, 'none', 'Gone']);
});

it('makes one key of ways of writing that differ in nothing a person would choose differently', () => {
  expect(WordReader.keyOf('specialty', 'Ob/Gyn')).toBe('specialty:ob gyn');
  expect(WordReader.keyOf('specialty', ' OB-GYN ')).toBe('specialty:ob gyn');
  expect(WordReader.keyOf('title', 'Médecin')).toBe('title:medecin');
  expect(WordReader.keyOf('title', '教授')).not.toBe(WordReader.keyOf('title', '副教授'));
});

it('lists words that nobody could read first, then guesses, then the most frequent, and counts their rows', () => {
  const tally = new WordTally();
  const count = (word: string, rows: number) => Array.from({ length: rows }, () => tally.count('title', word));
  count('Professor', 5);
  count('Instructor', 9);
  count('Assoc Prof', 1);
  count('ASSOC. PROF', 2);
  count('Asst Prof', 4);
  count('Dean', 1);
  expect(tally.list(faculty).map(({ word, rows, how }) => [word, rows, how])).toEqual([
    ['Dean', 1, 'none'],
    ['Asst Prof', 4, 'guessed'],
    ['Assoc Prof', 3, 'guessed'],
    ['Instructor', 9, 'exact'],
    ['Professor', 5, 'exact'],
  ]);
});

it('offers terms for the fields of a kind, each code once', () => {
  expect(rosterTerms('learners').fields.map(({ field }) => field)).toEqual(['stage']);
  const fields = rosterTerms('faculty').fields;
  expect(fields.map(({ field }) => field)).toEqual(['title', 'specialty', 'subspecialty']);
  for (const { field, terms } of fields) {
    expect(new Set(terms.map(({ code }) => code)).size).toBe(terms.length);
    for (const { code, label } of terms)
      expect(new WordReader('faculty', empty, new Map([[`${field}:x`, code]])).wordOf(field, 'x').label).toBe(label);
  }
});
