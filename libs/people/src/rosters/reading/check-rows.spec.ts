import fc from 'fast-check';
import type { RosterField } from '@akin/contracts';
import { checkRows, missingColumns } from './check-rows.js';
import { WordReader } from './word-reader.js';
import { atOnce } from '../pieces.js';

const fields: RosterField[] = ['key', 'full_name', 'mail', 'title', 'specialty', 'identity'];
const header = ['Id', 'Name', 'Mail', 'Rank', 'Specialty', 'Ethnicity'];
const how = { kind: 'faculty', words: new WordReader('faculty', new Map(), new Map()) } as const;
const check = (...rows: string[][]) => atOnce(checkRows({ header, rows: rows.map((cells, i) => ({ row: i + 2, cells })) }, fields, how));

it('reads a row as a person', () => {
  expect(check(['N1', 'Osei, Adwoa', 'AOsei@X.org', ' Assoc  Prof ', 'Ob/Gyn', 'canary']).people).toEqual([
    {
      row: 2,
      key: 'N1',
      givenName: 'Adwoa',
      familyName: 'Osei',
      mail: 'aosei@x.org',
      otherMails: [],
      title: 'Associate Professor',
      rank: 'associate_professor',
      department: null,
      specialty: { specialty: 'obstetrics_gynecology', subspecialty: null },
      stage: null,
      program: null,
      graduatesOn: null,
    },
  ]);
});

it.each([
  ['an empty mail', [['1', 'A B', '']], 2, 'Mail', 'The e-mail address is empty.'],
  ['a wrong mail', [['1', 'A B', 'a@x']], 2, 'Mail', '“a@x” is not an e-mail address.'],
  ['no name', [['1', '', 'a@x.org']], 2, null, 'The name is empty.'],
  ['half a name', [['1', 'Osei', 'a@x.org']], 2, 'Name', 'We need a first and a last name here.'],
  [
    'a repeated mail',
    [
      ['1', 'A B', 'a@x.org'],
      ['2', 'C D', 'A@x.org'],
    ],
    3,
    'Mail',
    'Same e-mail address as row 2.',
  ],
  [
    'a repeated id',
    [
      ['1', 'A B', 'a@x.org'],
      ['1', 'C D', 'c@x.org'],
    ],
    3,
    'Id',
    'Same id as row 2.',
  ],
  ['an overlong value', [['1', 'A B', 'a@x.org', 'x'.repeat(121)]], 2, 'Rank', 'This is longer than 120 characters.'],
])('rejects %s', (_what, rows, row, column, message) => {
  const { problems, rejected, people } = check(...rows);
  expect(problems).toEqual([{ row, column, message }]);
  expect(rejected.map((one) => one.row)).toEqual([row]);
  expect(people).toHaveLength(rows.length - 1);
});

it.each(['long', 'short'] as const)('rejects a row that is too %s, and still knows its mail', (ragged) => {
  const { problems, rejected } = atOnce(checkRows({ header, rows: [{ row: 5, cells: ['A@x.org'], ragged }] }, fields, how));
  expect(problems).toEqual([{ row: 5, column: null, message: expect.stringMatching(/^This row has (more|fewer) values/) }]);
  expect(rejected).toEqual([{ row: 5, key: null, mail: 'a@x.org' }]);
});

it('lets two rows without an id pass', () => {
  expect(check(['', 'A B', 'a@x.org'], ['', 'C D', 'c@x.org']).people.map(({ key }) => key)).toEqual([null, null]);
});

it.each<[RosterField[], boolean]>([
  [['mail', 'full_name'], true],
  [['mail', 'given_name', 'family_name'], true],
  [['mail', 'given_name'], false],
  [['full_name'], false],
  [['ignore'], false],
])('%j is enough: %s', (given, expected) => expect(missingColumns(given, 'faculty') === null).toBe(expected));

describe('a roster of learners', () => {
  const header = ['Student', 'Email', 'Level', 'Program', 'Grad'];
  const fields: RosterField[] = ['full_name', 'mail', 'stage', 'program', 'graduation'];
  const words = new WordReader('learners', new Map(), new Map([['stage:visiting', null]]));
  const check = (...rows: string[][]) =>
    atOnce(checkRows({ header, rows: rows.map((cells, i) => ({ row: i + 2, cells })) }, fields, { kind: 'learners', words }));
  const told = (...cells: string[]) => {
    const { people } = check(['Ada Li', 'a@x.org', ...cells]);
    return people.map(({ stage, program, graduatesOn }) => ({ stage, program, graduatesOn }))[0];
  };

  it.each([
    [['M3', 'MD', '5/15/2027'], { stage: 'MS3', program: 'MD', graduatesOn: '2027-05-15' }],
    [['PGY-2', 'Surgery', ''], { stage: 'PGY2', program: 'Surgery', graduatesOn: null }],
    [['Class of 2027', '', ''], { stage: null, program: null, graduatesOn: '2027-06-30' }],
    [['Visiting', '', 'N/A'], { stage: 'Visiting', program: null, graduatesOn: null }],
    [['On leave', '', 'TBD'], { stage: 'On leave', program: null, graduatesOn: null }],
  ])('reads %j', (cells, expected) => expect(told(...cells)).toEqual(expected));

  it('refuses a day that does not exist, in words', () => {
    expect(check(['Ada Li', 'a@x.org', 'M3', 'MD', '2/30/2027']).problems).toEqual([
      { row: 2, column: 'Grad', message: 'There is no such day as “2/30/2027”.' },
    ]);
  });

  it('reads all dates of a column in the same order', () => {
    const { people } = check(['Ada Li', 'a@x.org', '', '', '4/5/2027'], ['Bo Li', 'b@x.org', '', '', '31/5/2027']);
    expect(people.map(({ graduatesOn }) => graduatesOn)).toEqual(['2027-05-04', '2027-05-31']);
  });

  it('does not read what only faculty have', () => {
    const { people, words: read } = atOnce(
      checkRows(
        { header, rows: [{ row: 2, cells: ['Ada Li', 'a@x.org', 'Professor', '', ''] }] },
        ['full_name', 'mail', 'title', 'ignore', 'ignore'],
        {
          kind: 'learners',
          words,
        },
      ),
    );
    expect(people[0].title).toBeNull();
    expect(read).toEqual([]);
  });
});

it('takes the first of several addresses, keeps the others, and finds any of them again', () => {
  const { people, problems } = check(['1', 'A B', 'a@x.org; A2@x.org'], ['2', 'C D', 'c@x.org'], ['3', 'E F', 'e@x.org, a2@x.org']);
  expect(people.map(({ mail, otherMails }) => [mail, otherMails])).toEqual([
    ['a@x.org', ['a2@x.org']],
    ['c@x.org', []],
  ]);
  expect(problems).toEqual([{ row: 4, column: 'Mail', message: 'Same e-mail address as row 2.' }]);
});

it('tells in how many rows words stand, also in rows that are refused', () => {
  const { words } = check(['1', 'A B', 'a@x.org', 'Prof'], ['2', 'C D', '', 'prof.'], ['3', 'E F', 'e@x.org', 'Dean']);
  expect(words).toEqual([
    { field: 'title', word: 'Dean', rows: 1, code: null, label: null, how: 'none' },
    { field: 'title', word: 'Prof', rows: 2, code: 'professor', label: 'Professor', how: 'guessed' },
  ]);
});

it('never throws, whatever the cells hold', () => {
  const all: RosterField[] = [
    'key',
    'mail',
    'given_name',
    'family_name',
    'full_name',
    'title',
    'department',
    'specialty',
    'subspecialty',
    'identity',
  ];
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('', 'a@x.org', 'Osei, A', 'Assoc Prof of ((', 'OB/GYN -'),
  );
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 12 }), { maxLength: 5 }), fc.constantFrom('faculty', 'learners'), (cells, kind) => {
      const rows = cells.map((row, i) => ({ row: i + 2, cells: row }));
      const words = new WordReader(kind, new Map(), new Map());
      const checked = atOnce(checkRows({ header: all, rows }, all, { kind, words }));
      expect(checked.people.length + checked.rejected.length).toBe(rows.length);
      for (const person of checked.people) expect(Object.values(person)).not.toContain('');
    }),
  );
});
