import { crc32 } from 'node:zlib';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import writeXlsxFile from 'write-excel-file/node';
import type { Grid } from '../grid.js';
import { rowXml, workbookOf, zipOf } from '../testing/workbook-of.js';
import { readXlsx } from './read-xlsx.js';

const head = rowXml(1, 'Name', 'E-mail', 'Id');
const cellsOf = ({ rows }: Grid): string[][] => rows.map(({ cells }) => cells);
const read = (rows: string, more: Parameters<typeof workbookOf>[1] = {}, after = ''): Grid =>
  readXlsx(workbookOf([{ name: 'Faculty', rows, after }], more), 'faculty');
const refused = (bytes: Uint8Array, code: string) => expect(() => readXlsx(bytes, 'faculty')).toThrow(expect.objectContaining({ code }));

describe('a cell', () => {
  const formats =
    '<numFmts><numFmt numFmtId="164" formatCode="mm/dd/yyyy"/><numFmt numFmtId="165" formatCode="000000"/><numFmt numFmtId="166" formatCode="[$-409]d\\-mmm\\-yy;@"/>' +
    '<numFmt numFmtId="167" formatCode="0.00&quot; days&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="167"/><xf numFmtId="20"/></cellXfs>';
  const strings =
    '<si><t>Ana &amp; Bo</t></si><si><r><t>Mar</t></r><r><rPr><b/></rPr><t xml:space="preserve">ía </t></r></si><si><t>山田</t><rPh sb="0" eb="1"><t>ヤマダ</t></rPh></si>';

  it.each([
    ['a text of the table', '<c r="A1" t="s"><v>0</v></c>', 'Ana & Bo'],
    ['a text with several looks', '<c r="A1" t="s"><v>1</v></c>', 'María'],
    ['a text with a reading aid', '<c r="A1" t="s"><v>2</v></c>', '山田'],
    ['a text of its own', '<c r="A1" t="inlineStr"><is><t>O’Brien&#10;x_x0041_</t></is></c>', 'O’Brien\nxA'],
    ['leading zeros of a text', '<c r="A1" t="inlineStr"><is><t>00123</t></is></c>', '00123'],
    ['a number', '<c r="A1"><v>100123</v></c>', '100123'],
    ['a number with a point', '<c r="A1"><v>100123.0</v></c>', '100123'],
    ['a number with an exponent', '<c r="A1"><v>1.00123E5</v></c>', '100123'],
    ['as many digits as spreadsheets keep', '<c r="A1"><v>123456789012345</v></c>', '123456789012345'],
    ['a long number with an exponent', '<c r="A1"><v>9.0012345678E+15</v></c>', '9001234567800000'],
    ['noise of the arithmetic', '<c r="A1"><v>0.30000000000000004</v></c>', '0.3'],
    ['zeros that only the format has', '<c r="A1" s="3"><v>123</v></c>', '000123'],
    ['a day', '<c r="A1" s="1"><v>46522</v></c>', '2027-05-15'],
    ['a day with the time', '<c r="A1" s="2"><v>46522.75</v></c>', '2027-05-15'],
    ['a day in words', '<c r="A1" s="4"><v>46522</v></c>', '2027-05-15'],
    ['a number with a unit', '<c r="A1" s="5"><v>12.5</v></c>', '12.5'],
    ['a time', '<c r="A1" s="6"><v>0.5</v></c>', '12:00'],
    ['a day as a text', '<c r="A1" t="d"><v>2027-05-15T00:00:00</v></c>', '2027-05-15'],
    ['a formula', '<c r="A1" t="str"><f>A2&amp;"x"</f><v>Ana x</v></c>', 'Ana x'],
    ['a formula of numbers', '<c r="A1"><f>SUM(A2:A3)</f><v>5</v></c>', '5'],
    ['yes', '<c r="A1" t="b"><v>1</v></c>', 'TRUE'],
  ])('holds %s', async (_what, cell, text) => {
    expect(cellsOf(read(`<row r="1">${cell}</row>`, { formats, strings }))).toEqual([[text]]);
  });

  it('counts days from 1904 where the workbook does', async () => {
    const rows = '<row r="1"><c r="A1" s="1"><v>45060</v></c></row>';
    expect(cellsOf(read(rows, { formats, properties: '<workbookPr date1904="1"/>' }))).toEqual([['2027-05-15']]);
  });

  it('may come to nothing, which is told', async () => {
    const { rows, notes } = read(`${head}<row r="2"><c r="A2" t="e"><v>#N/A</v></c><c r="B2" t="inlineStr"><is><t>x</t></is></c></row>`);
    expect(rows[1].cells).toEqual(['', 'x']);
    expect(notes).toContain('1 formula that came to nothing read as empty.');
  });
});

it('keeps the numbers of rows and columns, also where none are written', async () => {
  const rows =
    '<row r="3"><c r="C3"><v>1</v></c></row><row r="4"/><row><c><v>2</v></c><c><v>3</v></c></row><x:row r="9"><x:c r="AA9"><x:v>4</x:v></x:c></x:row>';
  const found = read(rows).rows;
  expect(found.map(({ row }) => row)).toEqual([3, 5, 9]);
  expect(found.map(({ cells }) => cells.findLastIndex(Boolean))).toEqual([2, 1, 26]);
});

it('gives a value that stands for several rows to each of them, and leaves a heading over columns where it is', async () => {
  const rows = rowXml(1, 'Person', '', 'Dept') + rowXml(2, 'A', 'B', 'Surgery') + rowXml(3, 'C', 'D') + rowXml(4, 'E', 'F');
  const merged = '<mergeCells count="2"><mergeCell ref="A1:B1"/><mergeCell ref="C2:C3"/></mergeCells>';
  expect(cellsOf(read(rows, {}, merged))).toEqual([
    ['Person', '', 'Dept'],
    ['A', 'B', 'Surgery'],
    ['C', 'D', 'Surgery'],
    ['E', 'F'],
  ]);
});

it('tells of rows nobody sees', async () => {
  const { rows, notes } = read(`${head}<row r="2" hidden="1"><c r="A2"><v>1</v></c></row>`);
  expect(rows).toHaveLength(2);
  expect(notes).toEqual(['Sheet “Faculty” was read.', '1 hidden row was read as well.']);
});

describe('of several sheets', () => {
  const notes = { name: 'Read me', rows: rowXml(1, 'This list is kept by the dean’s office.') };
  const faculty = { name: 'Fall &amp; spring', rows: rowXml(1, 'Name', 'E-mail', 'Rank') + rowXml(2, 'A B', 'a@x.org', 'Professor') };
  const students = { name: 'Students', rows: rowXml(1, 'Name', 'E-mail', 'Class of') + rowXml(2, 'C D', 'c@x.org', '2027') };
  const hidden = { ...faculty, name: 'Old', state: 'hidden' as const };

  it.each([
    ['faculty', [notes, students, faculty], 'Fall & spring', '“Read me”, “Students”'],
    ['learners', [notes, faculty, students], 'Students', '“Read me”, “Fall & spring”'],
    ['faculty', [hidden, students], 'Students', '“Old”'],
  ] as const)('reads the one with a roster of %s', async (kind, sheets, name, others) => {
    const grid = readXlsx(workbookOf([...sheets]), kind);
    expect(grid.notes[0]).toBe(`Sheet “${name}” was read.`);
    expect(grid.notes[1]).toMatch(new RegExp(`^(Another sheet was|Other sheets were) left out: ${others}\\.$`));
  });

  it('reads a hidden one where no other has a roster', async () => {
    expect(readXlsx(workbookOf([notes, hidden]), 'faculty').notes[0]).toBe('Sheet “Old”, which is hidden, was read.');
  });
});

it('reads what other programs write', async () => {
  const rows = [
    ['Id', 'Name', 'Start', 'FTE', 'Active'].map((value) => ({ value })),
    [
      { value: 100123 },
      { value: 'Núñez, "Ana"' },
      { value: new Date(Date.UTC(2027, 4, 15)), format: 'mm/dd/yyyy' },
      { value: 0.75 },
      { value: true },
    ],
    [{ value: '00077' }, { value: '王伟 <&>' }, null, { value: 1e-7 }, { value: false }],
  ];
  const bytes = new Uint8Array(await (await writeXlsxFile(rows as never)).toBuffer());
  const grid = readXlsx(bytes, 'faculty');
  expect(cellsOf(grid)).toEqual([
    ['Id', 'Name', 'Start', 'FTE', 'Active'],
    ['100123', 'Núñez, "Ana"', '2027-05-15', '0.75', 'TRUE'],
    ['00077', '王伟 <&>', '', '0.0000001', 'FALSE'],
  ]);
});

describe('parts that stay packed', () => {
  const list = head + rowXml(2, 'A B', 'a@x.org', '7');
  const parts = (...sheets: string[]): Record<string, Uint8Array> => unzipSync(workbookOf(sheets.map((name) => ({ name, rows: list }))));
  const edit = (bytes: Uint8Array, from: string, to: string): Uint8Array => strToU8(strFromU8(bytes).replace(from, to));

  it.each([
    [
      'what new Excel keeps beside formulas',
      'metadata.xml',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml',
    ],
    ['who wrote remarks', 'persons/person.xml', 'application/vnd.ms-excel.person+xml'],
    [
      'what stands in other workbooks',
      'externalLinks/externalLink1.xml',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml',
    ],
  ])('are not missed: %s', (_what, name, type) => {
    const files = parts('Faculty');
    const types = edit(files['[Content_Types].xml'], '</Types>', `<Override PartName="/xl/${name}" ContentType="${type}"/></Types>`);
    const bytes = zipSync({ ...files, [`xl/${name}`]: strToU8('<x/>'), '[Content_Types].xml': types });
    expect(cellsOf(readXlsx(bytes, 'faculty'))).toHaveLength(2);
  });

  it('are found in other letters than they are listed in', () => {
    const { 'xl/sharedStrings.xml': strings, ...files } = parts('Faculty');
    expect(cellsOf(readXlsx(zipSync({ ...files, 'xl/SharedStrings.xml': strings }), 'faculty'))).toHaveLength(2);
  });

  it('include sheets that are charts', () => {
    const { 'xl/worksheets/sheet1.xml': chart, ...files } = parts('Chart', 'Faculty');
    expect(readXlsx(zipSync({ ...files, 'xl/chartsheets/sheet1.xml': chart }), 'faculty').notes[0]).toBe('Sheet “Faculty” was read.');
  });

  it('may not be the only sheet', () => {
    const { 'xl/worksheets/sheet1.xml': lost, ...files } = parts('Faculty');
    expect(lost).toBeDefined();
    refused(zipSync(files), 'roster_unreadable');
  });
});

describe('refuses', () => {
  const oldExcel = Buffer.from('d0cf11e0a1b11ae1', 'hex');
  it.each([
    ['an old Excel file', oldExcel, 'roster_old_excel'],
    ['one with a password', Buffer.concat([oldExcel, Buffer.alloc(512), Buffer.from('EncryptedPackage', 'utf16le')]), 'roster_password'],
    ['a text document', zipOf({ 'word/document.xml': '<x/>', '[Content_Types].xml': '<x/>' }), 'roster_other_office'],
    [
      'an OpenDocument sheet',
      zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }),
      'roster_other_office',
    ],
    ['a binary workbook', zipOf({ 'xl/workbook.bin': 'x' }), 'roster_other_office'],
    ['an archive without an end', workbookOf([{ name: 'A', rows: head }]).subarray(0, 600), 'roster_unreadable'],
    ['bytes that only begin like one', Buffer.concat([Buffer.from('504b0304', 'hex'), Buffer.alloc(100, 7)]), 'roster_unreadable'],
    ['no sheet', workbookOf([]), 'roster_empty'],
  ])('%s', (_what, bytes, code) => refused(new Uint8Array(bytes), code));

  it('damage inside', async () => {
    const whole = workbookOf([
      { name: 'A', rows: Array.from({ length: 200 }, (_, i) => rowXml(i + 1, `n${crc32(String(i))}`, `m${i * 7919}`)).join('') },
    ]);
    const at = Buffer.from(whole).indexOf('xl/worksheets/sheet1.xml') + 60;
    whole.fill(0xff, at, at + 200);
    refused(whole, 'roster_unreadable');
  });

  it('an archive whose directory lies, and one that says it is huge', async () => {
    refused(zipOf({ 'xl/workbook.xml': '<workbook/>' }, 0x7fffffff), 'roster_too_big');
    const bomb = zipOf({ 'xl/workbook.xml': new Uint8Array(50 * 1024 * 1024) }, 1000);
    expect(bomb.length).toBeLessThan(100_000);
    refused(bomb, 'roster_unreadable');
    const sheet = workbookOf([{ name: 'A', rows: `<row r="1"><c r="A1"><v>1</v></c></row>${' '.repeat(20 * 1024 * 1024)}` }]);
    refused(sheet, 'roster_too_big');
  });
});

it('stops at rows a roster cannot have, and at columns nobody names', async () => {
  const wide = `<row r="1">${Array.from({ length: 500 }, (_, i) => `<c><v>${i}</v></c>`).join('')}</row>`;
  expect(read(wide).rows[0].cells).toHaveLength(201);
  const long = Array.from({ length: 52_000 }, (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>1</v></c></row>`).join('');
  expect(read(long).rows).toHaveLength(51_000);
});
