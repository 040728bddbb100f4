import type { RememberedColumns } from './remembered-fields.js';
import type { RosterRow } from './parsed-roster.js';
import { readRoster, type RosterRead } from './read-roster.js';
import { rowXml, workbookOf } from './testing/workbook-of.js';

const csv = (...lines: string[]): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(lines.join('\r\n')));
const xlsx = (...rows: string[][]): Uint8Array<ArrayBuffer> =>
  workbookOf([{ name: 'Faculty', rows: rows.map((cells, i) => rowXml(i + 1, ...cells)).join('') }]);
const read = (bytes: Uint8Array<ArrayBuffer>, remembered: RememberedColumns[] = []) => readRoster({ bytes, kind: 'faculty', remembered });
const textOf = ({ rows }: RosterRead): string => Buffer.from(rows).toString();
const rowsOf = (roster: RosterRead): RosterRow[] => JSON.parse(textOf(roster)) as RosterRow[];

it('reads a list with everything around it', async () => {
  const bytes = csv('sep=;', 'Faculty roster;;', '', 'Name;E-mail;Rank', '"Osei, Adwoa";AOsei@x.org;Assoc. Prof.', 'Total;1;');
  const roster = await read(bytes);
  expect(roster.reading).toEqual({
    format: 'csv',
    notes: ['Values are separated by semicolons.', '1 line above the column names left out.', 'Sums or remarks in row 6 left out.'],
  });
  expect(roster.columns.map(({ field, samples }) => [field, samples])).toEqual([
    ['full_name', ['Osei, Adwoa']],
    ['mail', ['AOsei@x.org']],
    ['title', ['Assoc. Prof.']],
  ]);
  expect(rowsOf(roster)).toEqual([{ row: 5, cells: ['Osei, Adwoa', 'AOsei@x.org', 'Assoc. Prof.'] }]);
});

it('writes a row a line, so that they can be read back in pieces', async () => {
  const lines = Array.from({ length: 2500 }, (_, i) => `P ${i},p${i}@x.org`);
  const text = textOf(await read(csv('Name,Mail', ...lines)));
  expect(text.split(',\n')).toHaveLength(2500);
  expect(JSON.parse(text)).toHaveLength(2500);
});

it('takes the apostrophe of our own files off again', async () => {
  expect(rowsOf(await read(csv('Name,Mail,Phone', "Ada Li,a@x.org,'+1 555"))).map(({ cells }) => cells[2])).toEqual(['+1 555']);
});

it.each(['="00123"', '"=""00123"""'])('takes off what keeps the zeros of an id: %s', async (cell) => {
  expect(rowsOf(await read(csv('Id,Name,Mail', `${cell},Ada Li,a@x.org`)))[0].cells).toEqual(['00123', 'Ada Li', 'a@x.org']);
});

it('reads the same header the same way again, but for what only the person may say', async () => {
  const bytes = csv('Name,Mail,Thing,Gender', 'Ada Li,a@x.org,x,y');
  const { headerSignature } = await read(bytes);
  const again = await read(csv('NAME,mail,Thing,Gender', 'Bo Li,b@x.org,x,y'), [
    { headerSignature, names: null, fields: ['full_name', 'mail', 'department', 'title'] },
  ]);
  expect(again.columns.map(({ field }) => field)).toEqual(['full_name', 'mail', 'department', 'identity']);
});

it('says how dates are read that can be read in two ways', async () => {
  const notes = async (...dates: string[]) => {
    const bytes = csv('Name,Mail,Grad date', ...dates.map((date, i) => `A B,${i}@x.org,${date}`));
    return (await readRoster({ bytes, kind: 'learners', remembered: [] })).reading.notes;
  };
  expect(await notes('4/5/2027', '5/6/2027')).toEqual([
    'Dates in “Grad date” are read with the month first, as in 5/31/2027. No date there tells.',
  ]);
  expect(await notes('4/5/2027', '15/5/2027')).toEqual(['Dates in “Grad date” are read with the day first, as in 31/5/2027.']);
  expect(await notes('4/15/2027', '15/5/2027')).toEqual([
    'Dates in “Grad date” have the day first in some rows and the month first in others.',
  ]);
  expect(await notes('5/15/2027', '2027-05-15', 'May 2027')).toEqual([]);
});

describe('what only the person may say', () => {
  const odd = [
    ...['R/E', 'Ethn.', 'Legal Sex', 'Pref Pronouns', 'Hisp?', 'SOGI', 'URiM Y/N', 'Race1', 'Race 2', 'Gender ID', 'M/F', 'Sex at birth'],
    ...[
      'First-Gen?',
      'Home Lang',
      'Visa Type',
      'Citizenship',
      'Veteran (Y/N)',
      'Disability status',
      'RACE_ETHNICITY_CD',
      'IPEDS race',
      'LGBTQ+',
    ],
  ];
  const canary = (i: number, row: number): string => `canary${i}x${row}`;
  const header = ['Name', ...odd, 'E-mail'];
  const people = Array.from({ length: 20 }, (_, row) => [
    `Ada Li${'abcdefghijklmnopqrst'[row]}`,
    ...odd.map((_, i) => canary(i, row)),
    `p${row}@x.org`,
  ]);

  it.each([
    ['a CSV file', csv([...header].map((name) => `"${name}"`).join(','), ...people.map((cells) => cells.join(',')))],
    [
      'a workbook',
      xlsx(
        header.map((name) => name.replace('&', '&amp;')),
        ...people,
      ),
    ],
  ])('leaves no trace of it in %s', async (_what, bytes) => {
    const roster = await read(bytes);
    expect(roster.columns.filter(({ field }) => field === 'identity').map(({ name }) => name)).toEqual(odd);
    expect(JSON.stringify({ ...roster, rows: textOf(roster) })).not.toMatch(/canary/);
    expect(rowsOf(roster)).toHaveLength(20);
  });

  it.each([
    ['a row that is too long', 'Ada Li,canary,extra,a@x.org'],
    ['a row that is too short', 'canary,a@x.org'],
    ['a sum below the list', 'Total: canary 3,,'],
  ])('leaves no trace of it in %s', async (_what, line) => {
    const roster = await read(csv('Name,Ethnicity,E-mail', 'Bo Li,canary,b@x.org', line));
    expect(JSON.stringify({ ...roster, rows: textOf(roster) })).not.toMatch(/canary/);
  });

  it.each([
    ['Group', ['Hispanic', 'White', 'Black', 'n/a']],
    ['Code 7', ['M', 'F', 'F', 'M']],
    ['Category', ['URiM', 'Non-URiM', 'Non-URiM', 'URiM']],
    ['Column', ['Hispanic/Latino & White', 'Asian', 'Asian, Black', 'White']],
  ])('is recognized by what stands in the column “%s”', async (name, values) => {
    const lines = values.map((value, i) => `Ada Li,"${value}",p${i}@x.org`);
    const roster = await read(csv(`Name,${name},E-mail`, ...lines));
    expect(roster.columns[1]).toMatchObject({
      field: 'identity',
      samples: [],
      why: 'Its values look like something only the person can say.',
    });
    for (const { cells } of rowsOf(roster)) expect(cells[1]).toBe('');
  });
});

it('keeps nothing of what nobody needs', async () => {
  const roster = await read(csv('Name,SSN,Date of Birth,E-mail', 'Ada Li,canary1,canary2,a@x.org'));
  expect(roster.columns.map(({ field, unread }) => [field, unread ?? false])).toEqual([
    ['full_name', false],
    ['ignore', true],
    ['ignore', true],
    ['mail', false],
  ]);
  expect(JSON.stringify({ ...roster, rows: textOf(roster) })).not.toMatch(/canary/);
});

it.each([
  ['PDF', new Uint8Array(Buffer.from('%PDF-1.7 x')), 'roster_not_text'],
  ['ZIP', new Uint8Array(Buffer.from('504b0506'.padEnd(44, '0'), 'hex')), 'roster_unreadable'],
  ['nothing', new Uint8Array(0), 'roster_empty'],
])('refuses %s', (_what, bytes, code) => expect(read(bytes)).rejects.toMatchObject({ code }));
