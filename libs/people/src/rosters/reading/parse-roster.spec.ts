import { rosterLimits } from '@akin/contracts';
import type { Grid } from './grid.js';
import { parseRoster } from './parse-roster.js';

/** `|` parts values and a line is a row; an empty line counts, and is none. */
function grid(text: string, format: Grid['format'] = 'csv'): Grid {
  const rows = text.split('\n').map((line, i) => ({ row: i + 1, cells: line.split('|').map((cell) => cell.trim()) }));
  return { format, notes: [], rows: rows.filter(({ cells }) => cells.some((cell) => cell !== '')) };
}

it('takes the first row for the header and keeps the numbers of the rows', () => {
  const { header, rows, notes } = parseRoster(grid('Name|Mail\n\nAda|a@x.org\n|\nBo|b@x.org'));
  expect(header).toEqual(['Name', 'Mail']);
  expect(rows).toEqual([
    { row: 3, cells: ['Ada', 'a@x.org'] },
    { row: 5, cells: ['Bo', 'b@x.org'] },
  ]);
  expect(notes).toEqual([]);
});

it.each([
  ['a title', 'Faculty roster, fall 2026\n\nName|E-mail|Rank\nAda Li|a@x.org|Professor', 3, ['1 line above the column names left out.']],
  [
    'several lines',
    'School of Medicine\nPrinted|11/3/2026|by HR\n\nID|Last|First\n1|Li|Ada',
    4,
    ['2 lines above the column names left out.'],
  ],
  [
    'headings over columns',
    '|Person||Appointment|\nID|First|Last|Rank|Dept\n1|Ada|Li|Prof|Surgery',
    2,
    ['1 line above the column names left out.'],
  ],
  ['names nobody knows', 'Kuka|Missa\nAda Li|Surgery\nBo Ek|Urology', 1, []],
])('finds the header below %s', (_what, text, at, notes) => {
  const parsed = parseRoster(grid(text));
  expect(parsed.header).toEqual(text.split('\n')[at - 1].split('|').filter(Boolean));
  expect(parsed.rows[0].row).toBe(at + 1);
  expect(parsed.notes).toEqual(notes);
});

it('leaves out headers that are repeated, sums, and what is written below', () => {
  const text = 'Faculty\nName|Mail|FTE\nAda Li|a@x.org|1\nNAME|MAIL|FTE\nTotal||2\nBo Ek|b@x.org|1\nFaculty\nGrand total|2|\n* on leave';
  const { rows, notes } = parseRoster(grid(text));
  expect(rows.map(({ row }) => row)).toEqual([3, 6]);
  expect(notes).toEqual([
    '1 line above the column names left out.',
    'The column names stand again in rows 4 and 7, left out.',
    'Sums or remarks in rows 5, 8 and 9 left out.',
  ]);
});

it.each(['Total Chukwu|t@x.org|1', 'Count|Ada|c@x.org', 'Page|Larry|lp@x.org'])('keeps the person in "%s"', (line) => {
  expect(parseRoster(grid(`Name|Mail|FTE\n${line}`)).rows).toHaveLength(1);
});

it('drops columns without a name and content, and names the others', () => {
  const { header, rows, notes } = parseRoster(grid('Name|||Mail\nA|x||a@x.org\nB|||b@x.org\nC'));
  expect(header).toEqual(['Name', 'Column 2', 'Mail']);
  expect(rows.map(({ cells }) => cells)).toEqual([['A', 'x', 'a@x.org'], ['B', '', 'b@x.org'], ['C']]);
  expect(notes).toEqual(['1 empty column left out.']);
});

it('keeps a value too many of a text apart, and takes it for a column in a spreadsheet', () => {
  const text = 'Name|Mail\nLi, Ada|a@x.org|note';
  expect(parseRoster(grid(text))).toMatchObject({ header: ['Name', 'Mail'], rows: [{ cells: ['Li, Ada', 'a@x.org', 'note'] }] });
  expect(parseRoster(grid(text, 'xlsx')).header).toEqual(['Name', 'Mail', 'Column 3']);
});

it.each([
  ['only a header', 'Name|Mail', 'roster_empty'],
  ['nothing', '', 'roster_empty'],
  ['a header and a sum', 'Name|Mail\nTotal|0', 'roster_empty'],
  ['no header', 'Ada|a@x.org\nBo|b@x.org', 'roster_no_header'],
  ['too many rows', `Name|Mail\n${'A|a@x.org\n'.repeat(rosterLimits.rows + 1)}`, 'roster_too_many_rows'],
  ['too many columns', `Name|Mail|${'x|'.repeat(200)}\nA|a@x.org`, 'roster_too_wide'],
])('refuses %s', (_what, text, code) => expect(() => parseRoster(grid(text))).toThrow(expect.objectContaining({ code })));
