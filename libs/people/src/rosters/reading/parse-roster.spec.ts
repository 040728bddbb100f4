import { rosterLimits } from '@akin/contracts';
import { parseRoster } from './parse-roster.js';

it.each([
  ['commas', 'Name,Mail\nAda,a@x.org'],
  ['semicolons', 'Name;Mail\nAda;a@x.org'],
  ['Windows line ends', 'Name,Mail\r\nAda,a@x.org\r\n'],
  ['blanks around values', ' Name , Mail\n Ada ,a@x.org '],
  ['the separator line of Excel', 'sep=;\nName;Mail\nAda;a@x.org'],
])('reads %s', async (_what, text) =>
  expect(await parseRoster(text)).toEqual({ header: ['Name', 'Mail'], rows: [{ row: 2, cells: ['Ada', 'a@x.org'] }] }),
);

it('keeps separators, line ends and quotation marks inside quotation marks', async () => {
  const { header, rows } = await parseRoster('"Last; First",Mail\n"Osei, ""Ada""\nII",a@x.org');
  expect(header).toEqual(['Last; First', 'Mail']);
  expect(rows[0].cells[0]).toBe('Osei, "Ada"\nII');
});

it('counts rows as a spreadsheet does and passes over empty ones', async () => {
  const { rows } = await parseRoster('Name,Mail\n\nAda,a@x.org\n,\nBo,b@x.org');
  expect(rows.map(({ row }) => row)).toEqual([3, 5]);
});

it('names a column without a name', async () =>
  expect((await parseRoster('Name,,Mail\nA,x,a@x.org')).header).toEqual(['Name', 'Column 2', 'Mail']));

it.each([
  ['only a header', 'Name,Mail\n', 'roster_empty'],
  ['a header and empty rows', 'Name,Mail\n,\n\n', 'roster_empty'],
  ['no header', 'Ada,a@x.org\nBo,b@x.org', 'roster_no_header'],
  ['too many rows', `Name,Mail\n${'A,a@x.org\n'.repeat(rosterLimits.rows + 1)}`, 'roster_too_many_rows'],
  ['an open quotation mark', 'Name,Mail\n"Ada,a@x.org\nBo,b@x.org', 'bad_input'],
  ['a stray quotation mark', 'Name,Mail\nAda "Bo" Li,a@x.org', 'bad_input'],
])('refuses %s', async (_what, text, code) => expect(parseRoster(text)).rejects.toMatchObject({ code }));
