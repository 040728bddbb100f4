import { crc32, deflateRawSync } from 'node:zlib';

/** A ZIP archive with these files; `size` makes its directory tell another size than they have. */
export function zipOf(files: Record<string, string | Uint8Array>, size?: number): Uint8Array<ArrayBuffer> {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(files)) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(bytes), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(size ?? bytes.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), fields, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from('504b01021400', 'hex'), fields, tail, Buffer.from(name)]));
    parts.push(local);
    at += local.length;
  }
  const end = Buffer.alloc(22);
  end.write('504b0506', 'hex');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...parts, ...directory, end]));
}

/** A sheet as it stands in the file: `<row>` elements and what follows them. */
export interface SheetXml {
  name: string;
  rows: string;
  state?: 'hidden';
  after?: string;
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const relations = (lines: string[]): string =>
  `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join('')}</Relationships>`;
const type = (name: string): string => `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${name}`;
const relation = (id: string, kind: string, target: string): string => `<Relationship Id="${id}" Type="${type(kind)}" Target="${target}"/>`;

/** A workbook by hand, for what no program writes on request. */
export function workbookOf(
  sheets: SheetXml[],
  more: { strings?: string; formats?: string; properties?: string } = {},
): Uint8Array<ArrayBuffer> {
  const names = sheets.map(
    ({ name, state }, i) => `<sheet name="${name}" sheetId="${i + 1}"${state ? ` state="${state}"` : ''} r:id="r${i + 1}"/>`,
  );
  const part = (name: string, kind: string): string =>
    `<Override PartName="${name}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;
  return zipOf({
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${[
      part('/xl/workbook.xml', 'sheet.main'),
      ...sheets.map((_, i) => part(`/xl/worksheets/sheet${i + 1}.xml`, 'worksheet')),
      part('/xl/sharedStrings.xml', 'sharedStrings'),
      part('/xl/styles.xml', 'styles'),
    ].join('')}</Types>`,
    '_rels/.rels': relations([relation('w', 'officeDocument', 'xl/workbook.xml')]),
    'xl/workbook.xml': `${head}<workbook ${main}>${more.properties ?? ''}<sheets>${names.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_, i) => relation(`r${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`)),
      relation('s', 'sharedStrings', 'sharedStrings.xml'),
      relation('f', 'styles', '/xl/styles.xml'),
    ]),
    'xl/sharedStrings.xml': `${head}<sst ${main}>${more.strings ?? ''}</sst>`,
    'xl/styles.xml': `${head}<styleSheet ${main}>${more.formats ?? ''}</styleSheet>`,
    ...Object.fromEntries(
      sheets.map(({ rows, after }, i) => [
        `xl/worksheets/sheet${i + 1}.xml`,
        `${head}<worksheet ${main}><sheetData>${rows}</sheetData>${after ?? ''}</worksheet>`,
      ]),
    ),
  });
}

/** A row of texts from the first column on. */
export function rowXml(row: number, ...texts: string[]): string {
  const cells = texts.map((text, i) =>
    text === '' ? '' : `<c r="${String.fromCharCode(65 + i)}${row}" t="inlineStr"><is><t>${text}</t></is></c>`,
  );
  return `<row r="${row}">${cells.join('')}</row>`;
}
