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
