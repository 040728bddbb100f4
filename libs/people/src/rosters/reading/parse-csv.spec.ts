import fc from 'fast-check';
import { findDelimiter } from './find-delimiter.js';
import { parseCsv } from './parse-csv.js';

const cellsOf = (text: string, delimiter = ','): string[][] => parseCsv(text, delimiter).map(({ cells }) => cells);

it.each([
  [
    'plain values',
    'a,b\n1,2',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'Windows line ends',
    'a,b\r\n1,2\r\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'old Mac line ends',
    'a,b\r1,2\r',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'blanks around values',
    ' a , b \n 1 , "2" ',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  ['separators and line ends inside quotation marks', '"a,\r\nb",c', [['a,\nb', 'c']]],
  ['quotation marks inside quotation marks', '"Ada ""Bo"" Li",x', [['Ada "Bo" Li', 'x']]],
  ['two long remarks', `"${'x'.repeat(32_000)}",${'y'.repeat(32_000)}`, [['x'.repeat(32_000), 'y'.repeat(32_000)]]],
  ['quotation marks inside a value', 'Ada "Bo" Li,5\' 2"', [['Ada "Bo" Li', '5\' 2"']]],
  [
    'empty values at the end',
    'a,b,,\n1,,,',
    [
      ['a', 'b', '', ''],
      ['1', '', '', ''],
    ],
  ],
])('reads %s', (_what, text, expected) => expect(cellsOf(text)).toEqual(expected));

it('counts rows as a spreadsheet does, and passes over empty ones', () => {
  expect(parseCsv('a\n\n"b\nc"\n,,\nd', ',').map(({ row, cells }) => [row, cells[0]])).toEqual([
    [1, 'a'],
    [3, 'b\nc'],
    [5, 'd'],
  ]);
});

it.each([
  ['is not closed', 'a,b\n"Ada,a@x.org\nBo,b@x.org'],
  ['has text behind it', 'a,b\n"Bo" Li,x'],
  ['is closed much too late', `a,b\n"Ada,${'x\n'.repeat(20_000)}",c`],
])('refuses a quotation mark that %s, and says where', (_what, text) => {
  expect(() => parseCsv(text, ',')).toThrow(
    expect.objectContaining({ code: 'bad_input', detail: { fields: [{ field: 'file', message: expect.stringContaining('In row 2 ') }] } }),
  );
});

const delimiter = fc.constantFrom(',', ';', '\t', '|');
const cell = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom('', 'a,b', 'a;b', 'a|b', 'x "y" z', 'two\nlines', 'Núñez', '王伟'),
);
const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 });
const tidy = (value: string): string => value.replaceAll('\r\n', '\n').trim();
const quoted = (value: string): string => `"${value.replaceAll('"', '""')}"`;

it('reads back whatever was written, in any quoting and with any separator', () => {
  fc.assert(
    fc.property(table, delimiter, fc.boolean(), fc.constantFrom('\n', '\r\n'), (rows, mark, always, end) => {
      const needs = (value: string) => always || /["\n\r]/.test(value) || value.includes(mark) || value !== value.trim();
      const text = rows.map((cells) => cells.map((value) => (needs(value) ? quoted(value) : value)).join(mark)).join(end) + end;
      const expected = rows.map((cells) => cells.map(tidy)).filter((cells) => cells.some((value) => value !== ''));
      expect(cellsOf(text, mark)).toEqual(expected);
    }),
  );
});

it.each([
  ['commas', 'Name,Mail\nA,a@x.org', ','],
  ['semicolons', 'Name;Mail\nA;a@x.org', ';'],
  ['tabs', 'Last, First\tMail\nLi, Ada\ta@x.org', '\t'],
  ['vertical bars', 'Name|Mail|Degrees\nLi, Ada|a@x.org|MD, PhD, MPH', '|'],
  ['semicolons around values with commas', 'Name;Mail;Degrees\nLi, Ada;a@x.org;MD, PhD, MPH\nEk, Bo;b@x.org;MD', ';'],
  ['commas below a title with semicolons', 'Roster; fall; 2026; x\nName,Mail\nA,a@x.org', ','],
  ['commas where quoted values have line ends', '"Full\nname",Mail,Rank\n"A;\nB;",a@x.org,x', ','],
  ['one column', 'Mail\na@x.org', ','],
])('knows %s', (_what, text, expected) => expect(findDelimiter(text)).toBe(expected));
