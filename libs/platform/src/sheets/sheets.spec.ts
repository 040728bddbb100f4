import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import readExcelFile from 'read-excel-file/node';
import { csvFile } from './csv-file.js';
import { byteOrderMark, csvLine, looksLikeFormula, plainCell } from './csv-line.js';
import type { SheetCell } from './sheet.js';
import { xlsxFile } from './xlsx-file.js';

const columns = ['One', 'Two'].map((heading) => ({ heading, width: 12 }));

async function* inPages(rows: readonly (readonly SheetCell[])[], size: number) {
  for (let at = 0; at < rows.length; at += size) yield await Promise.resolve(rows.slice(at, at + size));
}

async function all(pieces: AsyncIterable<Buffer>): Promise<Buffer> {
  const found: Buffer[] = [];
  for await (const piece of pieces) found.push(piece);
  return Buffer.concat(found);
}

const csv = async (rows: readonly (readonly SheetCell[])[]) => (await all(csvFile({ columns, pages: inPages(rows, 2) }))).toString();
const xlsx = (rows: readonly (readonly SheetCell[])[]) => all(xlsxFile({ name: 'People', columns, pages: inPages(rows, 2) }));

const dangerous = ['=', '+', '-', '@', '\t', '\r', '\n', '\uff1d', '\uff0b', '\uff0d', '\uff20', '\u2212'];
const before = ['', ' ', '"', "'", '\u00a0', '\u200b', '\ufeff', '"\'', '\u201c', ' "'];
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.tuple(fc.constantFrom(...before), fc.constantFrom(...dangerous), fc.string({ unit: 'grapheme' })).map((parts) => parts.join('')),
  fc.constantFrom('+1 505 555 0100', '-5', "'=1", "''=1", "'tis", 'a,b', 'say "so"', 'one\r\ntwo', '=HYPERLINK("http://x")', '@x'),
);

describe('csvLine', () => {
  it.each([
    [['a', 2], 'a,2\r\n'],
    [['a,b', 'say "x"'], '"a,b","say ""x"""\r\n'],
    [['=HYPERLINK("http://x")'], `"'=HYPERLINK(""http://x"")"\r\n`],
    [['+1', '-1', '@x'], "'+1,'-1,'@x\r\n"],
    [['\t=x'], "'\t=x\r\n"],
    [['\uff1d1', '"=1', ' =1', "'=1"], `'\uff1d1,"'""=1",' =1,''=1\r\n`],
    [['Núñez-Ortiz', "O'Brien", "'t Hooft", '5-6'], "Núñez-Ortiz,O'Brien,'t Hooft,5-6\r\n"],
  ])('%j', (cells, line) => expect(csvLine(cells)).toBe(line));

  it('takes a sign for dangerous whatever unseen stands before it', () => {
    const starts = before.flatMap((lead) => dangerous.map((sign) => lead + sign));
    expect(starts.filter((start) => !looksLikeFormula(`${start}1`))).toEqual([]);
  });
});

describe('a CSV file', () => {
  it('begins as a spreadsheet expects, with the headings', async () => expect(await csv([])).toBe(`${byteOrderMark}One,Two\r\n`));

  it('reads back as it was, and no cell of it runs', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(text, fc.oneof(text, fc.integer())), { maxLength: 7 }), async (rows) => {
        const read: string[][] = parse(await csv(rows), { bom: true, relax_column_count: false });
        expect(read.slice(1).map((cells) => cells.map(plainCell))).toEqual(rows.map((cells) => cells.map(String)));
        const running = read.flat().filter((cell) => /^[\s"]*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(cell));
        expect(running).toEqual([]);
      }),
    ));
});

describe('an Excel file', () => {
  /** What XML can say at all, as a spreadsheet says it. */
  const sayable = (cell: SheetCell) =>
    typeof cell === 'number'
      ? cell
      : cell.replace(/\r\n?/g, '\n').replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]|\p{Noncharacter_Code_Point}/gu, '');

  it('reads back as it was, text as text and numbers as numbers', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(text, fc.integer()), { minLength: 1, maxLength: 7 }), async (rows) => {
        const read = await readExcelFile(await xlsx(rows), { trim: false });
        const expected = rows.map(([cell, number]) => [sayable(cell) === '' ? null : sayable(cell), number]);
        expect(sheetOf(read).slice(1)).toEqual(expected);
      }),
      { numRuns: 40, examples: [[[['\u{10fffe} ', 0]]], [[['\u{1fffe}x', 1]]]] },
    ));

  it('holds no formula and points nowhere', async () => {
    const files = Object.entries(
      unzipSync(
        await xlsx([
          ['=1+1', -3],
          ['</t><f>1</f>', 1],
        ]),
      ),
    ).map(([, bytes]) => strFromU8(bytes));
    expect(files.join('')).toContain('=1+1');
    expect(files.join('')).not.toMatch(/<f[ >/]|externalLink|TargetMode|hyperlink|\bdde/i);
  });

  it('keeps to what Excel can open', async () => {
    const read = sheetOf(
      await readExcelFile(
        await xlsx([
          ['x'.repeat(40_000), 1],
          ['be\u0007ll', 2],
        ]),
      ),
    );
    expect(String(read[1][0])).toHaveLength(32_767);
    expect(read[2][0]).toBe('bell');
  });

  it('passes a problem on to whoever reads', async () => {
    const failing = async function* () {
      yield await Promise.resolve([['a', 1]]);
      throw new Error('the database went away');
    };
    await expect(all(xlsxFile({ name: 'Short', columns, pages: failing() }))).rejects.toThrow('went away');
  });
});

/** One version of the reader answers the sheet, another a list of sheets. */
function sheetOf(read: unknown): unknown[][] {
  const [first] = read as { data?: unknown[][] }[];
  return first?.data ?? (read as unknown[][]);
}
